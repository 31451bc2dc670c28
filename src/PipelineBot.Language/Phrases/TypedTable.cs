namespace PipelineBot.Language.Phrases;

/// <summary>What one recogniser found in one text, by the token it begins at.</summary>
internal sealed class TypedTable
{
    private const int MaxAtOnePlace = 8;

    private readonly List<Entry> _entries = [];
    private int[] _heads = [];

    public bool IsFilled { get; private set; }

    /// <summary>The last token any value begins at, or -1.</summary>
    public int LastStart { get; private set; } = -1;

    /// <summary>One more than the number of the first value at a token; 0 for none.</summary>
    public int At(int token) => token < _heads.Length ? _heads[token] : 0;

    public Entry this[int numberPlusOne] => _entries[numberPlusOne - 1];

    public void Fill(TokenizedText text, IReadOnlyList<Recognized<object>> found)
    {
        IsFilled = true;
        if (found.Count > 0 && _heads.Length < text.Tokens.Length)
        {
            _heads = new int[Math.Max(32, text.Tokens.Length)];
        }

        for (var i = 0; i < found.Count; i++)
        {
            // A value that begins or ends inside a word is not what the words say.
            var (start, end) = (text.StartingAt(found[i].Span.Start), text.EndingAt(found[i].Span.End));
            if (start >= 0 && end > start)
            {
                Append(start, new Entry(start, end, found[i], 0));
            }
        }
    }

    public void Clear()
    {
        foreach (var entry in _entries)
        {
            _heads[entry.Start] = 0;
        }

        _entries.Clear();
        (IsFilled, LastStart) = (false, -1);
    }

    private void Append(int start, Entry entry)
    {
        var (count, last) = (0, 0);
        for (var at = _heads[start]; at > 0; at = _entries[at - 1].Next)
        {
            (count, last) = (count + 1, at);
        }

        if (count == MaxAtOnePlace)
        {
            return;
        }

        _entries.Add(entry);
        LastStart = Math.Max(LastStart, start);
        if (last == 0)
        {
            _heads[start] = _entries.Count;
        }
        else
        {
            _entries[last - 1] = _entries[last - 1] with { Next = _entries.Count };
        }
    }

    /// <param name="Next">The next value at the same token, counted as <see cref="At"/> counts.</param>
    internal readonly record struct Entry(int Start, int End, Recognized<object> Value, int Next);
}
