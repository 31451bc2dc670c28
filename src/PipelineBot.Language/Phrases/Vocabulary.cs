namespace PipelineBot.Language.Phrases;

/// <summary>Numbers for the words phrases are made of, so that matching compares numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _ids.Count;

    public IEnumerable<string> Words => _ids.Keys;

    public int Add(string token)
    {
        token = token.Length == 1 ? Dialects.Standard(token[0]).ToString() : token;
        if (!_ids.TryGetValue(token, out var id))
        {
            _ids[token] = id = _ids.Count;
        }

        return id;
    }

    public int Find(scoped ReadOnlySpan<char> token)
    {
        Span<char> standard = stackalloc char[1];
        if (token.Length == 1)
        {
            standard[0] = Dialects.Standard(token[0]);
            token = standard;
        }

        return _bySpan.TryGetValue(token, out var id) ? id : -1;
    }
}
