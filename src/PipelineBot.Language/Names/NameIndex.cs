namespace PipelineBot.Language.Names;

/// <summary>Finds entries by a name as people type it: shortened, lengthened or misspelt. Immutable, safe to share.</summary>
/// <remarks>
/// Case, width, spaces and punctuation do not matter. A query is cut at 80 characters. Candidates come from an index of character
/// pairs, so a search among 10,000 names compares only a few dozen.
/// </remarks>
public sealed class NameIndex<T>
{
    private const int MaxCandidates = 64;

    private readonly List<(T Value, int Entry, string Name, NameKey Key, bool IsMain)> _names = [];
    private readonly Dictionary<string, List<int>> _byCompact = new(StringComparer.Ordinal);
    private readonly GramIndex _grams;
    private readonly GenericWords _generic;

    /// <param name="entries">A value and its names; the first name is the main one, the others are aliases.</param>
    /// <param name="genericWords">
    /// Words that say what kind of thing is named, and are ignored at the end of a query unless nothing else is left
    /// ("deal", "opportunity", "的单子", "商机", "项目").
    /// </param>
    public NameIndex(IEnumerable<(T Value, IReadOnlyList<string> Names)> entries, IEnumerable<string>? genericWords = null)
    {
        _generic = new GenericWords(genericWords ?? []);
        var entry = 0;
        foreach (var (value, names) in entries)
        {
            for (var i = 0; i < names.Count; i++)
            {
                var key = NameKey.Of(names[i]);
                if (key.Compact.Length > 0)
                {
                    Register(key.Compact, _names.Count);
                    _names.Add((value, entry, names[i], key, i == 0));
                }
            }

            entry++;
        }

        _grams = new GramIndex([.. _names.Select(n => n.Key)]);
    }

    /// <summary>The entries the query may mean, best first, each value once; empty when nothing is near.</summary>
    /// <param name="max">At most so many, and never more than 64.</param>
    public IReadOnlyList<NameMatch<T>> Find(string query, int max = 5)
    {
        var said = NameKey.Of(query);
        var stripped = NameKey.Of(_generic.Strip(query.Length > 200 ? query[..200] : query));
        if (said.Compact.Length == 0 || max <= 0)
        {
            return [];
        }

        var best = new Dictionary<int, NameMatch<T>>();
        Collect(stripped, best);
        if (said.Compact != stripped.Compact)
        {
            // A name may end with the generic word itself: 华东电力扩容项目.
            Collect(said, best);
        }

        return [.. best
            .OrderByDescending(match => match.Value.Score)
            .ThenBy(match => match.Value.Name.Length)
            .ThenBy(match => match.Key)
            .Take(max)
            .Select(match => match.Value)];
    }

    private void Register(string compact, int id)
    {
        if (!_byCompact.TryGetValue(compact, out var ids))
        {
            _byCompact[compact] = ids = [];
        }

        ids.Add(id);
    }

    private void Collect(NameKey query, Dictionary<int, NameMatch<T>> best)
    {
        if (_byCompact.TryGetValue(query.Compact, out var exact))
        {
            foreach (var id in exact.Take(MaxCandidates))
            {
                Compare(query, id, best);
            }
        }

        foreach (var id in query.Compact.Length < 2 ? ByFirstChar(query.Compact) : _grams.Candidates(query.Compact, MaxCandidates))
        {
            Compare(query, id, best);
        }
    }

    // One character has no pair to look up.
    private IEnumerable<int> ByFirstChar(string compact) => Enumerable.Range(0, _names.Count)
        .Where(id => _names[id].Key.Compact.StartsWith(compact, StringComparison.Ordinal))
        .Take(MaxCandidates);

    private void Compare(NameKey query, int id, Dictionary<int, NameMatch<T>> best)
    {
        var (value, entry, name, key, isMain) = _names[id];
        if (NameComparison.Compare(query, key, isMain) is var (score, kind)
            && (!best.TryGetValue(entry, out var known) || known.Score < score))
        {
            best[entry] = new NameMatch<T>(value, name, score, kind);
        }
    }
}
