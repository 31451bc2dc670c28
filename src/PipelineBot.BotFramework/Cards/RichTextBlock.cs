namespace PipelineBot.BotFramework.Cards;

/// <summary>Text in runs of different looks. Runs are plain: no Markdown, so nothing in them needs escaping.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
