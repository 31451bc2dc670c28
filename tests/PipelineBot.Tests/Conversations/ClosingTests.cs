using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class ClosingTests
{
    private static Deal Nearly { get; } = Team.Deal("nearly", "Nearly", "alex", "negotiation") with
    {
        Milestones =
        [
            new() { Id = "legal", Title = "Legal review passed", Due = new LocalDate(2026, 11, 27), StageId = "negotiation", TemplateKey = "legal", Required = true },
            new() { Id = "signed", Title = "Contract signed", Due = new LocalDate(2026, 11, 30), StageId = "negotiation", TemplateKey = "signed", Required = true },
            new() { Id = "train", Title = "Train the users", Due = new LocalDate(2026, 12, 11), StageId = "negotiation" },
        ],
    };

    [Theory]
    [InlineData("Nearly is won", "Contract signed\nopen → done", "Legal review passed\nopen → no longer needed", "Still open\nTrain the users (due Fri 11 Dec 2026)")]
    [InlineData("Nearly 赢了", "合同签署\n未完成 → 已完成", "合同通过法务审核\n未完成 → 不再需要", "仍未完成\nTrain the users（2026年12月11日 周五到期）")]
    [InlineData("Nearly 贏了", "合約簽署\n未完成 → 已完成", "合約通過法務審閱\n未完成 → 不再需要", "仍未完成\nTrain the users（2026年12月11日 週五到期）")]
    public async Task Winning_a_deal_says_what_becomes_of_its_milestones(string text, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Nearly]);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        alex.ShouldHear(heard);
        await alex.SendAsync(text.EndsWith("won", StringComparison.Ordinal) ? "yes" : "好");

        alex.ShouldHear(heard[0].Split('\n')[0]);
        var deal = await bot.DealAsync("nearly");
        (deal.Status, deal.FindMilestone("signed")!.State, deal.FindMilestone("train")!.State).ShouldBe((DealStatus.Won, MilestoneState.Done, MilestoneState.Open));
        await alex.SendAsync("undo");
        (await bot.DealAsync("nearly")).FindMilestone("signed")!.State.ShouldBe(MilestoneState.Open);
    }

    [Theory]
    [InlineData("lost Fabrikam, price too high", "no, it was the competitor", "the competitor")]
    [InlineData("lost Fabrikam, price too high", "no budget", "no budget")]
    [InlineData("Fabrikam 输单,价格太高", "不对，是选了竞品", "选了竞品")]
    public async Task At_the_confirmation_the_reason_is_put_in_other_words(string text, string correction, string reason)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(correction);
        alex.ShouldHear(reason);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("yes");

        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_reason_just_saved_is_put_in_other_words_once_confirmed()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        foreach (var text in (string[])["lost Fabrikam, price", "yes", "actually it was the competitor"])
            await alex.SendAsync(text);

        alex.ShouldHear("Save this on Fabrikam?", "price → the competitor");
        await alex.SendAsync("yes");

        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe("the competitor");
    }

    [Theory]
    [InlineData("lost Fabrikam", "yes", "Why was Fabrikam lost?")]
    [InlineData("Fabrikam 输单", "好", "Fabrikam 为什么输单？")]
    public async Task Yes_is_no_reason(string text, string answer, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("won Contoso renewal and lost Fabrikam, price too high")]
    [InlineData("won Contoso renewal, lost Fabrikam, price too high")]
    public async Task A_name_of_two_words_is_not_torn_into_two_deals(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync("yes");

        (await bot.DealsAsync()).Where(d => d.Status != DealStatus.Open).Select(d => d.Id).ShouldBe(["renewal", "fabrikam"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Contoso won and Fabrikam lost, price too high", "undo", "Contoso – taken back", "Fabrikam – taken back", "Show Contoso", "Show Fabrikam")]
    [InlineData("Fabrikam lost, price too high, and Contoso won", "undo", "Fabrikam – taken back", "Contoso – taken back", "Show Fabrikam", "Show Contoso")]
    [InlineData("Contoso 赢了,Fabrikam 输单,价格太高", "撤销", "Contoso 已撤销", "Fabrikam 已撤销", "查看 Contoso", "查看 Fabrikam")]
    public async Task Two_deals_are_taken_back_in_the_order_they_were_named(string text, string undo, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        await alex.SendAsync("yes");

        await alex.SendAsync(undo);

        alex.ShouldHear(heard);
        alex.Heard.IndexOf(heard[0], StringComparison.Ordinal).ShouldBeLessThan(alex.Heard.IndexOf(heard[1], StringComparison.Ordinal));
    }
}
