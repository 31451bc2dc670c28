using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Scheduling;

/// <summary>Where scheduled messages go: one person's own chat, or a group chat or channel (never a thread in it).</summary>
public sealed record ScheduleTarget
{
    /// <summary>Set for a personal chat; empty otherwise.</summary>
    public string PersonId { get => field ?? ""; init; }

    /// <summary>Set for a group chat or channel; empty otherwise.</summary>
    public string ConversationId { get => field ?? ""; init; }

    /// <summary>As it was when the schedule was set; the runner prefers the newest one the bot knows.</summary>
    public ConversationReference? Reference { get; init; }

    /// <summary>The same for the same place, whatever the reference says.</summary>
    [JsonIgnore]
    public string Key => PersonId.Length > 0 ? $"person:{PersonId}" : $"conversation:{ConversationId}";

    /// <summary>The place a <see cref="Key"/> names, without a reference.</summary>
    public static ScheduleTarget OfKey(string key)
    {
        var parts = key.Split(':', 2);
        return parts is ["person", var person] ? new ScheduleTarget { PersonId = person } : new ScheduleTarget { ConversationId = parts[^1] };
    }

    public static ScheduleTarget Person(string personId, ConversationReference? reference = null) => new() { PersonId = personId, Reference = reference };

    public static ScheduleTarget Conversation(ConversationReference reference)
    {
        var settled = reference.OutsideThread() with { User = null, Locale = null };
        return new ScheduleTarget { ConversationId = settled.ConversationId, Reference = settled };
    }
}
