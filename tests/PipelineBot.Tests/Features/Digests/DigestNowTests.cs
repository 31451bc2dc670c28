using NodaTime;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class DigestNowTests
{
    [Theory]
    [InlineData("digest now")]
    [InlineData("send the digest")]
    [InlineData("show me the team digest")]
    [InlineData("Digest")]
    [InlineData("what is overdue in my team")]
    public async Task A_manager_gets_the_digest_of_the_team_where_it_was_asked_for(string said)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync(said);
        alex.ShouldHear("Overdue digest · North", "Wed 25 Nov 2026", "Megan Bowen", "Tailspin Toys", "First visit", "15 days overdue", "Security review", "Alex Wilber");
        alex.ShouldNotHear("南方航空", "Offer sent");
    }

    [Theory]
    [InlineData("现在发摘要")]
    [InlineData("发一下摘要")]
    [InlineData("发摘要")]
    [InlineData("摘要")]
    [InlineData("看一下今天的摘要")]
    [InlineData("团队有哪些逾期")]
    public async Task In_Chinese_it_comes_in_Chinese(string said)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.As("alex");
        await alex.SendAsync(said);
        alex.ShouldHear("逾期摘要 · North", "2026年11月25日", "逾期 15 天", "改期", "提醒");
    }

    [Theory]
    [InlineData("digest now", "Digests are for managers")]
    [InlineData("现在发摘要", "我的逾期")]
    [InlineData("digest every day at 9:00", "Digests are for managers")]
    [InlineData("stop digest", "Digests are for managers")]
    [InlineData("pause digest until Monday", "Digests are for managers")]
    [InlineData("digest settings", "Digests are for managers")]
    public async Task A_rep_is_refused_kindly(string said, string answer)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var megan = bot.As("megan");
        await megan.SendAsync(said);
        megan.ShouldHear(answer).ShouldNotHear("Tailspin");
        (await bot.DigestsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Operations_see_everybody()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var ops = bot.As("ops");
        await ops.SendAsync("digest now");
        ops.ShouldHear("all teams", "南方航空", "Tailspin Toys");
    }

    [Fact]
    public async Task A_manager_above_sees_the_whole_subtree()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var vera = bot.As("vera");
        await vera.SendAsync("digest now");
        vera.ShouldHear("Vera Holm's team", "南方航空", "Tailspin Toys");
    }

    [Fact]
    public async Task With_nothing_overdue_it_is_calm()
    {
        await using var bot = await BotDriver.Start(configure: null).WithAsync(Team.Alex, Team.Megan, Team.MegansDeal);
        var alex = bot.As("alex");
        await alex.SendAsync("digest now");
        alex.ShouldHear("Nothing is overdue.").ShouldNotHear("Done", "Nudge");
    }

    [Fact]
    public async Task The_next_day_it_says_what_is_new_and_what_was_done_and_moved()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.As("alex");
        await alex.SendAsync("digest now");
        alex.ShouldNotHear("Since");
        var deal = await bot.DealAsync("contoso");
        await bot.WithAsync(deal with
        {
            Milestones =
            [
                deal.Milestones[0] with { State = Sales.Deals.MilestoneState.Done, DoneOn = new LocalDate(2026, 11, 25) },
                deal.Milestones[1],
                deal.Milestones[2] with { Due = new LocalDate(2026, 12, 4) },
                deal.Milestones[3],
            ],
        });

        bot.Clock.Now += Duration.FromDays(2);
        await alex.SendAsync("digest now");
        alex.ShouldHear("Since 25 Nov", "Newly overdue (1): Contoso: 演示", "Done (1): Contoso: Security review", "Moved (1): Contoso: 安全评审 → 4 Dec");
        await alex.SendAsync("digest now");
        alex.ShouldHear("Since 25 Nov", "Done (1): Contoso: Security review");
    }

    [Fact]
    public async Task Stalled_deals_and_passed_close_dates_are_named()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.As("alex");
        await alex.SendAsync("digest now");
        alex.ShouldHear("1 deal stalled in its stage", "48 days longer than usual", "1 close date has passed", "5 days ago");
    }

    [Fact]
    public async Task People_are_mentioned_in_a_channel_once_their_Teams_id_is_known_and_never_in_a_personal_chat()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.As("megan").SendAsync("my overdue");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var card = alex.Messages[^1].Activity.CardContent!.Value;
        card.GetProperty("msteams").GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString().ShouldBe("29:megan");
        alex.ShouldHear("<at>Megan Bowen</at>").ShouldNotHear("<at>Alex");

        var alone = bot.As("alex");
        await alone.SendAsync("digest now");
        alone.ShouldNotHear("<at>");
    }
}
