namespace PipelineBot.BotFramework.Cards;

/// <param name="Url">https without redirects, or a <c>data:</c> URL; at most 1024 × 1024 pixels and 1 MB in Teams.</param>
/// <param name="AltText">What a screen reader says.</param>
public sealed record Image(string Url, string AltText) : CardElement
{
    public ImageSize? Size { get; init; }

    public ImageStyle? Style { get; init; }

    /// <summary>In pixels, such as <c>40px</c>.</summary>
    public string? Width { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}
