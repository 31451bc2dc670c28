using NodaTime;
using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>
/// Eight conversations as they are typed at the end of a long day, each answered and stored as the person meant it. Their pictures are those of
/// <c>docs/conversations.md</c>; <c>PIPELINEBOT_SCREENSHOTS=docs</c> takes them anew.
/// </summary>
[Collection(Stages.InTheClient)]
public sealed class ConversationScreenshotTests(LiveBot live)
{
    /// <summary>A working Monday's morning in London, where the person who types lives.</summary>
    private static readonly Instant EightOnMonday = Instant.FromUtc(2026, 11, 23, 8, 0);

    [ClientFact]
    public async Task Several_changes_in_one_sentence_are_one_card_and_one_undo()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("move adventure works to needs analysis, 120k, close 12/20");
        var saved = await page.ExpectCardAsync("Adventure Works rollout – saved");
        await saved.ExpectTextAsync("First contact → Needs analysis");
        await saved.ExpectTextAsync("USD 95,000 → USD 120,000");
        await saved.ExpectTextAsync("Fri 22 Jan 2027 → Sun 20 Dec 2026");
        await ExpectDealAsync("Adventure Works rollout", "needs", "120000", "2026-12-20");

        await page.SendAsync("undo");
        await page.ExpectCardAsync("Adventure Works rollout – taken back");
        await page.PictureConversationAsync("01-several-changes");
        await ExpectDealAsync("Adventure Works rollout", "contact", "95000", "2027-01-22");
    }

    [ClientFact]
    public async Task A_missing_stage_is_asked_for_and_what_was_said_wrong_is_corrected()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("move adventure works");
        await page.ExpectCardAsync("Which stage should Adventure Works rollout move to?");
        Changes(await live.Bot.ExportAsync()).ShouldBeEmpty("nothing is saved while the question is open");
        await page.SendAsync("needs analysis");
        await page.ExpectTextAsync("First contact → Needs analysis");

        await page.SendAsync("adventure works is 120k");
        await page.ExpectTextAsync("USD 95,000 → USD 120,000");
        await page.SendAsync("no wait, 102k");
        await page.ExpectTextAsync("USD 120,000 → USD 102,000");
        await page.PictureConversationAsync("02-asked-and-corrected");
        await ExpectDealAsync("Adventure Works rollout", "needs", "102000", "2027-01-22");
    }

    [ClientFact]
    public async Task Mumbling_and_misspelling_is_understood_and_a_question_or_a_denial_changes_nothing()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("should I move adventure works to needs analysis?");
        await page.ExpectCardAsync("First contact (2/5)");
        Changes(await live.Bot.ExportAsync()).ShouldBeEmpty("a question is no command");

        await page.SendAsync("um so move the adventre works deal to needs analysis thanks");
        var saved = await page.ExpectCardAsync("Adventure Works rollout");
        await saved.ExpectTextAsync("adventre works");
        await saved.ExpectTextAsync("First contact → Needs analysis");
        var before = Changes(await live.Bot.ExportAsync());
        before.ShouldContain(change => change["field"] == "stage" && change["new"] == "needs");

        await page.SendAsync("don't close it yet");
        await page.ExpectTextAsync("I haven't changed anything");
        await page.PictureConversationAsync("03-mumbled");
        Changes(await live.Bot.ExportAsync()).Count.ShouldBe(before.Count);
    }

    [ClientFact]
    public async Task Two_deals_in_one_sentence_are_confirmed_saved_and_taken_back_together()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("contoso renewal won and fabrikam lost, price too high");
        await page.ExpectCardAsync("Save all of this?");
        Changes(await live.Bot.ExportAsync()).ShouldBeEmpty("closing is confirmed first");

        await page.SendAsync("yes");
        var saved = await page.ExpectCardAsync("Contoso renewal – saved");
        await saved.ExpectTextAsync("Fabrikam – saved");
        var store = await live.Bot.ExportAsync();
        store.Deal("Contoso renewal")["stage"].ShouldStartWith("won");
        store.Deal("Fabrikam")["stage"].ShouldBe("lost (solution)");
        store.Deal("Fabrikam")["close_reason"].ShouldBe("price too high");

        await page.SendAsync("undo");
        var back = await page.ExpectCardAsync("Contoso renewal – taken back");
        await back.ExpectTextAsync("Fabrikam – taken back");
        await page.PictureConversationAsync("04-two-deals");
        store = await live.Bot.ExportAsync();
        store.Deal("Contoso renewal")["stage"].ShouldBe("negotiation");
        store.Deal("Fabrikam")["stage"].ShouldBe("solution");
    }

    [ClientFact]
    public async Task In_Chinese_several_changes_are_one_card_and_one_undo()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("把绿野食品推进到需求分析,金额改成25万,下周五成交");
        var saved = await page.ExpectCardAsync("绿野食品溯源已更新");
        await saved.ExpectTextAsync("初步接触 → 需求分析");
        await saved.ExpectTextAsync("19万元 → 25万元");
        await saved.ExpectTextAsync("2026年12月4日 周五");
        await ExpectDealAsync("绿野食品溯源", "needs", "250000", "2026-12-04");

        await page.SendAsync("撤销");
        await page.ExpectCardAsync("绿野食品溯源已撤销");
        await page.PictureConversationAsync("05-zh-several-changes");
        await ExpectDealAsync("绿野食品溯源", "contact", "190000", "2027-01-20");
    }

    [ClientFact]
    public async Task In_Chinese_a_missing_date_is_asked_for_and_a_wrong_one_corrected()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("Contoso 的演示推迟");
        await page.ExpectCardAsync("改到哪天？");
        Changes(await live.Bot.ExportAsync()).ShouldBeEmpty("nothing is saved while the question is open");
        await page.SendAsync("下周三");
        await page.ExpectTextAsync("2026年11月25日 周三 → 2026年12月2日 周三");
        await page.SendAsync("不对,是下周四");
        await page.ExpectTextAsync("2026年12月2日 周三 → 2026年12月3日 周四");
        await page.PictureConversationAsync("06-zh-asked-and-corrected");
        (await live.Bot.ExportAsync()).Milestone("Contoso", "演示")["due"].ShouldBe("2026-12-03");
    }

    [ClientFact]
    public async Task Pinyin_traditional_characters_and_the_deal_just_spoken_of_are_understood()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("嗯那个huadong dianli的单子呢金额改成150万吧谢谢");
        var saved = await page.ExpectCardAsync("华东电力扩容");
        await saved.ExpectTextAsync("huadong dianli");
        await saved.ExpectTextAsync("120万元 → 150万元");
        await page.SendAsync("這個單子預計下週五成交");
        await page.ExpectTextAsync("2026年12月3日 週四 → 2026年12月4日 週五");
        await page.SendAsync("这个单子先别推进");
        await page.ExpectTextAsync("没有做任何改动");
        await page.PictureConversationAsync("07-zh-mumbled");
        await ExpectDealAsync("华东电力扩容", "negotiation", "1500000", "2026-12-04");
    }

    [ClientFact]
    public async Task Another_topic_is_offered_and_a_day_that_cannot_exist_is_refused()
    {
        await using var page = await OpenAsync();
        await page.SendAsync("华东电力的合同签署推迟");
        await page.ExpectCardAsync("改到哪天？");
        await page.SendAsync("我的逾期");
        await page.ExpectCardAsync("先放下，查看逾期吗？");
        await page.SendAsync("好");
        await page.ExpectTextAsync("个里程碑逾期");

        await page.SendAsync("华东电力 11月31日成交");
        await page.ExpectCardAsync("没有“11月31日”这一天。");
        Changes(await live.Bot.ExportAsync()).ShouldBeEmpty("neither the question that was left nor the day that cannot be");
        await page.SendAsync("11月30日");
        await page.ExpectTextAsync("2026年12月3日 周四 → 2026年11月30日 周一");
        await page.PictureConversationAsync("08-zh-another-topic");
        await ExpectDealAsync("华东电力扩容", "negotiation", "1200000", "2026-11-30");
    }

    private Task<PlaygroundPage> OpenAsync() => live.OpenFreshAsync(EightOnMonday, Viewport.Conversation);

    private async Task ExpectDealAsync(string name, string stage, string amount, string close)
    {
        var deal = (await live.Bot.ExportAsync()).Deal(name);
        (deal["stage"], deal["amount"], deal["close_date"]).ShouldBe((stage, amount, close));
    }

    /// <summary>What people changed; the sample itself was imported.</summary>
    private static List<IReadOnlyDictionary<string, string>> Changes(ExportedStore store) =>
        [.. store.Events.Where(change => change["source"] != "import")];
}
