using System.Globalization;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Importing;

/// <summary>
/// Applies edits to stored deals, so many a commit, each changed deal together with its <c>imported</c> event. A deal that ends up as it
/// was is not written. When somebody else wrote in between, the batch is read and decided again.
/// </summary>
internal sealed class DealBatches(IDocumentStore store, string tenant, Instant now, FileReport report)
{
    /// <summary>Deals a commit; with their events twice as many documents.</summary>
    public const int Size = 100;

    /// <summary>The actor of events and stage moves nobody in particular made.</summary>
    public const string Actor = "import";

    private const int Attempts = 3;

    private Task inFlight = Task.CompletedTask;
    private long events;

    /// <summary>
    /// Decides a batch while the one before is still being committed, and hands it over. Call <see cref="FinishAsync"/> before a batch that may
    /// change the same deals, and at the end.
    /// </summary>
    /// <param name="edits">At most <see cref="Size"/>, each of another deal.</param>
    public async Task ApplyAsync(IReadOnlyList<IDealEdit> edits, CancellationToken cancellationToken)
    {
        var decided = await DecideAsync(edits, cancellationToken);
        await FinishAsync();
        inFlight = CommitAsync(edits, decided, cancellationToken);
    }

    public async Task FinishAsync()
    {
        var last = inFlight;
        inFlight = Task.CompletedTask;
        await last;
    }

    private async Task CommitAsync(IReadOnlyList<IDealEdit> edits, (List<DocumentWrite> Writes, List<DealEditOutcome> Outcomes) decided, CancellationToken cancellationToken)
    {
        for (var attempt = 1; decided.Writes.Count > 0 && !(await store.CommitAsync(decided.Writes, cancellationToken)).Committed; attempt++)
        {
            if (attempt == Attempts)
                throw new DataFailure("Somebody else keeps changing the same deals; import again. What came before is kept.");
            decided = await DecideAsync(edits, cancellationToken);
        }

        Tell(decided.Outcomes);
    }

    private async Task<(List<DocumentWrite> Writes, List<DealEditOutcome> Outcomes)> DecideAsync(IReadOnlyList<IDealEdit> edits, CancellationToken cancellationToken)
    {
        var writes = new List<DocumentWrite>(2 * edits.Count);
        var outcomes = new List<DealEditOutcome>(edits.Count);
        foreach (var edit in edits)
        {
            var before = await store.GetAsync(DocumentTypes.Deal, tenant, DocumentTypes.DealId(edit.DealId), cancellationToken);
            var outcome = edit.Apply(before?.Value);
            outcomes.Add(outcome);
            if (outcome.After is not { } after)
                continue;
            var changes = DealDiff.Between(before?.Value ?? new Deal { Id = after.Id }, after);
            if (before is not null && changes.Count == 0)
                continue;
            writes.Add(before is null ? DocumentTypes.Deal.Write(tenant, after, null) : DocumentTypes.Deal.Write(before, after));
            writes.Add(DocumentTypes.Event.Put(DocumentTypes.EventPartition(tenant, now), EventOf(after, changes, before?.ETag)));
        }

        return (writes, outcomes);
    }

    private DealEvent EventOf(Deal deal, IReadOnlyList<FieldChange> changes, string? etag) => new()
    {
        // In the order of the file, so that a store that keeps documents by id appends them; the last part keeps apart what a clock that stands still would not.
        Id = string.Create(CultureInfo.InvariantCulture, $"imported-{now.ToUnixTimeMilliseconds():D14}-{++events:D8}-{DocumentId.Of(deal.Id, etag ?? "")[..12]}"),
        DealId = deal.Id,
        At = now,
        ActorId = Actor,
        Kind = DealEvent.ImportedKind,
        Source = EventSource.Import,
        Fields = changes,
    };

    private void Tell(List<DealEditOutcome> outcomes)
    {
        foreach (var notice in outcomes.SelectMany(outcome => outcome.Notices).OrderBy(notice => notice.Line))
            report.Line(notice);
        foreach (var outcome in outcomes)
        {
            report.Add(outcome.Rows);
            foreach (var remark in outcome.Remarks)
                report.Count(remark);
        }
    }
}
