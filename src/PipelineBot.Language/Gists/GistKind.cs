namespace PipelineBot.Language.Gists;

/// <summary>
/// What a sentence can be about, told by what it mentions rather than by the order of its words: "haggling with Contoso, so negotiation now".
/// </summary>
/// <param name="Intent">The caller's name for what is meant.</param>
/// <param name="Cues">Words that hint at it, in any language; the same words may hint at several intents.</param>
/// <param name="Slots">The topic's slot is understood and not listed.</param>
public sealed record GistKind(string Intent, IReadOnlyList<string> Cues, IReadOnlyList<GistSlot> Slots)
{
    /// <summary>Its cues speak of the topic or of nothing: "signed the NDA" is not "signed".</summary>
    public bool TakesNoOther { get; init; }

    /// <summary>Politeness, or words that as often say when: where anything else is said, it is left out.</summary>
    public bool Yields { get; init; }

    /// <summary>Where it is said, nothing else is: "how do I close a deal" closes none.</summary>
    public bool Overrides { get; init; }

    /// <summary>Where something narrower is said, it is left out: "my overdue projects" are no list of all.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>False for what makes something new.</summary>
    public bool IsAboutTopic { get; init; } = true;

    /// <summary>Of the cues, those that are the beginning of what the rest slot takes.</summary>
    public IReadOnlyList<string> TellingCues { get; init; } = [];

    /// <summary>Words that belong to it once something else hints at it, and hint at nothing themselves: "called", "worth".</summary>
    public IReadOnlyList<string> SupportingCues { get; init; } = [];

    /// <summary>What the value is called: a verb of change beside it asks for the value, "change the amount of Contoso". In folded characters.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Words that wish for it, with which it has not happened: 争取拿下.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Keys of recognisers whose values belong to it without filling a slot: the day a deal was signed.</summary>
    public IReadOnlyList<string> Absorbs { get; init; } = [];
}
