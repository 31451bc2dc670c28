namespace PipelineBot.Language.Phrases;

/// <summary>Numbers for the words phrases are made of, so that matching compares numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    // Of the words of one character, which nearly all Chinese ones are, one more than the number; 0 for none.
    private readonly int[] _byCharacter = new int[char.MaxValue + 1];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _ids.Count;

    public IEnumerable<string> Words => _ids.Keys;

    public int Add(string token)
    {
        token = token.Length == 1 ? Dialects.Standard(token[0]).ToString() : token;
        if (!_ids.TryGetValue(token, out var id))
        {
            _ids[token] = id = _ids.Count;
            if (token.Length == 1)
            {
                _byCharacter[token[0]] = id + 1;
            }
        }

        return id;
    }

    public int Find(ReadOnlySpan<char> token)
    {
        if (token.Length == 1)
        {
            return _byCharacter[Dialects.Standard(token[0])] - 1;
        }

        return _bySpan.TryGetValue(token, out var id) ? id : -1;
    }
}
