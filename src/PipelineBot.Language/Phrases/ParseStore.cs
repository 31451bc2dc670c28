namespace PipelineBot.Language.Phrases;

/// <summary>All pieces found while one text is read, in one array: pieces point at each other by number, and cost nothing to forget.</summary>
internal sealed class ParseStore
{
    /// <summary>The end of every chain.</summary>
    public const int Finished = 0;

    private static readonly Parse End = new(ParseKind.End, 0, 0, 0, Finished);

    private Parse[] _items = new Parse[64];

    public ParseStore() => _items[Finished] = End;

    public int Count { get; private set; } = 1;

    public ref readonly Parse this[int number] => ref _items[number];

    public int Add(in Parse parse)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count] = parse;
        return Count++;
    }

    public void Clear()
    {
        Array.Clear(_items, 1, Count - 1);
        Count = 1;
    }
}
