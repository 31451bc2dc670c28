namespace PipelineBot.Language.Phrases;

/// <summary>What reading one text needs besides the text, cleared and kept for the next: a busy bot reads hundreds a second.</summary>
internal sealed class Scratch
{
    // A long, many-sided text must not make every reader keep its megabytes.
    private const int MostKept = 4000;

    public Scratch(int vocabularySize, int phrases, int recognizers)
    {
        LastAt = new int[vocabularySize];
        LastAt.AsSpan().Fill(-1);
        Marks = new ulong[(phrases / 64) + 1];
        Typed = new TypedTable[recognizers];
        for (var i = 0; i < recognizers; i++)
        {
            Typed[i] = new TypedTable();
        }
    }

    public ParseStore Parses { get; } = new();

    public Dictionary<long, BestParses> BySlot { get; } = [];

    /// <summary>A stack: whoever adds takes away what he added.</summary>
    public List<SlotFill> Fills { get; } = [];

    public List<CompiledPhrase> Possible { get; } = [];

    /// <summary>By token, for those clauses that were worked out.</summary>
    public BestParses?[] Clauses { get; private set; } = [];

    public BestParses?[] Tails { get; private set; } = [];

    /// <summary>By the vocabulary's numbers: the last token of the text that is this word, or -1.</summary>
    public int[] LastAt { get; }

    /// <summary>One bit for each phrase of the book.</summary>
    public ulong[] Marks { get; }

    public TypedTable[] Typed { get; }

    public void Begin(Token[] tokens)
    {
        if (Clauses.Length <= tokens.Length)
        {
            Clauses = new BestParses?[tokens.Length + 32];
            Tails = new BestParses?[tokens.Length + 32];
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Id >= 0)
            {
                LastAt[tokens[i].Id] = i;
            }
        }
    }

    /// <summary>Forgets the text; false when this grew too large to keep.</summary>
    public bool End(Token[] tokens)
    {
        if (Parses.Count > MostKept || BySlot.Count > MostKept || tokens.Length > MostKept / 4)
        {
            return false;
        }

        foreach (var token in tokens)
        {
            if (token.Id >= 0)
            {
                LastAt[token.Id] = -1;
            }
        }

        foreach (var table in Typed)
        {
            table.Clear();
        }

        Clauses.AsSpan(0, Math.Min(Clauses.Length, tokens.Length + 1)).Clear();
        Tails.AsSpan(0, Math.Min(Tails.Length, tokens.Length + 1)).Clear();
        Marks.AsSpan().Clear();
        Parses.Clear();
        BySlot.Clear();
        Fills.Clear();
        Possible.Clear();
        return true;
    }
}
