namespace PipelineBot.Language.Phrases;

internal enum MatchNodeKind : byte
{
    Literal,
    Pause,
    Slot,
    Split,
    Accept,
}

/// <summary>A step of a compiled pattern; steps form a graph without cycles.</summary>
internal sealed class MatchNode(MatchNodeKind kind)
{
    public MatchNodeKind Kind { get; } = kind;

    public int TokenId { get; init; } = -1;

    public Pattern.Slot? Slot { get; init; }

    /// <summary>Unique among the slots of a book, to remember what was found where.</summary>
    public int SlotId { get; init; }

    /// <summary>For a typed slot: the number of its recogniser.</summary>
    public int Recognizer { get; init; } = -1;

    public MatchNode? Next { get; init; }

    /// <summary>For a slot: the literals that may come next in the phrase.</summary>
    public TokenSet Following { get; } = new();

    public MatchNode[] Branches { get; init; } = [];
}
