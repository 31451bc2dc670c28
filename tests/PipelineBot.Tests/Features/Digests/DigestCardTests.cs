using System.Text.Json;
using NodaTime;
using PipelineBot.DealUpdates;
using PipelineBot.Features.Digests;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class DigestCardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_card_is_the_approved_one(string language) => DigestCard.Render(Example(language)).CardContent!.Value.ShouldBeAsApproved("Digest." + language);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_calm_card_is_the_approved_one(string language) =>
        DigestCard.Render(new DigestView { Language = language, Key = "d1", Day = new LocalDate(2026, 11, 25), Team = "North", OpenDeals = 2, OpenTotal = new() { Sums = [new(5, "CNY")], WithAmount = 2 } })
            .CardContent!.Value.ShouldBeAsApproved("Calm." + language);

    [Fact]
    public void Names_have_no_effect_in_it()
    {
        const string Nasty = "<at>all</at> **bold** [x](http://evil.example) {{DATE(2026-01-01,SHORT)}}";
        var view = Example("en") with { Team = Nasty, Owners = [new DigestOwner(Nasty, "29:x", 1, new(), [new DigestRow("d", "m", Nasty, Nasty, new LocalDate(2026, 11, 1), 24, null, 0, WaitingFor.Unknown)])] };
        var card = DigestCard.Render(view).CardContent!.Value;
        card.GetProperty("msteams").TryGetProperty("entities", out _).ShouldBeFalse();
        var words = CardReading.Words(card);
        words.ShouldNotContain("<at>");
        words.ShouldNotContain("**bold**");
        words.ShouldNotContain("](http://evil");
    }

    [Theory]
    [InlineData(500, "Deal")]
    [InlineData(500, "深圳市一家名字特别特别长的科技有限责任公司的年度框架采购与实施服务合同续签项目第二期第三阶段补充协议之一")]
    [InlineData(500, "𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家")]
    public void OUT_30_Five_hundred_overdue_rows_fit_into_what_Teams_takes(int rows, string name)
    {
        var people = Enumerable.Range(0, 60).Select(i => new Person { Id = $"p{i}", Name = $"{name} {i}", ManagerId = "boss" }).Append(new Person { Id = "boss", Name = name, Role = Role.Manager }).ToList();
        var deals = Enumerable.Range(0, rows).Select(i => new Deal
        {
            Id = $"00000000-0000-0000-0000-{i:D12}",
            Name = $"{name} {i}",
            OwnerId = $"p{i % 60}",
            PipelineId = "sales",
            StageId = "contact",
            StageSince = new LocalDate(2026, 1, 1),
            CloseDate = new LocalDate(2026, 11, 1),
            Amount = new Money(123_456_789.12m, "CNY"),
            Milestones = [new Milestone { Id = $"00000000-0000-0000-0001-{i:D12}", Title = $"{name} {i}", Due = new LocalDate(2026, 11, 24).PlusDays(-i) }],
        }).ToList();
        var organisation = new Organisation(people);
        var today = new LocalDate(2026, 11, 25);
        var report = OverdueReport.Build(deals, _ => today, organisation, PipelineSet.BuiltIn);
        var changes = report.Since(new DigestSnapshot(), deals);
        var content = new DigestContent(report, changes, null, deals.ToDictionary(d => d.Id));
        var digest = new DigestDocument { Id = new string('a', 32), ScopePersonId = "boss", Day = today, BaselineDay = today.PlusDays(-1) };
        var views = new DigestViews(PipelineSet.BuiltIn);

        var card = DigestCard.Render(views.Of(digest, content, organisation, people.ToDictionary(p => p.Id, p => "29:" + new string('x', 90) + p.Id)));
        Utf16Bytes(card.CardContent!.Value).ShouldBeLessThan(28 * 1024);
        CardReading.Words(card.CardContent!.Value).ShouldContain("Show all (500)");

        // Somebody with many of them, and a manager, who may answer all of the others too.
        foreach (var reader in (Person[])[people[0] with { Language = "zh-Hant" }, people[^1]])
        {
            var own = DigestCard.Render(views.Of(digest, content, organisation, people.ToDictionary(p => p.Id, p => "29:" + new string('x', 90) + p.Id), new DigestReader(reader, organisation)) with { Again = true });
            Utf16Bytes(own.CardContent!.Value).ShouldBeLessThan(28 * 1024);
        }

        var (view, page, pages) = views.PageOf(digest, content, organisation, "zh-Hans", 17);
        (page, pages).ShouldBe((17, 84));
        Utf16Bytes(DigestPage.Render(view, digest.Id, page, pages).CardContent!.Value).ShouldBeLessThan(28 * 1024);
    }

    [Fact]
    public void A_card_that_would_be_too_large_shows_fewer_rows_and_says_so()
    {
        // A name as long as a card can show, many times over: more rows than fit.
        var row = new DigestRow(new string('d', 300), new string('m', 300), new string('*', 80), new string('*', 80), new LocalDate(2026, 11, 1), 24, new Money(1, "CNY"), 3, WaitingFor.Customer);
        var view = Example("en") with { Owners = [new DigestOwner("Megan", "", 40, new(), [.. Enumerable.Repeat(row, 40)])], MoreRows = 0, OverdueMilestones = 40 };
        var card = DigestCard.Render(view).CardContent!.Value;
        Utf16Bytes(card).ShouldBeLessThan(28 * 1024);
        CardReading.Words(card).ShouldContain("Show all (40)");
    }

    [Fact]
    public void CA_41_never_more_than_sixty_clients_refresh_it_each_named_once()
    {
        var row = new DigestRow("d", "m", "D", "M", new LocalDate(2026, 11, 1), 24, null, 0, WaitingFor.Unknown);
        var owners = Enumerable.Range(0, 70).SelectMany(i => Enumerable.Repeat(new DigestOwner($"p{i}", i == 3 ? "" : $"29:p{i}", 1, new(), [row]), 2));
        var refresh = DigestRefresh.Of(Example("en") with { Owners = [.. owners] })!;
        refresh.UserIds.Count.ShouldBe(DigestRefresh.MostPeople);
        refresh.UserIds.ShouldBeUnique();
        refresh.UserIds.ShouldNotContain("");
        DigestRefresh.Of(Example("en") with { Owners = [new DigestOwner("p", "", 1, new(), [row])] }).ShouldBeNull();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_card_of_one_reader_is_the_approved_one(string language)
    {
        var example = Example(language);
        var (megan, alex) = (example.Owners[0], example.Owners[1]);
        DigestCard.Render(example with { Again = true, Owners = [alex with { IsReader = true, Mri = "29:alex" }, megan with { Rows = [megan.Rows[0] with { Folded = true }] }] })
            .CardContent!.Value.ShouldBeAsApproved("Own." + language);
    }

    [Fact]
    public void Ids_of_a_form_are_there_once()
    {
        var view = Example("en") with { Moving = ("contoso", "sec"), SuggestedDate = new LocalDate(2026, 11, 30) };
        var json = DigestCard.Render(view).CardContent!.Value.GetRawText();
        json.Split("\"id\":\"date\"").Length.ShouldBe(2);
        json.Split("\"id\":\"waiting\"").Length.ShouldBe(2);
    }

    private static int Utf16Bytes(JsonElement card) => card.GetRawText().Length * sizeof(char);

    private static DigestView Example(string language) => new()
    {
        Language = language,
        Key = "d1",
        Day = new LocalDate(2026, 11, 25),
        AsOf = new LocalDate(2026, 11, 26),
        Team = "North",
        OverdueMilestones = 3,
        OverdueDeals = 2,
        AtRisk = new() { Sums = [new(250_000, "CNY"), new(400_000, "USD")], WithAmount = 2 },
        OpenDeals = 5,
        OpenTotal = new() { Sums = [new(1_250_000, "CNY")], WithAmount = 4, WithoutAmount = 1 },
        Owners =
        [
            new DigestOwner("Megan Bowen", "29:megan", 1, new() { Sums = [new(250_000, "CNY")], WithAmount = 1 },
                [new DigestRow("tailspin", "visit", "Tailspin Toys", "First visit", new LocalDate(2026, 11, 10), 15, new Money(250_000, "CNY"), 2, WaitingFor.Customer)]),
            new DigestOwner("Alex Wilber", "", 2, new() { Sums = [new(400_000, "USD")], WithAmount = 1 },
                [new DigestRow("contoso", "sec", "Contoso", "Security review", new LocalDate(2026, 11, 24), 1, new Money(400_000, "USD"), 0, WaitingFor.Unknown)]),
        ],
        Others = [("Li Wei", 1)],
        MoreRows = 1,
        Since = new DigestNews(new LocalDate(2026, 11, 24), ["Contoso: Security review"], ["Fabrikam: Demo"], [("Litware: Offer", new LocalDate(2026, 12, 4))], []),
        Answered = new DigestNews(null, [], ["A: 1", "B: 2", "C: 3", "D: 4", "E: 5"], [], ["F: 6"]),
        Stalled = [new DigestDealLine("Fabrikam", "Alex Wilber", "Needs analysis", null, new Money(80_000, "USD"), 12)],
        StalledMore = 2,
        CloseDatePassed = [new DigestDealLine("Tailspin Toys", "Megan Bowen", "First contact", new LocalDate(2026, 11, 20), null, 5)],
        Saved = new DigestAnswer { By = "Megan Bowen", Deal = "Litware", Lines = [new FieldLine("Demo", "open", "done")], Event = "event-1" },
        Note = "A note.",
    };
}
