namespace PipelineBot.BotFramework.Cards;

/// <summary>One or several of a list. Several come back joined by commas, so no <see cref="Choice.Value"/> holds one.</summary>
public sealed record ChoiceSetInput(IReadOnlyList<Choice> Choices) : InputElement
{
    public string? Value { get; init; }

    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public string? Placeholder { get; init; }

    public bool? Wrap { get; init; }
}
