using NodaTime;
using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>Nobody asks: it is nine o'clock. The bot's clock goes on, from a minute before.</summary>
[Collection(Stages.InTheClient)]
public sealed class ByThemselvesTests(LiveBot live)
{
    private const string Deal = "Fabrikam";
    private const string Title = "Proposal delivered";

    /// <summary>A working Monday in London, where the person who types lives.</summary>
    private static readonly Instant JustBeforeNine = Instant.FromUtc(2026, 11, 23, 8, 59, 10);

    [ClientFact]
    public async Task A_digest_and_a_check_in_come_at_nine_and_are_answered()
    {
        await live.Bot.StartFreshAsync(await live.Bot.LoadSampleAsync(JustBeforeNine), JustBeforeNine, goingOn: true);
        await using var page = await live.OpenPageAsync();
        await page.SwitchToChannelAsync();
        await page.ExpectTextAsync("Hello");
        await page.SendAsync("digest every day at 9:00");
        await page.ExpectTextAsync("The digest comes here");
        await page.SwitchToPersonalAsync();
        await page.SendAsync("check in every day at 9");
        await page.ExpectTextAsync("at 09:00");
        await page.ForgetAsync();

        var checkIn = await page.ExpectCardAsync("Check-in ·", TimeSpan.FromMinutes(1.5));
        await page.ScreenshotAsync("61-check-in-came-by-itself");
        await checkIn.FillAsync("Next step", "Send the revised offer");
        await checkIn.PickAsync("Going well");
        await checkIn.PressAsync("Submit");
        await checkIn.ExpectTextAsync("Check-in saved");
        await page.ScreenshotAsync("62-its-questions-answered");
        (await page.CountAsync("Check-in")).ShouldBe(1, "it comes once");

        await page.SwitchToChannelAsync();
        var digest = await page.ExpectCardAsync("Overdue digest", TimeSpan.FromMinutes(1.5));
        await page.ScreenshotAsync("63-digest-came-by-itself");
        await digest.PressInAsync($"{Deal} · {Title}", "Done");
        await digest.ExpectTextAsync("Saved by Alex Wilber");
        await digest.ExpectNoButtonAsync($"{Deal} · {Title}", "Done");
        await page.ScreenshotAsync("64-its-row-answered");
        (await page.CountAsync("Overdue digest")).ShouldBe(1, "it comes once");

        var store = await live.Bot.ExportAsync();
        store.Milestone(Deal, Title)["state"].ShouldBe("done");
        store.Deals.Count(deal => deal["next_step"] == "Send the revised offer").ShouldBe(1);
    }
}
