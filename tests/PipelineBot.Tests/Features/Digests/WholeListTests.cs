using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class WholeListTests
{
    [Fact]
    public async Task The_whole_list_comes_in_pages_in_the_readers_own_chat()
    {
        await using var bot = await ManyAsync(25);
        await bot.As("alex").SendAsync("help");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        alex.ShouldHear("Show all (28)");
        await alex.ClickAsync("Show all (28)");
        alex.ShouldHear("private chat");

        var own = bot.As("alex");
        own.Messages[^1].Words().ShouldContain("Page 1 of 5");
        await own.ClickAsync("Next");
        own.ShouldHear("Page 2 of 5");
        for (var i = 0; i < 3; i++)
            await own.ClickAsync("Next");
        own.ShouldHear("Page 5 of 5").ShouldNotHear("Next");
        await own.ClickAsync("Previous");
        own.ShouldHear("Page 4 of 5");
    }

    [Fact]
    public async Task A_row_answered_on_a_page_brings_that_page_again()
    {
        await using var bot = await ManyAsync(25);
        var alex = bot.As("alex");
        await alex.SendAsync("digest now");
        await alex.ClickAsync("Show all (28)");
        await alex.ClickAsync("Next");
        await alex.ClickAsync("Done");
        alex.ShouldHear("Saved by Alex Wilber", "27 overdue milestones", "Page");
    }

    [Fact]
    public async Task A_rep_sees_only_their_own_rows_of_it()
    {
        await using var bot = await ManyAsync(25);
        await bot.As("megan").SendAsync("help");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        await bot.InChannel(Team.Megan).ClickAsync("Show all (28)");
        var list = bot.As("megan").Messages[^1].Words();
        list.ShouldContain("Tailspin Toys");
        list.ShouldNotContain("Security review");
        list.ShouldNotContain("Alex Wilber");
    }

    /// <summary>The office with so many more overdue deals of Alex.</summary>
    private static async Task<BotDriver> ManyAsync(int count)
    {
        var bot = await DigestOffice.OpenAsync();
        return await bot.WithAsync([.. Enumerable.Range(1, count).Select(i => Team.Deal($"many{i}", $"Deal number {i}", "alex", "contact") with
        {
            Amount = new Money(1000 * i, "CNY"),
            Milestones = [new Milestone { Id = "m", Title = $"Step {i}", Due = new LocalDate(2026, 11, 24).PlusDays(-i), StageId = "contact" }],
        })]);
    }
}
