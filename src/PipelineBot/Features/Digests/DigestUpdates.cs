using System.Collections.Concurrent;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Shows digests that are out of date again to everybody: rendered when it is sent, so that the last update is true, and at most once in <see cref="Pause"/>
/// for each. Saying the same twice does no harm here, so what may not have arrived is simply said again.
/// </summary>
public sealed partial class DigestUpdates(
    IDocumentStore store, WorkLease lease, Workspace workspace, SharedDigest shared, RoomReaders readers, IConnectorClient connector, IClock clock, TimeProvider time, ILogger<DigestUpdates> logger)
    : LeasedWork("digest-updates", Period, lease, time, logger)
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Between two updates of one card.</summary>
    public static readonly Duration Pause = Duration.FromSeconds(5);

    /// <summary>For a digest that is still under way, or of which nobody knows whether it arrived.</summary>
    private static readonly Duration UntilSent = Duration.FromSeconds(30);

    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    private const int MostAttempts = 12;
    private const int AtOnce = 8;
    private const int PageSize = 100;

    private readonly ConcurrentDictionary<string, Instant> shownAt = new(StringComparer.Ordinal);

    /// <returns>How many cards were shown again.</returns>
    public async ValueTask<int> UpdateDueAsync(Instant now, CancellationToken cancellationToken)
    {
        foreach (var (digest, at) in shownAt)
        {
            if (at + Pause <= now)
                shownAt.TryRemove(digest, out _);
        }

        var shown = 0;
        Filter[] due = [new("type", Comparison.Equal, DigestDocuments.MarkType), new("nextAt", Comparison.LessOrEqual, DocumentTypes.Stamp(now))];
        await foreach (var tenant in store.QueryAsync(ScheduleDocuments.Tenant, ScheduleDocuments.RegisterPartition, [new Filter("type", Comparison.Equal, "tenant")], cancellationToken: cancellationToken))
        {
            var marks = await store.PageAsync(DigestDocuments.Mark, tenant.Value.Tenant, due, "nextAt", limit: PageSize, cancellationToken: cancellationToken);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(marks.Documents.Where(mark => !shownAt.ContainsKey(mark.Value.Digest)), options, async (mark, _) =>
            {
                try
                {
                    // Not cancelled from outside: stopping between the update and its mark would only do it again.
                    if (await UpdateAsync(tenant.Value.Tenant, mark, now, CancellationToken.None))
                        Interlocked.Increment(ref shown);
                }
                catch (Exception exception)
                {
                    Log.Failed(Logger, mark.Value.Digest, exception);
                }
            });
        }

        return shown;
    }

    protected override async ValueTask RoundAsync(CancellationToken cancellationToken) => await UpdateDueAsync(clock.GetCurrentInstant(), cancellationToken);

    private async ValueTask<bool> UpdateAsync(string tenant, Document<DigestMark> document, Instant now, CancellationToken cancellationToken)
    {
        var mark = document.Value;
        if (await store.GetAsync(DigestDocuments.Digest, tenant, mark.Digest, cancellationToken) is not { Value: var digest })
            return await SettleAsync(document, null);
        if ((digest.ActivityId ?? mark.ActivityId) is not { Length: > 0 } activityId)
            return await SettleAsync(document, digest.Today(now) == digest.Day ? now + UntilSent : null);
        if (await AddressAsync(tenant, digest, mark, cancellationToken) is not { } address)
            return await SettleAsync(document, null);

        shownAt[digest.Id] = now;
        // Who came in since it was posted is shown nothing newer; the message itself is Teams' to show.
        var verdict = await ReadersAsync(tenant, digest, address, cancellationToken);
        if (verdict == RoomVerdict.NotAll)
            return await SettleAsync(document, null);
        if (verdict == RoomVerdict.Unknown)
            return await SettleAsync(document, mark.Attempts < MostAttempts ? now + WaitAfter(null, mark.Attempts) : null, mark.Attempts + 1);
        var card = await shared.RenderAsync(tenant, digest, mark.Saved, now, cancellationToken);
        try
        {
            await connector.UpdateAsync(address, activityId, card, cancellationToken);
        }
        catch (ConnectorException failure)
        {
            var again = mark.Attempts < MostAttempts && failure.Failure is ConnectorFailure.Retryable or ConnectorFailure.Ambiguous or ConnectorFailure.Unauthorized;
            Log.NotShown(Logger, digest.Id, mark.Attempts + 1, again, failure);
            return await SettleAsync(document, again ? now + WaitAfter(failure, mark.Attempts) : null, mark.Attempts + 1);
        }

        await SettleAsync(document, null);
        return true;
    }

    /// <summary>Where it stands; null when nothing may be sent there until somebody speaks again.</summary>
    private async ValueTask<ConversationReference?> AddressAsync(string tenant, DigestDocument digest, DigestMark mark, CancellationToken cancellationToken)
    {
        var place = ScheduleTarget.OfKey(digest.Place);
        var known = place.PersonId.Length > 0
            ? await workspace.PersonalReferenceAsync(tenant, place.PersonId, cancellationToken)
            : await workspace.ConversationReferenceAsync(tenant, place.ConversationId, cancellationToken);
        if (known?.Value is not { Active: true, Reference: { } reference })
            return null;
        return reference with { ConversationId = (digest.ActivityId is null ? mark.ConversationId : digest.ConversationId) ?? reference.ConversationId };
    }

    private async ValueTask<RoomVerdict> ReadersAsync(string tenant, DigestDocument digest, ConversationReference address, CancellationToken cancellationToken) =>
        ScheduleTarget.OfKey(digest.Place).PersonId.Length == 0 && (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation.Find(digest.ScopePersonId) is { } scope
            ? await readers.OfAsync(tenant, address, scope, cancellationToken)
            : RoomVerdict.All;

    /// <summary>What the channel asks for; else 5 seconds, doubled each time.</summary>
    private static Duration WaitAfter(ConnectorException? failure, int attempts) => failure?.RetryAfter is { } asked
        ? Duration.FromTimeSpan(asked)
        : Duration.Min(LongestWait, Pause * Math.Pow(2, Math.Min(attempts, 20)));

    /// <summary>A conflict means that it was marked again meanwhile: it stays due.</summary>
    private async ValueTask<bool> SettleAsync(Document<DigestMark> mark, Instant? nextAt, int attempts = 0)
    {
        await store.CommitAsync([DigestDocuments.Mark.Write(mark, mark.Value with { NextAt = nextAt, Attempts = attempts })], CancellationToken.None);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Digest {DigestId} could not be shown again at attempt {Attempt}; it is tried again: {Again}")]
        public static partial void NotShown(ILogger logger, string digestId, int attempt, bool again, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "Digest {DigestId} could not be shown again")]
        public static partial void Failed(ILogger logger, string digestId, Exception exception);
    }
}
