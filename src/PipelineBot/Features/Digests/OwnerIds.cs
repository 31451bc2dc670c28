using PipelineBot.Scheduling;
using PipelineBot.Storage;

namespace PipelineBot.Features.Digests;

/// <summary>The Teams ids of those whose rows a shared digest shows, by their own ids: whom it mentions, and whose clients refresh it.</summary>
public sealed class OwnerIds(Workspace workspace)
{
    private const string TeamsPersonPrefix = "29:";

    /// <summary>Only ids of Teams people: a client that gives others shows the markup of a mention as it is. None for a digest in somebody's own chat.</summary>
    /// <param name="place">As <see cref="ScheduleTarget.Key"/>.</param>
    public async ValueTask<IReadOnlyDictionary<string, string>> OfAsync(string tenant, string place, DigestContent content, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ScheduleTarget.OfKey(place).PersonId.Length > 0)
            return ids;
        foreach (var person in content.Report.Items().Take(DigestViews.RowsAtTop).Select(item => item.OwnerId).Distinct(StringComparer.Ordinal))
        {
            var known = await workspace.PersonalReferenceAsync(tenant, person, cancellationToken);
            if (known?.Value.Reference?.User?.Id is { } id && id.StartsWith(TeamsPersonPrefix, StringComparison.Ordinal))
                ids[person] = id;
        }

        return ids;
    }
}
