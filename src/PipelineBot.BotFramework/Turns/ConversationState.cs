using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Dialogs;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// What is remembered of one person in one conversation between turns: the open question, and small notes of the features
/// (which deal was last spoken of). Keyed by conversation and person, so that two people in a channel never answer each other's questions (DI-09).
/// </summary>
public sealed class ConversationState
{
    public int SchemaVersion { get; set; } = 1;

    public DialogFrame? Dialog { get; set; }

    /// <summary>
    /// Ids of the messages the open question comes from, the one that led to it first. When their author deletes one, what was understood from it is not meant any more.
    /// </summary>
    public List<string>? AskedBy { get; set; }

    /// <summary>Short notes under the features' own names.</summary>
    public Dictionary<string, string> Notes { get; set; } = [];

    /// <summary>The last turns that were answered without a body, newest last: the same activity, delivered again, is not handled again.</summary>
    public List<string>? Answered { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
