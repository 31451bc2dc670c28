using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Storage;

/// <summary>The kinds of documents, each with its schema version and the fields it is found by.</summary>
public static class DocumentTypes
{
    public static DocumentType<Deal> Deal { get; } = new(
        Containers.Work,
        1,
        SalesJson.Context.Deal,
        deal => DealId(deal.Id),
        deal => new Dictionary<string, object?>
        {
            ["type"] = "deal",
            ["owner"] = deal.OwnerId,
            ["status"] = StatusOf(deal.Status),
            ["nextDue"] = deal.NextDue() is { } next ? LocalDatePattern.Iso.Format(next.Due) : null,
            ["name"] = deal.Name,
            ["account"] = deal.Account,
            ["stage"] = deal.StageId,
        });

    public static DocumentType<Person> Person { get; } = new(
        Containers.Work,
        1,
        SalesJson.Context.Person,
        person => PersonId(person.Id),
        person => new Dictionary<string, object?> { ["type"] = "person", ["name"] = person.Name });

    public static DocumentType<DealEvent> Event { get; } = new(
        Containers.Events,
        1,
        SalesJson.Context.DealEvent,
        e => e.Id,
        e => new Dictionary<string, object?> { ["at"] = Stamp(e.At), ["deal"] = e.DealId, ["actor"] = e.ActorId });

    public static DocumentType<ReferenceDocument> Reference { get; } = new(
        Containers.References,
        1,
        SalesJson.Context.ReferenceDocument,
        reference => ReferenceId(reference.PersonId, reference.Reference?.ConversationId ?? ""),
        reference => new Dictionary<string, object?> { ["person"] = reference.PersonId.Length > 0 ? reference.PersonId : null });

    public static string DealId(string id) => DocumentId.Of("deal", id);

    public static string PersonId(string id) => DocumentId.Of("person", id);

    /// <summary>A personal chat is found by its person, a group or channel by its conversation (outside any thread).</summary>
    public static string ReferenceId(string personId, string conversationId) =>
        personId.Length > 0 ? DocumentId.Of("reference", "person", personId) : DocumentId.Of("reference", "conversation", BotFramework.Activities.ThreadId.Split(conversationId).Conversation);

    public static string StatusOf(DealStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Sortable as text.</summary>
    public static string Stamp(Instant at) => at.ToString("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>That something happened now; its id follows from the turn it happened in.</summary>
    public static DocumentWrite Happened(string tenant, Instant now, DealEvent happened) => Event.Write(EventPartition(tenant, now), happened, null) with { Soft = true };

    /// <summary>Events of a tenant are one partition a month, in UTC.</summary>
    public static string EventPartition(string tenant, Instant at) => $"{tenant}|{at.ToString("uuuu-MM", CultureInfo.InvariantCulture)}";
}
