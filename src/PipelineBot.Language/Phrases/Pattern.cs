namespace PipelineBot.Language.Phrases;

/// <summary>The syntax tree of a phrase's pattern.</summary>
internal abstract record Pattern
{
    /// <param name="IsPause">A comma, colon or dash, which stands for any pause.</param>
    internal sealed record Literal(string Text, bool IsPause) : Pattern;

    internal sealed record Slot(string Name, SlotKind Kind) : Pattern;

    internal sealed record Sequence(IReadOnlyList<Pattern> Items) : Pattern;

    internal sealed record Choice(IReadOnlyList<Pattern> Branches) : Pattern;

    internal sealed record Optional(Pattern Inner) : Pattern;
}
