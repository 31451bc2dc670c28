using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>Deals changed by talking in the personal chat and the group.</summary>
[Collection(Stages.InTheClient)]
public sealed class DealUpdateTests(LiveBot live)
{
    [ClientFact]
    public async Task An_English_sentence_moves_a_deal_past_its_gate()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("move Contoso to negotiation");
        var gate = await page.ExpectCardAsync("Before Contoso moves to Negotiation");
        await page.ScreenshotAsync("04-gate");
        live.NewEvents(await live.Bot.ExportAsync()).ShouldBeEmpty("nothing is saved while the question is open");

        await gate.PressAsync("They are done");
        await gate.ExpectTextAsync("What proves it?");
        await page.ScreenshotAsync("05-gate-evidence");
        await page.SendAsync("minutes are in the folder");
        var saved = await page.ExpectCardAsync("Contoso – saved");
        await saved.ExpectTextAsync("Needs analysis → Negotiation");
        await page.ScreenshotAsync("06-english-update");

        var store = await live.Bot.ExportAsync();
        store.Deal("Contoso")["stage"].ShouldBe("negotiation");
        live.NewEvents(store).ShouldContain(change =>
            change["field"] == "stage" && change["old"] == "needs" && change["new"] == "negotiation" && change["source"] == "message");
        store.Milestones.ShouldContain(milestone =>
            milestone["deal_id"] == store.Deal("Contoso")["id"] && milestone["evidence"] == "minutes are in the folder");
    }

    [ClientFact]
    public async Task A_Chinese_sentence_changes_an_amount_and_its_button_takes_it_back()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("华东电力扩容 金额改成150万");
        var saved = await page.ExpectCardAsync("华东电力扩容已更新");
        await saved.ExpectTextAsync("金额");
        await page.ScreenshotAsync("07-chinese-update");
        (await live.Bot.ExportAsync()).Deal("华东电力扩容")["amount"].ShouldBe("1500000");

        await saved.PressAsync("撤销");
        await saved.ExpectTextAsync("华东电力扩容已撤销");
        await page.ScreenshotAsync("08-chinese-undo");
        var store = await live.Bot.ExportAsync();
        store.Deal("华东电力扩容")["amount"].ShouldBe("1200000");
        live.NewEvents(store).Count(change => change["field"] == "amount").ShouldBe(2, "the change and its undoing are both kept");
    }

    [ClientFact]
    public async Task A_missing_stage_is_asked_for_and_answered_by_a_button()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("move Fabrikam");
        var question = await page.ExpectCardAsync("Which stage should Fabrikam move to?");
        await page.ScreenshotAsync("09-dialog");
        await question.PressAsync("First contact");
        await question.ExpectTextAsync("Fabrikam – saved");
        await question.ExpectTextAsync("Solution design → First contact");
        await page.ScreenshotAsync("10-dialog-answered");

        (await live.Bot.ExportAsync()).Deal("Fabrikam")["stage"].ShouldBe("contact");
    }

    [ClientFact]
    public async Task A_misspelt_deal_is_named_in_the_answer_and_a_lost_one_is_confirmed()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SendAsync("lost Fabrikm, price too high");
        var question = await page.ExpectCardAsync("Fabrikam");
        await page.ScreenshotAsync("11-confirm");
        (await live.Bot.ExportAsync()).Deal("Fabrikam")["stage"].ShouldBe("solution");

        await question.PressAsync("Save");
        await question.ExpectTextAsync("saved");
        await question.ExpectNoTextAsync("Don't change");
        await page.ScreenshotAsync("12-lost");
        var store = await live.Bot.ExportAsync();
        store.Deal("Fabrikam")["stage"].ShouldBe("lost (solution)");
        store.Deal("Fabrikam")["close_reason"].ShouldBe("price too high");
    }

    [ClientFact]
    public async Task In_the_group_an_update_is_answered_there_and_a_whole_deal_in_private()
    {
        await using var page = await live.OpenFreshAsync();
        await page.SwitchToGroupAsync();
        await page.ExpectTextAsync("Hello");
        await page.SendAsync("next step of Contoso is call the CIO on Friday");
        await page.ExpectTextAsync("Saved.");
        (await live.Bot.ExportAsync()).Deal("Contoso")["next_step"].ShouldBe("call the CIO on Friday");

        await page.SendAsync("show Contoso");
        await page.ExpectTextAsync("I answered in our private chat");
        await page.ScreenshotAsync("13-group");
        await page.SwitchToPersonalAsync();
        await page.ExpectCardAsync("Needs analysis (3/5)");
        await page.ScreenshotAsync("13-group-private");
    }
}
