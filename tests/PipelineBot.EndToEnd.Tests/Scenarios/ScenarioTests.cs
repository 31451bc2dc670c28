using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>A day with the sample team: what the person sees in the client, and what the store holds afterwards.</summary>
[Collection(Stages.InTheClient)]
public sealed class ScenarioTests(LiveBot live) : IClassFixture<LiveBot>
{
    // Replaced by [ClientFact] one by one as the bot learns to answer.
    private const string NotYet = "The bot does not answer activities yet.";

    [Fact(Skip = NotYet)]
    public async Task Installing_greets_once_and_says_what_can_be_asked()
    {
        await using var page = await live.OpenPageAsync();
        await page.ExpectTextAsync("PipelineBot");
        await page.ScreenshotAsync("01-greeting");
    }

    [Fact(Skip = NotYet)]
    public async Task An_English_sentence_moves_a_deal()
    {
        await using var page = await live.OpenPageAsync();
        await page.SendAsync("move Contoso to negotiation");
        await page.ExpectTextAsync("Negotiation");
        await page.ScreenshotAsync("02-english-update");

        var store = await live.Bot.ExportAsync();
        store.Deal("Contoso")["stage"].ShouldBe("Negotiation");
        store.Events.ShouldContain(change => change["field"] == "stage" && change["new"] == "Negotiation");
    }

    [Fact(Skip = NotYet)]
    public async Task A_Chinese_sentence_changes_an_amount_and_is_answered_in_Chinese()
    {
        await using var page = await live.OpenPageAsync();
        await page.SendAsync("Contoso 金额改成50万");
        await page.ExpectTextAsync("金额");
        await page.ScreenshotAsync("03-chinese-update");

        (await live.Bot.ExportAsync()).Deal("Contoso")["amount"].ShouldBe("500000");
    }

    [Fact(Skip = NotYet)]
    public async Task A_missing_stage_is_asked_for_and_answered_by_a_button()
    {
        await using var page = await live.OpenPageAsync();
        await page.SendAsync("move Contoso");
        var question = await page.ExpectCardAsync("Contoso");
        await question.PressAsync("Solution design");
        await question.ExpectTextAsync("Solution design");
        await page.ScreenshotAsync("04-dialog");

        (await live.Bot.ExportAsync()).Deal("Contoso")["stage"].ShouldBe("Solution design");
    }

    [Fact(Skip = NotYet)]
    public async Task A_milestone_done_from_its_card_changes_the_card_in_place()
    {
        await using var page = await live.OpenPageAsync();
        await page.SendAsync("my overdue");
        var list = await page.ExpectCardAsync("overdue");
        await list.PressAsync("Done");
        await page.ScreenshotAsync("05-milestone-done");

        (await live.Bot.ExportAsync()).Events.ShouldContain(change => change["field"] == "state" && change["new"] == "done");
    }

    [Fact(Skip = NotYet)]
    public async Task A_digest_asked_for_in_the_channel_is_answered_row_by_row_there()
    {
        await using var page = await live.OpenPageAsync();
        await page.SwitchToChannelAsync();
        await page.SendAsync("digest now");
        var digest = await page.ExpectCardAsync("Overdue");
        await digest.PressAsync("Done");
        await page.ScreenshotAsync("06-digest");

        (await live.Bot.ExportAsync()).Events.ShouldContain(change => change["source"].Contains("card"));
    }

    [Fact(Skip = NotYet)]
    public async Task A_check_in_is_filled_in_and_its_answers_update_the_deal()
    {
        await using var page = await live.OpenPageAsync();
        await page.SendAsync("check in now");
        var checkIn = await page.ExpectCardAsync("next step");
        await checkIn.FillAsync("Next step", "Send the revised offer");
        await checkIn.PressAsync("Submit");
        await page.ScreenshotAsync("07-check-in");

        (await live.Bot.ExportAsync()).Deals.ShouldContain(deal => deal["next_step"] == "Send the revised offer");
    }
}
