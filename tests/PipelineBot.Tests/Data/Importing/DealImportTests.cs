using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Data;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Tests.Data.Importing;

public sealed class DealImportTests : IDisposable
{
    private const string People = "id,name,email\np1,Megan Bowen,megan@example.com\np2,张伟,zhang@example.com\np3,Same Name,a@example.com\np4,Same Name,b@example.com\n";

    private readonly DataRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Chinese_headers_and_values_are_understood()
    {
        await run.ImportAsync(
            "商机编号,商机名称,客户,负责人,阶段,金额,币种,预计成交日期,下一步\nd1,扩容,华东电力,张伟,谈判与成交,120万,人民币,2026年12月5日,等回复\n", People);
        var deal = await run.DealAsync("d1");
        deal.Name.ShouldBe("扩容");
        deal.Account.ShouldBe("华东电力");
        deal.OwnerId.ShouldBe("p2");
        deal.StageId.ShouldBe("negotiation");
        deal.Amount.ShouldBe(new Money(1_200_000, "CNY"));
        deal.CloseDate.ShouldBe(new LocalDate(2026, 12, 5));
        deal.NextStep.ShouldBe("等回复");
    }

    [Theory]
    [InlineData("p1")]
    [InlineData("MEGAN@example.com")]
    [InlineData("megan bowen")]
    public async Task An_owner_is_found_by_id_e_mail_or_name(string owner)
    {
        await run.ImportAsync($"id,name,owner\nd1,Deal,{owner}\n", People);
        (await run.DealAsync("d1")).OwnerId.ShouldBe("p1");
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_are_named_with_line_and_reason()
    {
        var reports = await run.ImportAsync(
            "id,name,owner,stage,note\n"
            + "d1,\"Two\nlines\",p1,needs,\n"
            + ",No id,p1,needs,\n"
            + "d2,Nobody's,Somebody Else,needs,\n"
            + "d3,Two of a name,Same Name,needs,\n"
            + "d4,Odd stage,p1,somewhere,\n"
            + "d1,Again,p1,needs,\n"
            + "d5,,p1,needs,\n"
            + "d6,Too,many,cells,in,it\n"
            + "d7,Ownerless,,needs,\n",
            People);
        run.Lines.Where(line => line.StartsWith("  line ", StringComparison.Ordinal)).Order().ShouldBe(
        [
            "  line 10: skipped: 6 cells under a header of 5 (is a text with a comma not quoted?)",
            "  line 11: skipped: no owner",
            "  line 4: skipped: no id, or one of more than 200 characters",
            "  line 5: skipped: owner: nobody has the id, e-mail or name 'Somebody Else'",
            "  line 6: skipped: owner: 'Same Name' means 2 people; use an id or an e-mail",
            "  line 7: skipped: 'somewhere' is no stage of the pipeline 'sales' (lead, contact, needs, solution, negotiation, aftersales, won, lost)",
            "  line 8: skipped: the id 'd1' already is on line 2",
            "  line 9: skipped: a new deal needs a name",
        ]);
        run.Lines.ShouldContain("  column 'note' is not used");
        reports["deals"].Read.ShouldBe(9);
        reports["deals"].Tally.ShouldBe(new(1, 0, 0, 8));
        (await run.DealAsync("d1")).Name.ShouldBe("Two lines");
    }

    [Theory]
    [InlineData("amount", "a lot")]
    [InlineData("amount", "-5")]
    [InlineData("amount", "\"1,5\"")]
    [InlineData("amount", "1.00001")]
    [InlineData("close_date", "12/5/2026")]
    [InlineData("close_date", "2026-11-31")]
    [InlineData("currency", "many")]
    [InlineData("closed_on", "2026-11-01")]
    public async Task A_value_that_cannot_be_used_is_said_and_the_rest_of_the_row_is_taken(string column, string value)
    {
        await run.ImportAsync($"id,name,owner,{column}\nd1,Deal,p1,{value}\n", People);
        run.Lines.ShouldContain(line => line.StartsWith($"  line 2: {column}", StringComparison.Ordinal) && line.EndsWith("; not taken", StringComparison.Ordinal));
        var deal = await run.DealAsync("d1");
        deal.Amount.ShouldBeNull();
        deal.CloseDate.ShouldBeNull();
        deal.ClosedOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("\"1,200.50\"", 1200.5)]
    [InlineData("50万", 500_000)]
    [InlineData("0", 0)]
    public async Task Amounts_are_read_as_files_write_them(string cell, double amount)
    {
        await run.ImportAsync($"id,name,owner,amount\nd1,Deal,p1,{cell}\n", People);
        (await run.DealAsync("d1")).Amount.ShouldBe(new Money((decimal)amount, "CNY"));
    }

    [Fact]
    public async Task An_empty_cell_and_a_missing_column_leave_what_is_there()
    {
        await run.ImportAsync("id,name,account,owner,stage,amount,currency,next_step\nd1,Deal,Contoso,p1,needs,500,USD,Call\n", People);
        var before = await run.DealAsync("d1");
        var reports = await run.ImportAsync("id,account,amount\nd1,,700\n");
        reports["deals"].Tally.ShouldBe(new(0, 1, 0, 0));
        (await run.DealAsync("d1")).ShouldBeEquivalentTo(before with { Amount = new Money(700, "USD") });
    }

    [Fact]
    public async Task What_the_bot_knows_besides_is_kept()
    {
        await run.ImportAsync("id,name,owner,stage\nd1,Deal,p1,needs\n", People, "id,deal_id,title,due\nm1,d1,Demo,2026-12-01\n");
        await run.ImportAsync("id,stage\nd1,solution\n");
        var deal = await run.DealAsync("d1");
        deal.Milestones.ShouldHaveSingleItem().Title.ShouldBe("Demo");
        deal.StageHistory.Select(move => move.To).ShouldBe(["needs", "solution"]);
    }

    [Theory]
    [InlineData("Won", DealStatus.Won, "negotiation")]
    [InlineData("赢单", DealStatus.Won, "negotiation")]
    [InlineData("closed lost", DealStatus.Lost, "lead")]
    [InlineData("lost (solution)", DealStatus.Lost, "solution")]
    [InlineData("售后服务", DealStatus.Won, "aftersales")]
    [InlineData("Needs Analysis", DealStatus.Open, "needs")]
    public async Task Stage_words_say_the_stage_or_the_end(string word, DealStatus status, string stage)
    {
        await run.ImportAsync($"id,name,owner,stage\nd1,Deal,p1,{word}\n", People);
        var deal = await run.DealAsync("d1");
        (deal.Status, deal.StageId).ShouldBe((status, stage));
    }

    [Fact]
    public async Task Closing_takes_open_milestones_along_and_opening_again_brings_them_back()
    {
        await run.ImportAsync("id,name,owner,stage\nd1,Deal,p1,needs\n", People, "id,deal_id,title,due\nm1,d1,Demo,2026-12-01\n");
        await run.ImportAsync("id,stage,closed_on,close_reason\nd1,lost,2026-11-20,Price\n");
        var lost = await run.DealAsync("d1");
        (lost.Status, lost.StageId, lost.ClosedOn, lost.CloseReason).ShouldBe((DealStatus.Lost, "needs", new LocalDate(2026, 11, 20), "Price"));
        lost.Milestones[0].DroppedByClosing.ShouldBeTrue();

        await run.ImportAsync("id,stage\nd1,needs\n");
        var open = await run.DealAsync("d1");
        (open.Status, open.ClosedOn, open.CloseReason).ShouldBe((DealStatus.Open, null, ""));
        open.Milestones[0].State.ShouldBe(MilestoneState.Open);
    }

    [Fact]
    public async Task Every_changed_deal_has_an_event_with_its_fields_and_an_unchanged_one_has_none()
    {
        await run.ImportAsync("id,name,owner,amount\nd1,Deal,p1,1\nd2,Other,p1,2\n", People);
        await run.ImportAsync("id,amount\nd1,5\nd2,2\n");
        var events = new List<DealEvent>();
        await foreach (var document in run.Store.QueryAsync(DocumentTypes.Event, DocumentTypes.EventPartition(DataRun.Tenant, run.Now), [new Filter("deal", Comparison.Equal, "d1")]))
            events.Add(document.Value);
        events.Count.ShouldBe(2);
        events.ShouldAllBe(e => e.Kind == DealEvent.ImportedKind && e.Source == EventSource.Import);
        events.ShouldContain(e => e.Fields.SequenceEqual(new[] { new FieldChange("amount", "1 CNY", "5 CNY") }));

        var others = await run.Store.PageAsync(DocumentTypes.Event, DocumentTypes.EventPartition(DataRun.Tenant, run.Now), [new Filter("deal", Comparison.Equal, "d2")]);
        others.Documents.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        const string Deals = "id,name,owner\nd1,Deal,p1\n";
        const string Milestones = "id,deal_id,title,due\nm1,d1,Demo,2026-12-01\n";
        var dry = await run.ImportAsync(Deals, People, Milestones, dryRun: true);
        (await run.FindAsync("d1")).ShouldBeNull();
        var real = await run.ImportAsync(Deals, People, Milestones);
        foreach (var kind in (string[])["people", "deals", "milestones"])
            dry[kind].Tally.ShouldBe(real[kind].Tally);
    }

    [Fact]
    public async Task Long_texts_and_markup_are_kept_harmless()
    {
        await run.ImportAsync($"id,name,owner,account\nd1,<at>**x**</at>,p1,{new string('a', 10_000)}\nd2,{new string('n', 10_000)},p1,\n", People);
        (await run.DealAsync("d1")).Name.ShouldBe("<at>**x**</at>");
        (await run.DealAsync("d1")).Account.ShouldBe("");
        (await run.FindAsync("d2")).ShouldBeNull();
        run.Lines.ShouldContain("  line 2: account has 10000 characters, 200 at most; not taken");
        run.Lines.ShouldContain("  line 3: name has 10000 characters, 200 at most; not taken");
    }

    [Theory]
    [InlineData("""{"deals":{"colums":{}}}""", "colums")]
    [InlineData("""{"deals":{"columns":{"x":"nothing"}}}""", "nothing")]
    [InlineData("""{"deals":{"name":"{nobody}"}}""", "nobody")]
    [InlineData("""{"deals":{"dateFormats":["%%"]}}""", "%%")]
    [InlineData("[]", "object")]
    [InlineData("{", "map.json")]
    public async Task A_mistake_in_the_map_is_named(string map, string named) =>
        (await Should.ThrowAsync<DataFailure>(() => run.ImportAsync("id,name,owner\nd1,Deal,p1\n", People, map: map))).Message.ShouldContain(named);

    [Fact]
    public async Task The_map_names_columns_values_defaults_dates_and_builds_names()
    {
        await run.ImportAsync(
            "Ref,Who,Kunde,Phase,Tag,Ignored\nd1,p1,Contoso,Q,31.12.2026,x\n",
            People,
            map: """
            {
              "deals": {
                "columns": { "Ref": "id", "who": "owner", "Kunde": "account", "Phase": "stage", "Tag": ["close_date", "created"], "Ignored": null },
                "values": { "stage": { "q": "solution" } },
                "defaults": { "product": "Platform" },
                "dateFormats": [ "dd.MM.yyyy" ],
                "name": "{account} {product}"
              }
            }
            """);
        var deal = await run.DealAsync("d1");
        deal.Name.ShouldBe("Contoso Platform");
        deal.StageId.ShouldBe("solution");
        deal.CloseDate.ShouldBe(new LocalDate(2026, 12, 31));
        deal.Created.ShouldBe(new LocalDate(2026, 12, 31));
        run.Lines.ShouldNotContain(line => line.Contains("not used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_without_an_id_column_is_refused() =>
        (await Should.ThrowAsync<DataFailure>(() => run.ImportAsync("name,owner\nDeal,p1\n", People))).Message.ShouldContain("no column is the deal's id");
}
