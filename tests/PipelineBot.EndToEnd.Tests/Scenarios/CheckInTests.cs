using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

[Collection(Stages.InTheClient)]
public sealed class CheckInTests(LiveBot live)
{
    [ClientFact]
    public async Task A_check_in_is_filled_in_and_its_answers_change_the_deals()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("check-in now");
        var checkIn = await page.ExpectCardAsync("Check-in ·");
        await checkIn.ScreenshotAsync("25-check-in");
        await checkIn.FillAsync("Next step", "Send the revised offer");
        await checkIn.PickAsync("Going well");
        await checkIn.ScreenshotAsync("26-check-in-filled");
        await checkIn.PressAsync("Submit");
        await checkIn.ExpectTextAsync("Check-in saved");
        await checkIn.ExpectNoTextAsync("Skip today");
        await page.ScreenshotAsync("27-check-in-saved");

        var store = await live.Bot.ExportAsync();
        var changed = store.Deals.Where(deal => deal["next_step"] == "Send the revised offer").ToList().ShouldHaveSingleItem();
        live.NewEvents(store).ShouldContain(change => change["deal_id"] == changed["id"] && change["source"] == "checkin");
    }
}
