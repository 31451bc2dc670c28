using System.Text.Json;
using NodaTime.Text;
using PipelineBot.Conversation;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>One line of what changed, for people.</summary>
/// <param name="Old">Null when there was nothing before, or the line says it all.</param>
public sealed record FieldLine(string Label, string? Old, string New)
{
    /// <summary>Old → new, or what is new.</summary>
    public string Value => Old is null ? New : $"{Old} → {New}";
}

/// <summary>Turns field changes into lines a person reads; fields that only keep the books are left out.</summary>
public static class FieldText
{
    private static readonly string[] Shown = ["stage", "status", "closeReason", "amount", "closeDate", "nextStep", "owner", "name", "account", "product", "leadSource", "sharedWith"];

    public static IReadOnlyList<FieldLine> Lines(SalesTurn turn, Deal before, Deal after, IReadOnlyList<FieldChange> fields, PipelineSet pipelines)
    {
        var lines = new List<FieldLine>();
        foreach (var field in fields.Where(f => Shown.Contains(f.Field)))
            lines.Add(new FieldLine(Label(turn, field.Field), Value(turn, after, field.Field, field.Old, pipelines), Value(turn, after, field.Field, field.New, pipelines) ?? UpdateTexts.Set.Get(turn.Language, "value.none")));

        foreach (var id in fields.Select(f => DealDiff.MilestoneOf(f.Field)?.MilestoneId).OfType<string>().Distinct())
            lines.AddRange(MilestoneLines(turn, before, after, id, pipelines));
        if (before.Status == DealStatus.Open && after.Status == DealStatus.Won && StillOpen(turn, after, pipelines) is { Count: > 0 } open)
            lines.Add(new FieldLine(Text(turn, "field.stillOpen"), null, Say.Phrases(turn.Language, open)));
        return lines;
    }

    /// <summary>What was promised beside the contract does not end with it.</summary>
    private static List<string> StillOpen(SalesTurn turn, Deal deal, PipelineSet pipelines) =>
    [
        .. deal.Milestones.Where(m => m.State == MilestoneState.Open).OrderBy(m => m.Due)
            .Select(m => Text(turn, "stillOpen.item", pipelines.TitleOf(deal, m, turn.Language), Say.Date(turn.Language, m.Due))),
    ];

    private static IEnumerable<FieldLine> MilestoneLines(SalesTurn turn, Deal before, Deal after, string id, PipelineSet pipelines)
    {
        var (old, now) = (before.FindMilestone(id), after.FindMilestone(id));
        if ((now ?? old) is not { } milestone)
            yield break;
        var title = pipelines.TitleOf(after, milestone, turn.Language);
        if (now is null)
            yield return new FieldLine(title, null, Text(turn, "milestone.removed"));
        else if (old is null)
            yield return new FieldLine(title, null, Text(turn, "milestone.added", Say.Date(turn.Language, now.Due)));
        else
        {
            if (old.State != now.State)
                yield return new FieldLine(title, StateName(turn, old), StateText(turn, now));
            if (old.Due != now.Due)
                yield return new FieldLine(title, Say.Date(turn.Language, old.Due), Say.Date(turn.Language, now.Due));
        }
    }

    private static string StateText(SalesTurn turn, Milestone milestone)
    {
        var state = StateName(turn, milestone);
        var why = milestone.State == MilestoneState.Done ? milestone.Evidence : milestone.DropReason;
        return why.Length > 0 ? Text(turn, "milestone.why", state, why) : state;
    }

    private static string StateName(SalesTurn turn, Milestone milestone) => Text(turn, milestone.DroppedByClosing ? "milestone.state.NotNeeded" : "milestone.state." + milestone.State);

    /// <summary>What people call these fields; those that keep the books go by the field they belong to.</summary>
    public static IReadOnlyList<string> Names(SalesTurn turn, Deal deal, IEnumerable<FieldChange> fields, PipelineSet pipelines) =>
    [
        .. fields
            .Select(f => DealDiff.MilestoneOf(f.Field) is { } of
                ? deal.FindMilestone(of.MilestoneId) is { } milestone ? pipelines.TitleOf(deal, milestone, turn.Language) : Text(turn, "field.milestone")
                : Label(turn, Shown.Contains(f.Field) ? f.Field : f.Field == "closedOn" ? "status" : "stage"))
            .Distinct(),
    ];

    private static string Label(SalesTurn turn, string field) => Text(turn, "field." + field);

    private static string? Value(SalesTurn turn, Deal deal, string field, string? value, PipelineSet pipelines) => field switch
    {
        _ when string.IsNullOrEmpty(value) => null,
        "stage" => pipelines.Of(deal).Find(value)?.Name.In(turn.Language) ?? value,
        "status" => Text(turn, "status." + value),
        "amount" => Money.FromCanonical(value) is { } money ? Say.Money(turn.Language, money) : value,
        "closeDate" => LocalDatePattern.Iso.Parse(value) is { Success: true } date ? Say.Date(turn.Language, date.Value) : value,
        "owner" => turn.Organisation.Find(value)?.Name ?? value,
        "sharedWith" => Say.List(turn.Language, JsonElement.Parse(value).EnumerateArray().Select(id => id.GetString()).Select(id => turn.Organisation.Find(id)?.Name ?? id ?? "–")),
        _ => value,
    };

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => UpdateTexts.Set.Get(turn.Language, key, arguments);
}
