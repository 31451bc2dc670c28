namespace PipelineBot.BotFramework.Cards;

/// <summary>Comes back as a number or as text with a decimal point, depending on the client.</summary>
public sealed record NumberInput : InputElement
{
    public decimal? Value { get; init; }

    /// <summary>Smallest accepted, inclusive.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest accepted, inclusive.</summary>
    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }
}
