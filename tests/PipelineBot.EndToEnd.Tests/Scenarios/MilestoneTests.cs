using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>Milestones answered on the cards that list them.</summary>
[Collection(Stages.InTheClient)]
public sealed class MilestoneTests(LiveBot live)
{
    [ClientFact]
    public async Task A_milestone_done_in_the_list_leaves_it_and_undo_brings_it_back()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("my overdue");
        var list = await page.ExpectCardAsync("milestones of yours are overdue");
        await page.ScreenshotAsync("14-my-overdue");

        await list.PressInAsync("Security review", "Done");
        await list.ExpectTextAsync("done");
        await list.ExpectNoButtonAsync("Security review", "Done");
        await page.ScreenshotAsync("15-overdue-done");
        var store = await live.Bot.ExportAsync();
        store.Milestone("Contoso", "Security review")["state"].ShouldBe("done");
        live.NewEvents(store).ShouldContain(change => change["new"].Contains("done", StringComparison.OrdinalIgnoreCase) && change["source"] == "card");

        await list.PressAsync("Undo");
        await page.ExpectTextAsync("taken back");
        await list.PressInAsync("Security review", "Move date");
        await page.ExpectTextAsync("Which day does");
        await page.ScreenshotAsync("16-overdue-undone");
        (await live.Bot.ExportAsync()).Milestone("Contoso", "Security review")["state"].ShouldBe("open");
    }

    [ClientFact]
    public async Task A_milestone_done_on_the_deals_card_leaves_it_in_place()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("show Contoso");
        var deal = await page.ExpectCardAsync("Walk the CIO through the security answers");
        await page.ScreenshotAsync("17-deal");
        await deal.PressInAsync("Security review", "Done");
        await deal.ExpectTextAsync("Saved");
        await deal.ExpectNoButtonAsync("Security review", "Done");
        await page.ScreenshotAsync("18-deal-milestone-done");

        (await live.Bot.ExportAsync()).Milestone("Contoso", "Security review")["state"].ShouldBe("done");
    }
}
