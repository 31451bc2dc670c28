namespace PipelineBot.Language.Phrases;

internal enum ParseKind : byte
{
    ClauseStart,
    Slot,
    ClauseEnd,
    End,
}

/// <summary>
/// One way to understand the text from a place to its end, as a chain. Losses count what was not said literally, so a literal
/// costs nothing and chains can be shared between all that leads to them.
/// </summary>
/// <param name="Loss">Of this piece and all that follow.</param>
/// <param name="Next">The number of the next piece in its <see cref="ParseStore"/>.</param>
/// <param name="Own">For a clause's start: the loss of politeness before it.</param>
internal readonly record struct Parse(
    ParseKind Kind,
    int Start,
    int End,
    double Loss,
    int Next,
    CompiledPhrase? Phrase = null,
    Pattern.Slot? Slot = null,
    Recognized<object>? Value = null,
    double Own = 0);
