using System.Runtime.CompilerServices;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage;

namespace PipelineBot.Privacy;

/// <summary>Finds what is one person's own: what is exported for them, and deleted with them. Deals and their log are the team's, and not among it.</summary>
public sealed class PersonalDocuments(IDocumentStore store, string tenant, string personId)
{
    /// <summary>What is queued to them, or was sent in the last days.</summary>
    public const string Messages = "messages";

    /// <summary>The names of the parts, in the order they are read.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["references", "conversations", Messages, "check-ins", "promises", "one-on-ones", "schedules", "digests", "feedback"];

    public IAsyncEnumerable<StoredDocument> OfAsync(string part, CancellationToken cancellationToken) => part switch
    {
        "references" => Where(
            Containers.References, tenant, [], d => d.TextAt("personId") == personId || d.TextAt("reference", "user", "aadObjectId") == personId, cancellationToken),
        "conversations" => Spread(TurnContainers.Conversations, [new Filter("person", Comparison.Equal, TurnContainers.PersonOf(tenant, personId) ?? "")], _ => true, cancellationToken),
        Messages => Spread(Containers.Outbox, [new Filter("tenant", Comparison.Equal, tenant)], d => d.TextAt("personId") == personId, cancellationToken),
        "check-ins" => Work("checkin", "owner", cancellationToken),
        "promises" => Both(Work("promise", "owner", cancellationToken), Work("promise", "account", cancellationToken)),
        "one-on-ones" => OfType("oneonone", d => d.TextAt("managerId") == personId || d.TextAt("reportId") == personId, cancellationToken),
        "schedules" => OfType(ScheduleDocuments.TypeName, d => d.TextAt("target", "personId") == personId, cancellationToken),
        "digests" => Both(Work("digest", "owner", cancellationToken), OfType("digestSeries", d => d.TextAt("scopePersonId") == personId, cancellationToken)),
        "feedback" => Work("feedback", "owner", cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>What others were asked that is about the person ("hand over to Megan?"): asked again, it would name nobody.</summary>
    public IAsyncEnumerable<StoredDocument> OpenQuestionsAsync(CancellationToken cancellationToken) =>
        Spread(TurnContainers.Conversations, [], d => d.Mentions($"\"{personId}\""), cancellationToken);

    /// <summary>Everything of a type of the tenant's work.</summary>
    public IAsyncEnumerable<StoredDocument> OfType(string type, Func<StoredDocument, bool> matches, CancellationToken cancellationToken) =>
        Where(Containers.Work, tenant, [new Filter("type", Comparison.Equal, type)], matches, cancellationToken);

    private IAsyncEnumerable<StoredDocument> Work(string type, string field, CancellationToken cancellationToken) =>
        Where(Containers.Work, tenant, [new Filter("type", Comparison.Equal, type), new Filter(field, Comparison.Equal, personId)], _ => true, cancellationToken);

    private async IAsyncEnumerable<StoredDocument> Spread(
        string container, Filter[] filters, Func<StoredDocument, bool> matches, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var document in Where(container, partition, filters, matches, cancellationToken))
                yield return document;
        }
    }

    private async IAsyncEnumerable<StoredDocument> Where(
        string container, string partition, Filter[] filters, Func<StoredDocument, bool> matches, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.QueryAsync(new DocumentQuery(container, partition, filters, Limit: 200, Continuation: continuation), cancellationToken);
            foreach (var document in page.Documents.Where(matches))
                yield return document;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static async IAsyncEnumerable<StoredDocument> Both(IAsyncEnumerable<StoredDocument> first, IAsyncEnumerable<StoredDocument> second)
    {
        await foreach (var document in first)
            yield return document;
        await foreach (var document in second)
            yield return document;
    }
}
