using NodaTime;
using PipelineBot.Data.Importing.People;
using PipelineBot.Language.Text;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Milestones;

/// <summary>What a row says about a milestone; <c>null</c> where it says nothing.</summary>
internal sealed record MilestoneRow
{
    private static readonly Dictionary<string, MilestoneState> States = new(FoldedComparer.Instance)
    {
        ["open"] = MilestoneState.Open,
        ["planned"] = MilestoneState.Open,
        ["in progress"] = MilestoneState.Open,
        ["未完成"] = MilestoneState.Open,
        ["进行中"] = MilestoneState.Open,
        ["未开始"] = MilestoneState.Open,
        ["done"] = MilestoneState.Done,
        ["completed"] = MilestoneState.Done,
        ["complete"] = MilestoneState.Done,
        ["完成"] = MilestoneState.Done,
        ["已完成"] = MilestoneState.Done,
        ["dropped"] = MilestoneState.Dropped,
        ["cancelled"] = MilestoneState.Dropped,
        ["canceled"] = MilestoneState.Dropped,
        ["取消"] = MilestoneState.Dropped,
        ["已取消"] = MilestoneState.Dropped,
        ["放弃"] = MilestoneState.Dropped,
    };

    public required Row Row { get; init; }

    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Goal { get; init; }

    public string? Standard { get; init; }

    public string? OwnerId { get; init; }

    public LocalDate? Due { get; init; }

    public MilestoneState? State { get; init; }

    public LocalDate? DoneOn { get; init; }

    public string? Evidence { get; init; }

    public static MilestoneRow Of(Row row, string id, Cells cells, PeopleIndex people) => new()
    {
        Row = row,
        Id = id,
        Title = row.Text("title", TextLimits.Short),
        Goal = row.Text("goal", TextLimits.Long),
        Standard = row.Text("standard", TextLimits.Long),
        OwnerId = OwnerOf(row, people),
        Due = cells.Date(row, "due"),
        State = StateOf(row),
        DoneOn = cells.Date(row, "done_on"),
        Evidence = row.Text("evidence", TextLimits.Long),
    };

    /// <summary>Without the map's defaults: for a milestone that exists.</summary>
    public MilestoneRow WithoutDefaults() => this with
    {
        Title = Row.Said("title", Title),
        Goal = Row.Said("goal", Goal),
        Standard = Row.Said("standard", Standard),
        OwnerId = Row.Said("owner", OwnerId),
        Due = Row.Said("due", Due),
        State = Row.Said("state", State),
        DoneOn = Row.Said("done_on", DoneOn),
        Evidence = Row.Said("evidence", Evidence),
    };

    private static string? OwnerOf(Row row, PeopleIndex people)
    {
        if (row.Text("owner") is not { } text)
            return null;
        var (owner, problem, _) = people.Find(text);
        if (owner is null)
            row.Say($"owner: {problem}; {Cells.NotTaken}");
        return owner?.Id;
    }

    private static MilestoneState? StateOf(Row row)
    {
        if (row.Text("state") is not { } text)
            return null;
        if (States.TryGetValue(text, out var state))
            return state;
        row.Say($"state '{Cells.Shown(text)}' is not open, done or dropped; {Cells.NotTaken}");
        return null;
    }
}
