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
    [InlineData("每天早上九点半给我签到", "checkin.schedule")]
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
    [InlineData("prepare 1:1 with Alex", "oneonone.prepare")]
    [InlineData("1:1 with Alex Wilber", "oneonone.prepare")]
    [InlineData("Prepare my 1-on-1 with Alex please", "oneonone.prepare")]
    [InlineData("one on one agenda for Alex", "oneonone.prepare")]
    [InlineData("agenda for my 1:1 with Alex", "oneonone.prepare")]
    [InlineData("prep Alex's 1:1", "oneonone.prepare")]
    [InlineData("prepare my 1:1", "oneonone.prepare")]
    [InlineData("准备和 Alex 的一对一", "oneonone.prepare")]
    [InlineData("帮我准备一下跟赵敏的一对一", "oneonone.prepare")]
    [InlineData("一对一议程", "oneonone.prepare")]
    [InlineData("准备我的一对一", "oneonone.prepare")]
    [InlineData("準備和 Alex 的一對一", "oneonone.prepare")]
    [InlineData("we had our 1:1", "oneonone.held")]
    [InlineData("I had my 1:1 with Alex yesterday", "oneonone.held")]
    [InlineData("1:1 with Alex done", "oneonone.held")]
    [InlineData("和赵敏的一对一谈完了", "oneonone.held")]
    [InlineData("一对一开完了", "oneonone.held")]
    [InlineData("I promise Alex to get the discount approved by Friday", "promise.make")]
    [InlineData("I promised Alex to send the quote by Monday", "promise.make")]
    [InlineData("Alex promised me to send the quote by Monday", "promise.make")]
    [InlineData("I promise Alex to get the discount approved", "promise.make")]
    [InlineData("我答应 Alex 周五前搞定折扣审批", "promise.make")]
    [InlineData("我答應 Alex 週五前搞定折扣審批", "promise.make")]
    [InlineData("赵敏答应我周三前发报价", "promise.make")]
    [InlineData("my promises", "promise.list")]
    [InlineData("what did I promise?", "promise.list")]
    [InlineData("show my open promises", "promise.list")]
    [InlineData("我的承诺", "promise.list")]
    [InlineData("我答应了什么", "promise.list")]
    [InlineData("kept: discount approval", "promise.keep")]
    [InlineData("I kept my promise to Alex", "promise.keep")]
    [InlineData("承诺兑现了：折扣审批", "promise.keep")]
    [InlineData("move my promise to Alex to Monday", "promise.move")]
    [InlineData("把我对 Alex 的承诺改到周一", "promise.move")]
    [InlineData("drop my promise to Alex", "promise.drop")]
    [InlineData("取消承诺：折扣审批", "promise.drop")]
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
    [InlineData("I never promised Alex anything by Friday")]
    [InlineData("Contoso promised to sign on Friday")]
    [InlineData("客户答应周五签合同")]
    [InlineData("Contoso promised us to sign by Friday")]
    [InlineData("their CFO promised me the signature by Friday")]
    [InlineData("客户答应我们周五签合同")]
    [InlineData("我答应客户周五前发报价")]
    [InlineData("move Contoso to negotiation, I promised them a discount")]
    public async Task What_is_about_something_else_is_left_alone(string text)
    {
        (await ReadAsync(text)).ShouldAllBe(m => !m.Intent.StartsWith("checkin.", StringComparison.Ordinal) && !m.Intent.StartsWith("promise.", StringComparison.Ordinal));
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
