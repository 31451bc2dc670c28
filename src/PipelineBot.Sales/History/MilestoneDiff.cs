using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>The part of <see cref="DealDiff"/> that is about milestones.</summary>
internal static class MilestoneDiff
{
    public const string Prefix = "milestone/";

    public static string NameOf(string id) => Prefix + id.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    public static (string Id, string? SubField)? Parse(string field)
    {
        if (!field.StartsWith(Prefix, StringComparison.Ordinal)) return null;

        var rest = field[Prefix.Length..];
        var slash = rest.IndexOf('/');
        var id = slash < 0 ? rest : rest[..slash];
        id = id.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
        return (id, slash < 0 ? null : rest[(slash + 1)..]);
    }

    public static IEnumerable<FieldChange> Between(Deal before, Deal after)
    {
        if (ReferenceEquals(before.Milestones, after.Milestones)) yield break;

        foreach (var milestone in before.Milestones.Concat(after.Milestones).DistinctBy(each => each.Id))
        {
            var name = NameOf(milestone.Id);
            switch (before.FindMilestone(milestone.Id), after.FindMilestone(milestone.Id))
            {
                case ({ } old, null):
                    yield return new FieldChange(name, MilestoneJson.Write(old), null);
                    break;
                case (null, { } added):
                    yield return new FieldChange(name, null, MilestoneJson.Write(added));
                    break;
                case ({ } old, { } now) when !ReferenceEquals(old, now):
                    foreach (var field in MilestoneFields.All)
                    {
                        if (field.Between(old, now, name + "/") is { } change) yield return change;
                    }

                    break;
            }
        }
    }

    public static string? Read(Deal deal, string id, string? subField)
    {
        var milestone = deal.FindMilestone(id);
        if (milestone is null) return null;
        return subField is null ? MilestoneJson.Write(milestone) : MilestoneFields.All.FirstOrDefault(field => field.Name == subField)?.Read(milestone);
    }

    public static Deal? Write(Deal deal, string id, string? subField, string? value)
    {
        var there = deal.FindMilestone(id);
        if (subField is not null)
        {
            var field = MilestoneFields.All.FirstOrDefault(each => each.Name == subField);
            return there is not null && field?.Write(there, value) is { } changed ? Replace(deal, there, changed) : null;
        }

        if (value is null) return deal with { Milestones = [.. deal.Milestones.Where(milestone => milestone.Id != id)] };
        if (MilestoneJson.Read(id, value) is not { } whole) return null;
        return there is null ? deal with { Milestones = [.. deal.Milestones, whole] } : Replace(deal, there, whole);
    }

    private static Deal Replace(Deal deal, Milestone old, Milestone changed) =>
        deal with { Milestones = [.. deal.Milestones.Select(milestone => ReferenceEquals(milestone, old) ? changed : milestone)] };
}
