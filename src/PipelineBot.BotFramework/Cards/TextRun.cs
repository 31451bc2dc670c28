using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public bool? Strikethrough { get; init; }

    public FontType? FontType { get; init; }

    public CardAction? SelectAction { get; init; }
}
