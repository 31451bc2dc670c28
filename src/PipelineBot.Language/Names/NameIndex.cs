namespace PipelineBot.Language.Names;

/// <summary>
/// Finds entries by a name as people type it: shortened, lengthened or misspelt; in traditional or simplified characters; in pinyin,
/// its initials, or characters of the same sound. Immutable, safe to share.
/// </summary>
/// <remarks>
/// Case, width, spaces and punctuation do not matter. A query is cut at 80 characters. Whole names, pinyin and initials are looked up by
/// hash; other candidates come from an index of pairs of sounds, so a search among 10,000 names compares only a few dozen. The last few
/// searches are remembered: asking the same again costs nothing. Keep an index where the names stay; building takes some microseconds a name.
/// </remarks>
public sealed class NameIndex<T>
{
    private const int MaxQuery = 200;

    private readonly List<T> _values = [];
    private readonly List<string> _names = [];
    private readonly NameSearch _search;
    private readonly GenericWords _generic;
    private readonly Comparison<NameHit> _better;
    private readonly RecentSearches<T> _recent = new();

    /// <param name="entries">A value and its names; the first name is the main one, the others are aliases.</param>
    /// <param name="genericWords">
    /// Words that say what kind of thing is named, and are ignored at the end of a query unless nothing else is left
    /// ("deal", "opportunity", "的单子", "商机", "项目").
    /// </param>
    public NameIndex(IEnumerable<(T Value, IReadOnlyList<string> Names)> entries, IEnumerable<string>? genericWords = null)
    {
        _generic = new GenericWords(genericWords ?? []);
        var keys = new List<(NameKey Key, int Entry, bool IsMain)>();
        foreach (var (value, names) in entries)
        {
            for (var i = 0; i < names.Count; i++)
            {
                var key = NameKey.Of(names[i]);
                if (key.Compact.Length > 0)
                {
                    keys.Add((key, _values.Count, i == 0));
                    _names.Add(names[i]);
                }
            }

            _values.Add(value);
        }

        _search = new NameSearch(keys);
        _better = Better;
    }

    /// <summary>The entries the query may mean, best first, each value once; empty when nothing is near.</summary>
    /// <param name="max">At most so many, and never more than 64.</param>
    public IReadOnlyList<NameMatch<T>> Find(string query, int max = 5)
    {
        if (_names.Count == 0 || max <= 0)
        {
            return [];
        }

        query = query.Length > MaxQuery ? query[..MaxQuery] : query;
        return _recent.Find(query, max) ?? _recent.Keep(query, max, Search(query, max));
    }

    private NameMatch<T>[] Search(string query, int max)
    {
        var scratch = NameScratch.Own;
        scratch.Begin(_names.Count);
        var stripped = NameKey.OfFolded(_generic.Strip(query));
        var said = NameKey.Of(query);
        if (stripped.Compact.Length > 0)
        {
            _search.Collect(stripped, scratch);
        }

        if (said.Compact.Length > 0 && said.Compact != stripped.Compact)
        {
            // A name may end with the generic word itself: 华东电力扩容项目.
            _search.Collect(said, scratch);
        }

        var hits = scratch.Hits;
        hits.Sort(_better);
        var best = new NameMatch<T>[Math.Min(Math.Min(max, hits.Length), NameScratch.MaxCandidates)];
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = new NameMatch<T>(_values[hits[i].Entry], _names[hits[i].Name], hits[i].Score, hits[i].Kind);
        }

        return best;
    }

    // Of equal scores the shorter name, which has less that was not asked for; then the earlier entry.
    private int Better(NameHit a, NameHit b) =>
        b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore
        : _names[a.Name].Length.CompareTo(_names[b.Name].Length) is not 0 and var byLength ? byLength
        : a.Entry.CompareTo(b.Entry);
}
