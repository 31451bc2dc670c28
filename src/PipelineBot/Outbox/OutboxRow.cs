using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Outbox;

/// <summary>
/// A message that is to be sent once. Written in the commit of what it tells about; its id comes from its key, so that the same thing is never queued twice.
/// </summary>
public sealed record OutboxRow
{
    public string Id { get => field ?? ""; init; }

    public string Tenant { get => field ?? ""; init; }

    /// <summary>Whose message it is: chooses the <see cref="IOutboxListener"/>.</summary>
    public string Kind { get => field ?? ""; init; }

    /// <summary>What it is about, for that listener (a digest's id).</summary>
    public string About { get => field ?? ""; init; }

    /// <summary>The person's id when it goes to their personal chat; empty for a group or channel.</summary>
    public string PersonId { get => field ?? ""; init; }

    public required ConversationReference Reference { get; init; }

    /// <summary>The <see cref="OutboundActivity"/> as JSON of the wire.</summary>
    public JsonElement Activity { get; init; }

    public OutboxState State { get; init; }

    public int Attempts { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>
    /// When to look at it again: to send it while pending, to give it up as unknown while sending, to delete it once sent. Null when nobody will.
    /// </summary>
    public Instant? NextAt { get; init; }

    /// <summary>When it was to arrive: the schedule's hour, else when it was queued for.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Not sent from then on: yesterday's digest is no news. Null when it is never too late.</summary>
    public Instant? NotAfter { get; init; }

    public Instant? SentAt { get; init; }

    /// <summary>The message's id when the channel gave one.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Why it was not sent: the kind of failure, a status and codes, never text.</summary>
    public string? Failure { get; init; }

    /// <summary>Given up, of unknown fate, or refused at least once and still waiting.</summary>
    [JsonIgnore]
    public bool InTrouble => State is OutboxState.Dead or OutboxState.Unknown || (State == OutboxState.Pending && Attempts > 0);

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <param name="key">What makes it the same message: kind, target and day, or the like.</param>
    /// <param name="personId">Set for a personal chat; empty for a group or channel.</param>
    /// <param name="notBefore">Held back until then; sent at once when null.</param>
    public static OutboxRow Of(
        string tenant, string key, string kind, string about, ConversationReference reference, string personId, OutboundActivity activity, Instant now, Instant? notBefore = null) => new()
        {
            Id = IdOf(tenant, key),
            Tenant = tenant,
            Kind = kind,
            About = about,
            PersonId = personId,
            Reference = reference,
            Activity = JsonSerializer.SerializeToElement(activity, ProtocolJson.Wire.OutboundActivity),
            State = OutboxState.Pending,
            CreatedAt = now,
            NextAt = notBefore ?? now,
            DueAt = notBefore ?? now,
        };

    /// <summary>Something else in its place, which is not about what it was about.</summary>
    public OutboxRow Saying(OutboundActivity instead) => this with { About = "", Activity = JsonSerializer.SerializeToElement(instead, ProtocolJson.Wire.OutboundActivity) };

    /// <summary>The same message once more, because a person asked for it. Its key follows from this row, so that asking twice queues it once.</summary>
    public OutboxRow Again(ConversationReference to, Instant now) => this with
    {
        Id = IdOf(Tenant, "again|" + Id),
        Reference = to,
        State = OutboxState.Pending,
        Attempts = 0,
        CreatedAt = now,
        NextAt = now,
        DueAt = now,
        Failure = null,
    };

    public static string IdOf(string tenant, string key) => DocumentId.Of("outbox", tenant, key);

    /// <summary>The write that queues it; a conflict means that it was queued before.</summary>
    public DocumentWrite ToWrite() => OutboxDocuments.Row.Write(OutboxDocuments.Partition(Id), this, null);

    /// <exception cref="InvalidOperationException">The stored activity is none.</exception>
    public OutboundActivity ToActivity() => Activity.Deserialize(ProtocolJson.Wire.OutboundActivity) ?? throw new InvalidOperationException($"The outbox row {Id} has no activity.");
}
