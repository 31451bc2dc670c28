using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>Amounts that count from what the deal has, and such of which a part was left unsaid.</summary>
public class RelativeAmountTests
{
    [Theory]
    [InlineData("Contoso went up by 50k", "USD 400,000 → USD 450,000", 450_000)]
    [InlineData("take 10% off the Contoso amount", "USD 400,000 → USD 360,000", 360_000)]
    [InlineData("increase the amount of Contoso by 50k", "USD 400,000 → USD 450,000", 450_000)]
    [InlineData("add 10k to Contoso", "USD 400,000 → USD 410,000", 410_000)]
    [InlineData("Contoso 涨5万", "40万美元 → 45万美元", 450_000)]
    [InlineData("Contoso 打九五折", "40万美元 → 38万美元", 380_000)]
    public async Task An_amount_rises_and_falls_from_what_it_is(string text, string heard, int expected)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        alex.ShouldHear("Contoso", heard);
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(expected);
    }

    [Fact]
    public async Task Thousands_left_unsaid_are_confirmed_first()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("Contoso amount is 385");
        alex.ShouldHear("USD 400,000", "USD 385,000");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
        await alex.SendAsync("yes");

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(385_000);
    }

    [Fact]
    public async Task A_rise_of_an_amount_nobody_knows_is_asked_for()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Team.Deal("blank", "Blankwater", "alex", "needs")]);
        var alex = bot.As("alex");

        await alex.SendAsync("Blankwater went up by 50k");

        (await bot.DealAsync("blank")).Amount.ShouldBeNull();
    }

    [Theory]
    [InlineData("amout of Contoso to 500k", 500_000)]
    [InlineData("Contoso amuont 500k", 500_000)]
    [InlineData("Contoso is actualy 500k", 500_000)]
    public async Task A_misspelt_word_among_known_ones_needs_no_question(string text, int expected)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(expected);
    }
}
