namespace PipelineBot.Language.Phrases;

internal enum TokenKind : byte
{
    /// <summary>Letters and figures of a script with gaps between words.</summary>
    Word,

    /// <summary>One Chinese character.</summary>
    Cjk,

    /// <summary>A comma, semicolon or 、: ends a clause.</summary>
    Comma,

    /// <summary>A colon or a dash with space around it: may stand inside a name.</summary>
    Dash,

    /// <summary>A full stop, exclamation mark or line break.</summary>
    Stop,

    /// <summary>The full stop of an abbreviation: part of a name, and free at the end of a clause.</summary>
    Dot,

    Question,
    Quote,
    Symbol,

    /// <summary>Spaces, hyphens between letters, emoji: nobody's concern.</summary>
    Skip,
}
