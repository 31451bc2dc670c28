namespace PipelineBot.BotFramework.Cards;

/// <summary>Comes back as the text of <see cref="ValueOn"/> or <see cref="ValueOff"/>: <c>true</c> or <c>false</c> unless set.</summary>
public sealed record ToggleInput(string Title) : InputElement
{
    public string? Value { get; init; }

    public string? ValueOn { get; init; }

    public string? ValueOff { get; init; }

    public bool? Wrap { get; init; }
}
