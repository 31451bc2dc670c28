using PipelineBot.Language.Names;

namespace PipelineBot.Language.Tests.Names;

public class NameIndexTests
{
    private static readonly string[] Generic = ["deal", "opportunity", "的单子", "那个单子", "商机", "项目"];

    private static readonly NameIndex<int> Index = new(
        [
            (1, ["Contoso Azure renewal 2026", "CAR26"]),
            (2, ["Fabrikam"]),
            (3, ["华东电力扩容项目", "华电"]),
            (4, ["Northwind ERP"]),
            (5, ["北风ERP"]),
            (6, ["Adventure Works - Phase 2"]),
            (7, ["Contoso"]),
        ],
        Generic);

    [Theory]
    [InlineData("Contoso", 7, NameMatchKind.Exact)]
    [InlineData("ｃｏｎｔｏｓｏ", 7, NameMatchKind.Exact)]
    [InlineData("adventure works phase 2", 6, NameMatchKind.Exact)]
    [InlineData("car26", 1, NameMatchKind.Alias)]
    [InlineData("Contoso Azure", 1, NameMatchKind.Prefix)]
    [InlineData("North", 4, NameMatchKind.Prefix)]
    [InlineData("Contoso renewal", 1, NameMatchKind.Contains)]
    [InlineData("the Fabrikam deal", 2, NameMatchKind.Exact)]
    [InlineData("the big Fabrikam licence", 2, NameMatchKind.Contains)]
    [InlineData("华东电力", 3, NameMatchKind.Prefix)]
    [InlineData("华东电力的单子", 3, NameMatchKind.Prefix)]
    [InlineData("华东电力那个单子", 3, NameMatchKind.Prefix)]
    [InlineData("电力扩容", 3, NameMatchKind.Contains)]
    [InlineData("北风 erp", 5, NameMatchKind.Exact)]
    [InlineData("Contso", 7, NameMatchKind.Fuzzy)]
    [InlineData("Contso renewal", 1, NameMatchKind.Fuzzy)]
    [InlineData("me Fabrikam", 2, NameMatchKind.Contains)]
    [InlineData("Northwind is", 4, NameMatchKind.Fuzzy)]
    [InlineData("Fabricam", 2, NameMatchKind.Fuzzy)]
    [InlineData("Nortwind ERP", 4, NameMatchKind.Fuzzy)]
    public void A_name_is_found_as_people_type_it(string query, int expected, NameMatchKind kind)
    {
        var best = Index.Find(query)[0];

        best.Value.ShouldBe(expected, $"{best}");
        best.Kind.ShouldBe(kind);
        best.Score.ShouldBeInRange(0.6, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("Wingtip Toys")]
    [InlineData("西部石油")]
    public void A_name_that_is_not_there_is_not_found(string query) => Index.Find(query).ShouldBeEmpty();

    [Fact]
    public void Every_entry_comes_once_and_the_best_first()
    {
        var found = Index.Find("Contoso");

        found.Select(m => m.Value).ShouldBe([7, 1]);
        found.Select(m => m.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Among_ten_thousand_names_only_a_few_are_compared()
    {
        var index = new NameIndex<int>(Enumerable.Range(0, 10_000).Select(i => (i, (IReadOnlyList<string>)[$"Contoso account {i} renewal"])));

        index.Find("Contoso account 7777 renewl").Select(m => m.Value).ShouldContain(7777);
        index.Find(new string('x', 100_000)).ShouldBeEmpty();
        index.Find("Contoso", max: 3).Count.ShouldBe(3);
    }
}
