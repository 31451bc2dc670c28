using NodaTime;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.Scheduling;

/// <summary>The settings of a schedule as they are shown to be changed: everything decided, nothing left to look up. Texts are not escaped.</summary>
public sealed record ScheduleForm
{
    public required string Language { get; init; }

    /// <summary>Before the names of its buttons: <c>digest.settings</c>.</summary>
    public required string Verbs { get; init; }

    public required string Heading { get; init; }

    /// <summary>When it comes, in a sentence.</summary>
    public required string Status { get; init; }

    /// <summary>What was just saved, or why it was not; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The settings; defaults when there is no schedule yet.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>Whether there is one to skip and to stop.</summary>
    public bool Exists { get; init; }

    /// <summary>The first day that may be chosen to come again.</summary>
    public LocalDate Tomorrow { get; init; }

    /// <summary>IANA zones to choose from; empty when the zone cannot be chosen here.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Whether the language can be chosen here.</summary>
    public bool AsksLanguage { get; init; }

    /// <summary>Whose team it may be about; with one there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Scopes { get; init; } = [];
}
