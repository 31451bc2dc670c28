using Microsoft.Extensions.DependencyInjection;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Storage;

public class SharedDealsTests
{
    [Fact]
    public async Task A_deal_is_among_the_shared_ones_of_a_person_for_as_long_as_it_is_shared()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.Alex, Team.Megan, Team.Contoso with { SharedWith = ["megan"] });
        (await SharedWithMeganAsync(bot)).ShouldBe(["contoso"]);

        await bot.WithAsync(Team.Contoso, Team.Renewal with { SharedWith = ["megan", "wang"] });
        (await SharedWithMeganAsync(bot)).ShouldBe(["renewal"]);

        await bot.WithAsync(Team.Renewal with { SharedWith = ["megan"], Name = "Contoso next year" });
        (await SharedWithMeganAsync(bot)).ShouldBe(["renewal"]);
    }

    private static async Task<IEnumerable<string>> SharedWithMeganAsync(BotDriver bot) =>
        (await bot.Services.GetRequiredService<Workspace>().DirectoryAsync(BotDriver.Tenant, default)).DealsSharedWith("megan").Select(d => d.Id);
}
