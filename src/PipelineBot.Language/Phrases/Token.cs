namespace PipelineBot.Language.Phrases;

/// <param name="Id">The vocabulary's number for it, or -1 for a token no phrase knows.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Id)
{
    public bool IsContent => Kind is TokenKind.Word or TokenKind.Cjk;

    public bool IsPause => Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop;

    /// <summary>What covering it is worth: a Chinese character says about as much as two letters, punctuation says nothing.</summary>
    public int Weight => Kind switch
    {
        TokenKind.Word => End - Start,
        TokenKind.Cjk => 2,
        TokenKind.Symbol => 1,
        _ => 0,
    };
}
