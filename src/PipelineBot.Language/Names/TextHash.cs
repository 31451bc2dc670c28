namespace PipelineBot.Language.Names;

/// <summary>A 64-bit FNV-1a hash that grows letter by letter, so that every beginning of a name is hashed on the way.</summary>
internal struct TextHash(ulong seed)
{
    private char _previous;

    public ulong Value { get; private set; } = 14695981039346656037UL ^ (seed * 0x9E3779B97F4A7C15UL);

    /// <summary>As <see cref="LooseSpelling"/> has it.</summary>
    public bool Loose { get; init; }

    public void Add(char c)
    {
        var letter = c == 'ü' ? 'v' : c;
        var heard = Loose ? LooseSpelling.Letter(_previous, letter) : letter;
        _previous = letter;
        Value = heard == '\0' ? Value : (Value ^ heard) * 1099511628211UL;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Add(c);
        }
    }

    /// <summary>A character as it is said: its syllable, or itself where it has none.</summary>
    public void Add(char c, ushort syllable)
    {
        if (syllable == 0)
        {
            Add(c);
        }
        else
        {
            Add(Pinyin.Spell(syllable));
        }
    }

    public void AddInitial(char c, ushort syllable) => Add(syllable == 0 ? c : Pinyin.Spell(syllable)[0]);
}
