using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Privacy;

/// <summary>
/// Takes one person out of the store, in small commits, from what reaches them to what is only history. Each step does what is left of it: run again after a
/// crash, or for somebody long gone, it finishes and then finds nothing.
/// </summary>
public sealed class PersonEraser(IDocumentStore store, IClock clock)
{
    private const int AtOnce = 100;

    /// <summary>Others change the same deals meanwhile; a batch that met one is made anew in the next pass.</summary>
    private const int MostPasses = 50;

    /// <summary>What is left to do when nobody knows the person any more.</summary>
    public static Erasure OfUnknown(string personId, Instant now) => new() { PersonId = personId, RequestedAt = now };

    /// <returns>How many documents were deleted or changed.</returns>
    /// <exception cref="InvalidOperationException">Others changed the same documents again and again; it goes on when it is run again.</exception>
    public async ValueTask<int> RunAsync(string tenant, Erasure erasure, CancellationToken cancellationToken)
    {
        var (person, documents) = (erasure.PersonId, new PersonalDocuments(store, tenant, erasure.PersonId));
        var done = await PassesAsync(() => One(store.GetAsync(DocumentTypes.Person.Key(tenant, DocumentTypes.PersonId(person)), cancellationToken)), Deleted, cancellationToken);
        done += await PassesAsync(() => documents.OfType("person", d => d.TextAt("managerId") == person, cancellationToken), d => Moved(d, erasure.HeirId), cancellationToken);
        foreach (var part in PersonalDocuments.Parts)
            done += await PassesAsync(() => documents.OfAsync(part, cancellationToken), Deleted, cancellationToken);
        done += await PassesAsync(() => documents.OpenQuestionsAsync(cancellationToken), Deleted, cancellationToken);
        done += await PassesAsync(() => documents.OfType(ScheduleDocuments.TypeName, d => d.TextAt("scopePersonId") == person, cancellationToken), Stopped, cancellationToken);
        // It is written again when the digest changes again; until then it only holds who answered last.
        done += erasure.Name.Length == 0 ? 0 : await PassesAsync(() => documents.OfType("digestMark", d => d.TextAt("saved", "by") == erasure.Name, cancellationToken), Deleted, cancellationToken);
        done += await PassesAsync(() => documents.OfType("deal", d => d.Mentions(person), cancellationToken), d => Freed(tenant, d, erasure), cancellationToken);
        foreach (var month in EventMonths.PartitionsOf(tenant, clock.GetCurrentInstant()))
            done += await PassesAsync(() => EventsAsync(month, person, cancellationToken), d => Unnamed(d, person), cancellationToken);
        // A run that finds all done may be the one after a crash.
        if ((done > 0 || erasure.Name.Length > 0) && await store.GetAsync(DocumentTypes.Person, tenant, DocumentTypes.PersonId(FormerColleague.Id), cancellationToken) is null)
            await store.CommitAsync([DocumentTypes.Person.Put(tenant, FormerColleague.Person)], cancellationToken);
        await store.CommitAsync([DocumentWrite.Delete(ErasureDocuments.Type.Key(tenant, erasure))], cancellationToken);
        return done;
    }

    private async ValueTask<int> PassesAsync(Func<IAsyncEnumerable<StoredDocument>> found, Func<StoredDocument, IReadOnlyList<DocumentWrite>> writesFor, CancellationToken cancellationToken)
    {
        var done = 0;
        for (var pass = 1; pass <= MostPasses; pass++)
        {
            var conflicted = false;
            await foreach (var batch in found().Chunk(AtOnce).WithCancellation(cancellationToken))
            {
                var writes = batch.DistinctBy(document => document.Key).SelectMany(writesFor).ToList();
                if (writes.Count == 0)
                    continue;
                var committed = (await store.CommitAsync(writes, cancellationToken)).Committed;
                conflicted |= !committed;
                done += committed ? writes.Count : 0;
            }

            if (!conflicted)
                return done;
        }

        throw new InvalidOperationException("Others keep changing what is to be erased.");
    }

    private static IReadOnlyList<DocumentWrite> Deleted(StoredDocument document) => [DocumentWrite.Delete(document.Key, document.ETag)];

    private static IReadOnlyList<DocumentWrite> Moved(StoredDocument stored, string managerId)
    {
        var person = DocumentTypes.Person.Read(stored);
        return [DocumentTypes.Person.Write(person, person.Value with { ManagerId = managerId == person.Value.Id ? "" : managerId })];
    }

    /// <summary>A digest for others that looked at the person's team: nobody else asked for it, so it does not go on in another's name.</summary>
    private static IReadOnlyList<DocumentWrite> Stopped(StoredDocument stored)
    {
        var schedule = ScheduleDocuments.Schedule.Read(stored);
        return [ScheduleDocuments.Schedule.Write(schedule, schedule.Value with { Stopped = true, ScopePersonId = FormerColleague.Id, NextAt = null, LookAt = null })];
    }

    /// <summary>That it has another owner now is an event like any other: an undo of something older meets it.</summary>
    private IReadOnlyList<DocumentWrite> Freed(string tenant, StoredDocument stored, Erasure erasure)
    {
        var document = DocumentTypes.Deal.Read(stored);
        var (before, after) = (document.Value, FormerColleague.Without(document.Value, erasure.PersonId, erasure.HeirId));
        var change = DealDiff.Between(before, after).Where(field => field.Field is "owner").Select(field => field with { Old = FormerColleague.Id }).ToList();
        if (change.Count == 0)
            return IsSame(before, after) ? [] : [DocumentTypes.Deal.Write(document, after)];
        var now = clock.GetCurrentInstant();
        var happened = new DealEvent
        {
            Id = DocumentId.Of("erased", tenant, erasure.PersonId, before.Id),
            DealId = before.Id,
            At = now,
            ActorId = FormerColleague.Id,
            Kind = new DealChange.HandOver(after.OwnerId).Kind,
            Source = EventSource.Import,
            Fields = change,
        };
        return [DocumentTypes.Deal.Write(document, after), DocumentTypes.Event.Put(DocumentTypes.EventPartition(tenant, now), happened)];
    }

    private static IReadOnlyList<DocumentWrite> Unnamed(StoredDocument stored, string personId)
    {
        var document = DocumentTypes.Event.Read(stored);
        var unnamed = FormerColleague.Without(document.Value, personId);
        return unnamed.ActorId == document.Value.ActorId && unnamed.Fields.SequenceEqual(document.Value.Fields) ? [] : [DocumentTypes.Event.Write(document, unnamed)];
    }

    private static bool IsSame(Deal before, Deal after) =>
        before.SharedWith.SequenceEqual(after.SharedWith) && before.StageHistory.SequenceEqual(after.StageHistory)
        && before.Milestones.Zip(after.Milestones).All(pair => pair.First.OwnerId == pair.Second.OwnerId && pair.First.Moves.SequenceEqual(pair.Second.Moves));

    private async IAsyncEnumerable<StoredDocument> EventsAsync(string partition, string personId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.QueryAsync(new DocumentQuery(Containers.Events, partition, [], Continuation: continuation), cancellationToken);
            foreach (var document in page.Documents.Where(d => d.Mentions(personId)))
                yield return document;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static async IAsyncEnumerable<StoredDocument> One(ValueTask<StoredDocument?> found)
    {
        if (await found is { } document)
            yield return document;
    }
}
