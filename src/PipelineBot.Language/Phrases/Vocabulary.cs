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
        if (!_ids.TryGetValue(token, out var id))
        {
            _ids[token] = id = _ids.Count;
        }

        return id;
    }

    public int Find(ReadOnlySpan<char> token) => _bySpan.TryGetValue(token, out var id) ? id : -1;
}
