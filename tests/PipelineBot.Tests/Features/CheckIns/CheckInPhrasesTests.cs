using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Features.CheckIns;

public sealed class CheckInPhrasesTests(CheckInPhrasesTests.Fixture fixture) : IClassFixture<CheckInPhrasesTests.Fixture>
{
    [Theory]
    [InlineData("check-in now", "checkin.now")]
    [InlineData("Check in", "checkin.now")]
    [InlineData("checkin", "checkin.now")]
    [InlineData("start my check-in please", "checkin.now")]
    [InlineData("let's check in", "checkin.now")]
    [InlineData("daily report", "checkin.now")]
    [InlineData("现在签到", "checkin.now")]
    [InlineData("签到", "checkin.now")]
    [InlineData("我要签到", "checkin.now")]
    [InlineData("开始 check-in", "checkin.now")]
    [InlineData("写日报", "checkin.now")]
    [InlineData("一对一跟进", "checkin.now")]
    [InlineData("打卡", "checkin.now")]
    [InlineData("skip today", "checkin.skip")]
    [InlineData("skip today's check-in", "checkin.skip")]
    [InlineData("no check-in today", "checkin.skip")]
    [InlineData("今天跳过", "checkin.skip")]
    [InlineData("今天不签到了", "checkin.skip")]
    [InlineData("跳过今天的签到", "checkin.skip")]
    [InlineData("check-in every day at 9", "checkin.schedule")]
    [InlineData("check in with me every weekday at 9:30am", "checkin.schedule")]
    [InlineData("remind me to check in daily at 17:00", "checkin.schedule")]
    [InlineData("check in with Alex Wilber every day at 9", "checkin.schedule")]
    [InlineData("每天9点签到提醒我", "checkin.schedule")]
    [InlineData("每天上午9点半提醒我签到", "checkin.schedule")]
    [InlineData("每个工作日9点让赵敏签到", "checkin.schedule")]
    [InlineData("把签到时间改到下午5点", "checkin.schedule")]
    [InlineData("pause check-ins until Monday", "checkin.pause")]
    [InlineData("pause my check-ins", "checkin.pause")]
    [InlineData("暂停签到到周一", "checkin.pause")]
    [InlineData("暂停签到", "checkin.pause")]
    [InlineData("stop check-ins", "checkin.stop")]
    [InlineData("停止签到", "checkin.stop")]
    [InlineData("不要签到提醒了", "checkin.stop")]
    [InlineData("resume check-ins", "checkin.resume")]
    [InlineData("恢复签到", "checkin.resume")]
    [InlineData("check-in results", "checkin.results")]
    [InlineData("show team check-in status", "checkin.results")]
    [InlineData("who checked in today?", "checkin.results")]
    [InlineData("团队签到情况", "checkin.results")]
    [InlineData("看一下今天的签到结果", "checkin.results")]
    [InlineData("谁还没签到", "checkin.results")]
    [InlineData("今天谁没签到", "checkin.results")]
    public async Task People_say_it_like_this(string text, string intent)
    {
        (await ReadAsync(text)).Single().Intent.ShouldBe(intent);
    }

    [Theory]
    [InlineData("move Contoso to negotiation")]
    [InlineData("pause digest until Monday")]
    [InlineData("we checked in with Contoso yesterday")]
    [InlineData("给 Contoso 加个里程碑签到,月底前")]
    [InlineData("my deals")]
    public async Task What_is_about_something_else_is_left_alone(string text)
    {
        (await ReadAsync(text)).ShouldAllBe(m => !m.Intent.StartsWith("checkin.", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<PhraseMatch>> ReadAsync(string text)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["conversation"] = new JsonObject { ["conversationType"] = "personal" } };
        var activity = ActivityReader.Read(JsonSerializer.SerializeToUtf8Bytes(message))!;
        var directory = await fixture.Team.Get<Workspace>().DirectoryAsync(CheckInTeam.Tenant, default);
        var context = new TurnContext(activity, "turn", fixture.Team.Clock.GetCurrentInstant(), new ConversationState());
        var turn = new SalesTurn(context, directory.Organisation.Find(CheckInTeam.Megan)!, directory, "en", "CNY");
        return fixture.Team.Get<SentenceReader>().Read(turn).Matches;
    }

    public sealed class Fixture : IAsyncLifetime
    {
        internal CheckInTeam Team { get; private set; } = null!;

        public async Task InitializeAsync() => Team = await CheckInTeam.StartAsync();

        public async Task DisposeAsync() => await Team.DisposeAsync();
    }
}
