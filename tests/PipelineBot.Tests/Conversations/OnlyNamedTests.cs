using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class OnlyNamedTests
{
    [Theory]
    [InlineData("please yodel the Contoso deal upstairs", "but not the rest")]
    [InlineData("给 Contoso 灌点鸡汤再蒸馏", "其余的没听懂")]
    public async Task Where_only_the_name_was_understood_it_says_so(string text, string said)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(said);
    }

    [Theory]
    [InlineData("Contoso")]
    [InlineData("show Contoso")]
    [InlineData("the Contoso deal please")]
    [InlineData("how is Contoso?")]
    [InlineData("看一下 Contoso 的情况")]
    public async Task Whoever_asks_to_see_a_deal_is_only_shown_it(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear("Contoso").ShouldNotHear("but not the rest", "其余的没听懂");
    }
}
