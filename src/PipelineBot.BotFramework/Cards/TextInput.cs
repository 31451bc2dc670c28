namespace PipelineBot.BotFramework.Cards;

public sealed record TextInput : InputElement
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public int? MaxLength { get; init; }

    public TextInputStyle? Style { get; init; }

    /// <summary>Checked by the client only.</summary>
    public string? Regex { get; init; }
}
