namespace PipelineBot.Language.Phrases;

/// <summary>What a slot of a phrase takes.</summary>
public readonly record struct SlotKind
{
    private SlotKind(SlotShape shape, string? recognizer) => (Shape, Recognizer) = (shape, recognizer);

    /// <summary>
    /// A free run of words: not empty, at most 80 characters, within one clause. Quotation marks around it are left out of the
    /// value, and a quoted name may hold anything.
    /// </summary>
    public static SlotKind Name { get; } = new(SlotShape.Name, null);

    /// <summary>A <see cref="Name"/>, of which a recogniser knows some: what it finds is preferred to any other run of words.</summary>
    /// <param name="recognizer">The recogniser's key. Without one, any run of words is as good as another.</param>
    public static SlotKind Known(string recognizer) => new(SlotShape.Name, recognizer);

    /// <summary>Everything to the end of a clause or of the text (a reason, evidence).</summary>
    public static SlotKind Text { get; } = new(SlotShape.Text, null);

    /// <summary>A value one of the recognisers passed to <see cref="PhraseBook.Read"/> finds.</summary>
    /// <param name="recognizer">The recogniser's key: "date", "money", "stage".</param>
    public static SlotKind Typed(string recognizer) => new(SlotShape.Typed, recognizer);

    internal SlotShape Shape { get; }

    internal string? Recognizer { get; }
}
