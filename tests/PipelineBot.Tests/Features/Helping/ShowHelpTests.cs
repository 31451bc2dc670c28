using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Helping;

public sealed class ShowHelpTests
{
    [Theory]
    [InlineData("ops", "help", "delivery problems", true)]
    [InlineData("ops", "帮助", "投递问题", true)]
    [InlineData("alex", "help", "delivery problems", false)]
    [InlineData("megan", "help", "delivery problems", false)]
    public async Task Only_those_who_may_look_at_delivery_problems_are_told_how(string who, string said, string shown, bool told)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var speaker = bot.As(who);
        await speaker.SendAsync(said);
        speaker.Heard.Contains(shown, StringComparison.Ordinal).ShouldBe(told);
    }
}
