using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>A digest that was shown again to the person who clicked on it.</summary>
public sealed record ShownDigest(DigestDocument Digest, DigestAnswer? Saved);

/// <summary>
/// Marks the digests that a turn makes untrue: the one that was clicked, of whatever day, and those of today that name a deal which changes, however it was
/// said. <see cref="DigestUpdates"/> shows them again to everybody.
/// </summary>
public sealed class KeepDigestsTrue(IDocumentStore store) : IFollowUp
{
    /// <summary>Of the digests of one place and day, so many of the newest: whoever asks for one ten times reads the last.</summary>
    private const int MostOfOnePlace = 3;

    public async ValueTask<IReadOnlyList<DocumentWrite>> AfterAsync(SalesTurn turn, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        var deals = outcome.Writes.Where(w => w.Key.Container == Containers.Events).Select(w => w.Promoted.GetValueOrDefault("deal")).OfType<string>().Distinct().ToList();
        var shown = turn.ShownAgain as ShownDigest;
        // An automatic refresh that led to an update would lead to the next refresh (CA-43).
        if (shown is not null && CardActionValue.TriggerOf(turn.Activity) == CardActionValue.Automatic)
            shown = null;
        if (deals.Count == 0 && shown is null)
            return [];

        var digests = deals.Count == 0 ? [] : await NamingAsync(turn, deals, cancellationToken);
        if (shown is not null)
        {
            // The answer of the click shows it at once; the others see it with whatever else is answered in the same seconds.
            outcome.ReplaceCardForEveryone = false;
            digests = [shown.Digest, .. digests.Where(d => d.Id != shown.Digest.Id)];
        }

        var marks = new List<DocumentWrite>();
        foreach (var digest in digests)
        {
            var stored = await store.GetAsync(DigestDocuments.Mark, turn.TenantId, DigestDocuments.MarkId(digest.Id), cancellationToken);
            var mark = (stored?.Value ?? new DigestMark { Digest = digest.Id }) with { NextAt = turn.Now, Attempts = 0 };
            if (digest.Id == shown?.Digest.Id)
                mark = Clicked(turn, mark, shown);
            marks.Add(DigestDocuments.Mark.Put(turn.TenantId, mark));
        }

        return marks;
    }

    private static DigestMark Clicked(SalesTurn turn, DigestMark mark, ShownDigest shown) => mark with
    {
        Saved = shown.Saved,
        ActivityId = mark.ActivityId ?? (turn.IsCardAction ? turn.Activity.ReplyToId : null),
        ConversationId = mark.ConversationId ?? (turn.IsCardAction ? turn.Reference?.ConversationId : null),
    };

    /// <summary>Asked by owner and day, so that it costs what was posted about those owners, and nothing for the deals there are.</summary>
    private async ValueTask<List<DigestDocument>> NamingAsync(SalesTurn turn, List<string> deals, CancellationToken cancellationToken)
    {
        var owners = deals.Select(id => turn.Directory.Deals.GetValueOrDefault(id)?.OwnerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var scopes = owners.SelectMany(owner => ScopesOver(turn.Organisation, owner)).Distinct().ToList();
        // A new deal is on no digest yet.
        if (scopes.Count == 0)
            return [];
        // Where it is still yesterday, yesterday's digest is today's.
        var from = LocalDatePattern.Iso.Format(turn.Now.InUtc().Date.PlusDays(-1));
        Filter[] filters = [new("type", Comparison.Equal, "digest"), new("owner", Comparison.In, scopes), new("day", Comparison.GreaterOrEqual, from)];
        var found = new List<DigestDocument>();
        await foreach (var digest in store.QueryAsync(DigestDocuments.Digest, turn.TenantId, filters, cancellationToken: cancellationToken))
        {
            if (digest.Value.Day == digest.Value.Today(turn.Now) && deals.Any(digest.Value.Names))
                found.Add(digest.Value);
        }

        return [.. found.GroupBy(d => d.Place).SelectMany(place => place.OrderByDescending(d => d.PostedAt).Take(MostOfOnePlace))];
    }

    private static IEnumerable<string> ScopesOver(Organisation organisation, string owner) =>
        organisation.People.Where(p => p.Id == owner || p.Role == Role.Operations || (p.Role == Role.Manager && organisation.IsAbove(p.Id, owner))).Select(p => p.Id);
}
