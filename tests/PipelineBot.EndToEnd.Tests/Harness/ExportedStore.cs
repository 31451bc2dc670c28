namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>The four files of an export; each row is a map from the column's name to its text.</summary>
public sealed record ExportedStore(
    IReadOnlyList<IReadOnlyDictionary<string, string>> Deals,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Milestones,
    IReadOnlyList<IReadOnlyDictionary<string, string>> People,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    public static ExportedStore Read(string folder) => new(
        Rows(Path.Combine(folder, "deals.csv")),
        Rows(Path.Combine(folder, "milestones.csv")),
        Rows(Path.Combine(folder, "people.csv")),
        Rows(Path.Combine(folder, "events.csv")));

    /// <summary>The one deal of that name; none or several is a failed assertion.</summary>
    public IReadOnlyDictionary<string, string> Deal(string name) =>
        Deals.Where(deal => deal["name"] == name).ToList().ShouldHaveSingleItem();

    /// <summary>The one milestone of that deal whose title contains this.</summary>
    public IReadOnlyDictionary<string, string> Milestone(string deal, string title)
    {
        var id = Deal(deal)["id"];
        return Milestones
            .Where(milestone => milestone["deal_id"] == id)
            .Where(milestone => milestone["title"].Contains(title, StringComparison.OrdinalIgnoreCase))
            .ToList()
            .ShouldHaveSingleItem();
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var records = CsvFile.Read(file);
        var columns = records[0];
        return records.Skip(1)
            .Select(IReadOnlyDictionary<string, string> (record) =>
                columns.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))
            .ToList();
    }
}
