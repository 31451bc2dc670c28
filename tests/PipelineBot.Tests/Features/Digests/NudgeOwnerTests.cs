using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class NudgeOwnerTests
{
    [Fact]
    public async Task The_owner_gets_one_message_a_day_in_their_own_chat_and_answers_there()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var megan = bot.As("megan");
        await megan.SendAsync("help");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        await alex.ClickAsync("Nudge");
        alex.ShouldHear("I have asked Megan Bowen about it.");
        (await bot.RunAsync()).ShouldBe(1);
        megan.Messages[^1].Words().ShouldContain("Alex Wilber asks: how is \"First visit\" on Tailspin Toys going?");

        await alex.ClickAsync("Nudge");
        alex.ShouldHear("Megan Bowen was asked about it today already.");
        (await bot.RunAsync()).ShouldBe(0);

        await megan.ClickAsync("Done");
        (await bot.DealAsync("tailspin")).FindMilestone("visit")!.State.ShouldBe(Sales.Deals.MilestoneState.Done);
    }

    [Fact]
    public async Task Somebody_who_never_wrote_cannot_be_reached_and_that_is_said()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        await alex.ClickAsync("Nudge");
        alex.ShouldHear("I can't reach Megan Bowen yet");
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_nudges_themselves()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.As("megan").SendAsync("help");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var megan = bot.InChannel(Team.Megan);
        await megan.ClickAsync("Nudge");
        megan.ShouldHear("That one is yours: mark it done");
    }

    [Fact]
    public async Task It_comes_in_the_owners_language()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var wang = bot.As("wang");
        await wang.SendAsync("帮助");
        var vera = bot.As("vera");
        await vera.SendAsync("digest now");
        var button = CardReading.Buttons(vera.Messages[^1].Activity.CardContent!.Value).First(b => b.GetProperty("verb").GetString() == "digest.nudge" && b.GetProperty("data").GetProperty("milestone").GetString() == "jiaoliu");
        await vera.ClickAsync(vera.Messages[^1].Id, "digest.nudge", System.Text.Json.Nodes.JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject());
        await bot.RunAsync();
        wang.Messages[^1].Words().ShouldContain("Vera Holm 想了解：南方航空的“技术交流”进展如何？");
    }
}
