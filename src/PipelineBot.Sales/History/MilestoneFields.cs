using NodaTime;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>The fields of a milestone, in the order a person reads them.</summary>
internal static class MilestoneFields
{
    public static readonly IReadOnlyList<Field<Milestone>> All =
    [
        Text("title", milestone => milestone.Title, (milestone, text) => milestone with { Title = text }),
        new("state", (a, b) => a.State == b.State, milestone => Canonical.Word(milestone.State), (milestone, value) =>
            Canonical.TryWord<MilestoneState>(value, out var state) ? milestone with { State = state } : null),
        Date("due", milestone => milestone.Due, (milestone, date) => milestone with { Due = date ?? default }),
        Text("goal", milestone => milestone.Goal, (milestone, text) => milestone with { Goal = text }),
        Text("standard", milestone => milestone.Standard, (milestone, text) => milestone with { Standard = text }),
        Text("owner", milestone => milestone.OwnerId, (milestone, text) => milestone with { OwnerId = text }),
        Date("doneOn", milestone => milestone.DoneOn, (milestone, date) => milestone with { DoneOn = date }),
        Text("evidence", milestone => milestone.Evidence, (milestone, text) => milestone with { Evidence = text }),
        Text("dropReason", milestone => milestone.DropReason, (milestone, text) => milestone with { DropReason = text }),
        Flag("droppedByClosing", milestone => milestone.DroppedByClosing, (milestone, flag) => milestone with { DroppedByClosing = flag }),
        Flag("doneByClosing", milestone => milestone.DoneByClosing, (milestone, flag) => milestone with { DoneByClosing = flag }),
        Flag("required", milestone => milestone.Required, (milestone, flag) => milestone with { Required = flag }),
        Text("stage", milestone => milestone.StageId, (milestone, text) => milestone with { StageId = text }),
        Text("template", milestone => milestone.TemplateKey, (milestone, text) => milestone with { TemplateKey = text }),
        new("moves", (a, b) => ReferenceEquals(a.Moves, b.Moves), milestone => Canonical.List(milestone.Moves, MoveJson.Write), (milestone, value) =>
            Canonical.TryList<DateMove>(value, MoveJson.ReadDateMove, out var moves) ? milestone with { Moves = moves } : null),
    ];

    private static Field<Milestone> Text(string name, Func<Milestone, string> get, Func<Milestone, string, Milestone> set) =>
        new(name, (a, b) => get(a) == get(b), milestone => Canonical.Text(get(milestone)), (milestone, value) => set(milestone, value ?? ""));

    private static Field<Milestone> Date(string name, Func<Milestone, LocalDate?> get, Func<Milestone, LocalDate?, Milestone> set) => new(
        name,
        (a, b) => get(a) == get(b),
        milestone => Canonical.Date(get(milestone)),
        (milestone, value) => Canonical.TryDate(value, out var date) ? set(milestone, date) : null);

    private static Field<Milestone> Flag(string name, Func<Milestone, bool> get, Func<Milestone, bool, Milestone> set) =>
        new(name, (a, b) => get(a) == get(b), milestone => get(milestone) ? "true" : null, (milestone, value) => value is null or "true" ? set(milestone, value is not null) : null);
}
