namespace PipelineBot.Language.Names;

/// <summary>Searches names by number: what they are called first, then how they sound, then what resembles them.</summary>
internal sealed class NameSearch
{
    private readonly NameKey[] _keys;
    private readonly int[] _entries;
    private readonly bool[] _isMain;
    private readonly HashedNames _hashed;
    private readonly GramIndex _grams;

    /// <param name="names">For each name its key, the entry it belongs to, and whether it is the entry's first.</param>
    public NameSearch(IReadOnlyList<(NameKey Key, int Entry, bool IsMain)> names)
    {
        _keys = [.. names.Select(n => n.Key)];
        _entries = [.. names.Select(n => n.Entry)];
        _isMain = [.. names.Select(n => n.IsMain)];
        var hashed = new HashedNames.Builder();
        for (var i = 0; i < _keys.Length; i++)
        {
            NameForms.Add(hashed, i, _keys[i]);
        }

        _hashed = hashed.Build();
        _grams = new GramIndex(_keys);
    }

    /// <summary>Adds what is found to the hits, each entry once, in no order.</summary>
    public void Collect(NameKey query, NameScratch scratch)
    {
        var known = Called(query, scratch);
        var spoken = new SpokenSearch(this, scratch, query, known);
        if (query.Compact.Length < 2)
        {
            ByFirstChar(query, scratch);
            return;
        }

        if (!query.IsOneLatinWord || !OrdinaryWords.Contains(query.Compact))
        {
            spoken.Collect();
        }

        var count = _grams.Candidates(query.Sounds, scratch);
        for (var i = 0; i < count; i++)
        {
            Compare(query, scratch.Candidates[i], scratch, fuzzy: !known);
        }
    }

    public NameKey Key(int name) => _keys[name];

    public HashedNames Hashed => _hashed;

    /// <summary>The names that may hold these sounds, in <see cref="NameScratch.Candidates"/>.</summary>
    public int WithSounds(string sounds, NameScratch scratch) => _grams.Candidates(sounds, scratch);

    /// <summary>Another name of an entry is a little less than its first.</summary>
    public void Hit(int name, double score, NameMatchKind kind, NameScratch scratch) =>
        scratch.Add(new NameHit(name, _entries[name], _isMain[name] ? score : score - 0.01, kind));

    private bool Called(NameKey query, NameScratch scratch)
    {
        var known = false;
        var (start, end) = _hashed.Find(NameForms.Written(query), NameScratch.MaxCandidates);
        for (var i = start; i < end; i++)
        {
            var name = _hashed[i].Name;
            if (_keys[name].Compact == query.Compact)
            {
                known = true;
                Compare(query, name, scratch, fuzzy: false);
            }
        }

        return known;
    }

    // One character has no pair to look up.
    private void ByFirstChar(NameKey query, NameScratch scratch)
    {
        var found = 0;
        for (var name = 0; name < _keys.Length && found < NameScratch.MaxCandidates; name++)
        {
            if (_keys[name].Compact.StartsWith(query.Compact, StringComparison.Ordinal))
            {
                found++;
                Compare(query, name, scratch, fuzzy: false);
            }
        }
    }

    private void Compare(NameKey query, int name, NameScratch scratch, bool fuzzy)
    {
        if (NameComparison.Compare(query, _keys[name], _isMain[name], fuzzy) is var (score, kind))
        {
            scratch.Add(new NameHit(name, _entries[name], score, kind));
        }
    }
}
