using PipelineBot.Tests.Driver;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Conversations;

public class TraditionalChineseTests
{
    [Theory]
    [InlineData("把 Contoso 推進到談判", "方案設計 → 談判與成交")]
    [InlineData("Contoso 預計下週五成交", "2026年12月18日 週五 → 2026年12月4日 週五")]
    [InlineData("Contoso 金額改成50萬", "40萬美元 → 50萬美元")]
    [InlineData("Contoso 的演示延後到12月5日，等客戶", "2026年12月5日 週六")]
    [InlineData("我的商機", "您有 4 個進行中的商機")]
    [InlineData("本週到期", "本週有 3 個里程碑到期")]
    [InlineData("看一下華東電力擴容", "談判與成交（5/5）")]
    [InlineData("說明", "直接說發生了什麼事就好")]
    [InlineData("時區 台北", "時區已改為 Asia/Taipei")]
    public async Task What_is_written_in_traditional_characters_is_answered_in_them(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
    }

    [Fact]
    public async Task A_change_is_confirmed_in_traditional_characters_and_undone_by_its_button()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("華東電力擴容贏單，120萬");
        await alex.SendAsync("儲存");
        alex.ShouldHear("進行中 → 贏單", "120萬元");
        await alex.ClickAsync("復原");

        alex.ShouldHear("復原");
        (await bot.DealAsync("huadong")).ClosedOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_milestones_of_a_new_deal_are_named_in_the_Chinese_it_was_asked_for_in()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("新增商機 台北捷運 30萬 12月20日成交");

        alex.ShouldHear("台北捷運", "潛在客戶識別");
        (await bot.DealsAsync()).Single(d => d.Name == "台北捷運").Milestones.ShouldContain(m => m.Title == "找出關鍵決策者");
        await alex.SendAsync("show 台北捷運");
        alex.ShouldHear("Decision maker identified");
    }

    [Theory]
    [InlineData("切換繁體")]
    [InlineData("切换繁体中文")]
    [InlineData("語言 中文")]
    [InlineData("language traditional chinese")]
    [InlineData("language zh-hant")]
    public async Task It_can_be_chosen_by_its_names(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear("繁體中文");
        (await bot.PersonAsync("alex")).Language.ShouldBe(Languages.Traditional);
    }

    [Theory]
    [InlineData(Languages.Traditional, "zh-CN", "您沒有逾期的里程碑")]
    [InlineData(Languages.Chinese, "zh-TW", "您没有逾期的里程碑")]
    [InlineData(Languages.English, "zh-TW", "您沒有逾期的里程碑")]
    [InlineData(Languages.English, "en-US", "您没有逾期的里程碑")]
    public async Task A_text_that_does_not_tell_is_answered_in_the_persons_Chinese_or_their_clients(string stored, string locale, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All.Where(d => !ReferenceEquals(d, Team.Wang)), Team.Wang with { Language = stored }]);
        var wang = bot.As("wang", locale: locale);

        await wang.SendAsync("我的逾期");

        wang.ShouldHear(heard);
    }
}
