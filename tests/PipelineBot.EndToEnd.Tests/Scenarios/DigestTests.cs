using NodaTime;
using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

[Collection(Stages.InTheClient)]
public sealed class DigestTests(LiveBot live)
{
    private const string Deal = "Fabrikam";
    private const string Title = "Proposal delivered";

    /// <summary>The row that is overdue longest, as it reads on the card.</summary>
    private const string Row = $"{Deal} · {Title}";

    /// <summary>A working Monday's morning in London, where the person who types lives.</summary>
    private static readonly Instant EightOnMonday = Instant.FromUtc(2026, 11, 23, 8, 0);

    [ClientFact]
    public async Task A_digest_asked_for_in_the_channel_is_answered_row_by_row_there()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SwitchToChannelAsync();
        await page.ExpectTextAsync("Hello");
        await page.SendAsync("digest now");
        var digest = await page.ExpectCardAsync("Overdue digest");
        await page.ScreenshotAsync("19-digest");
        await digest.ScreenshotAsync("19-digest-card");

        var row = live.Sample.Milestone(Deal, Title);
        await digest.PressInAsync(Row, "Done");
        await digest.ExpectTextAsync("Saved by Alex Wilber");
        await digest.ExpectNoButtonAsync(Row, "Done");
        await digest.ScreenshotAsync("20-digest-row-done");

        var store = await live.Bot.ExportAsync();
        store.Milestones.Single(milestone => milestone["id"] == row["id"])["state"].ShouldBe("done");
        live.NewEvents(store).ShouldContain(change => change["deal_id"] == row["deal_id"] && change["source"] == "card");
    }

    [ClientFact]
    public async Task A_row_is_moved_to_another_day_in_its_own_form()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SwitchToChannelAsync();
        await page.ExpectTextAsync("Hello");
        await page.SendAsync("digest now");
        var digest = await page.ExpectCardAsync("Overdue digest");
        await digest.PressInAsync(Row, "Move date");
        await digest.ChooseAsync("Who are we waiting for?", "waiting for the customer");
        await digest.ScreenshotAsync("21-digest-move-form");
        await digest.PressAsync("Save");
        await digest.ExpectTextAsync("Saved by Alex Wilber");
        await digest.ExpectNoButtonAsync(Row, "Move date");
        await digest.ScreenshotAsync("22-digest-moved");

        var store = await live.Bot.ExportAsync();
        var before = live.Sample.Milestone(Deal, Title);
        string.CompareOrdinal(store.Milestone(Deal, Title)["due"], before["due"]).ShouldBePositive();
    }

    [ClientFact]
    public async Task A_scheduled_digest_comes_by_itself_once_when_its_hour_has_come()
    {
        await live.Bot.StartFreshAsync(await live.Bot.LoadSampleAsync(EightOnMonday), EightOnMonday);
        await using var page = await live.OpenPageAsync();
        await page.SwitchToChannelAsync();
        await page.ExpectTextAsync("Hello");
        await page.SendAsync("digest every day at 9:00");
        await page.ExpectTextAsync("The digest comes here");
        await page.ScreenshotAsync("23-digest-scheduled");

        await page.ForgetAsync();
        await live.Bot.RestartAsync(EightOnMonday + Duration.FromHours(1) + Duration.FromSeconds(1));
        await page.ExpectTextAsync("Overdue digest");
        await page.ScreenshotAsync("24-digest-came");
        await live.Bot.RestartAsync(EightOnMonday + Duration.FromHours(2));
        await page.SendAsync("digest settings");
        await page.ExpectTextAsync("Tue");
        (await page.CountAsync("Overdue digest")).ShouldBe(1, "the day is claimed, whoever starts later");
    }
}
