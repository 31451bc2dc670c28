using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.DealUpdates;

namespace PipelineBot.Features.Digests;

/// <summary>
/// That a posted digest is out of date. Put, whatever is there, by the commit that makes it so; taken back by the one that has shown it again, unless it was
/// put anew meanwhile: so no change is missed, however many people answer at once, and none of them waits for another.
/// </summary>
public sealed record DigestMark
{
    public string Digest { get => field ?? ""; init; }

    /// <summary>When to show it again; null when it is up to date.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>How often that was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>The turn of the last click on the card itself: what it changed is accounted for.</summary>
    public string Turn { get => field ?? ""; init; }

    /// <summary>Where a click came from, for a digest whose own id never became known.</summary>
    public string? ActivityId { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>What was answered last on the card itself, with the way back.</summary>
    public DigestAnswer? Saved { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What stands at the top of a digest after one of its rows was answered.</summary>
public sealed record DigestAnswer
{
    /// <summary>The name of who answered.</summary>
    public string By { get => field ?? ""; init; }

    public string DealId { get => field ?? ""; init; }

    public string Deal { get => field ?? ""; init; }

    /// <summary>Old → new, in the language of the card.</summary>
    public IReadOnlyList<FieldLine> Lines { get => field ?? []; init; }

    /// <summary>The event, which its author may undo.</summary>
    public string Event { get => field ?? ""; init; }
}
