using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>The open question of a conversation, as it is stored. The step is remembered by name, so a dialog may gain or lose steps between two versions of the program.</summary>
public sealed class DialogFrame
{
    public string DialogId { get; set; } = "";

    public int Version { get; set; } = 1;

    /// <summary>
    /// New for every question (asking again is the same question). A button of another one is out of date: a second click must not answer what was asked
    /// after the first.
    /// </summary>
    public string QuestionId { get; set; } = "";

    public string Step { get; set; } = "";

    public JsonElement State { get; set; }

    public Prompt Prompt { get; set; } = new();

    /// <summary>ISO instant of the last question or answer.</summary>
    public string UpdatedAt { get; set; } = "";

    /// <summary>A new command the person wrote instead of an answer, waiting for "leave this and do that?".</summary>
    public string? Offered { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    public Instant LastActive() => NodaTime.Text.InstantPattern.ExtendedIso.Parse(UpdatedAt) is { Success: true, Value: var at } ? at : Instant.MinValue;

    public void Touch(Instant now) => UpdatedAt = NodaTime.Text.InstantPattern.ExtendedIso.Format(now);
}
