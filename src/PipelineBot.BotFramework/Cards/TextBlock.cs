namespace PipelineBot.BotFramework.Cards;

/// <param name="Text">A subset of Markdown. Text that people wrote goes through <see cref="CardText.Escape"/>.</param>
public sealed record TextBlock(string Text) : CardElement
{
    public bool? Wrap { get; init; }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public TextStyle? Style { get; init; }

    public FontType? FontType { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public int? MaxLines { get; init; }
}
