namespace PipelineBot.Language.Names;

/// <summary>Which names share how many pairs of neighbouring characters with a query: the sieve before any real comparison.</summary>
internal sealed class GramIndex
{
    private readonly Dictionary<int, int[]> _postings;
    private readonly int[] _gramCounts;

    public GramIndex(IReadOnlyList<NameKey> keys)
    {
        var postings = new Dictionary<int, List<int>>();
        _gramCounts = new int[keys.Count];
        for (var id = 0; id < keys.Count; id++)
        {
            var grams = Grams(keys[id].Compact);
            _gramCounts[id] = grams.Count;
            foreach (var gram in grams)
            {
                if (!postings.TryGetValue(gram, out var list))
                {
                    postings[gram] = list = [];
                }

                list.Add(id);
            }
        }

        _postings = postings.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }

    /// <summary>The names nearest by shared pairs, at most <paramref name="max"/>, in no promised order.</summary>
    public List<int> Candidates(string compact, int max)
    {
        var grams = Grams(compact);
        var shared = new byte[_gramCounts.Length];
        var touched = new List<int>();
        foreach (var gram in grams)
        {
            if (!_postings.TryGetValue(gram, out var ids))
            {
                continue;
            }

            foreach (var id in ids)
            {
                if (shared[id]++ == 0)
                {
                    touched.Add(id);
                }
            }
        }

        if (touched.Count <= max)
        {
            return touched;
        }

        // Share of the shorter of the two, so that a short query in a long name and the reverse both come through; then the
        // nearer length.
        var keys = new long[touched.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var id = touched[i];
            var shorter = Math.Max(1, Math.Min(grams.Count, _gramCounts[id]));
            var rank = (shared[id] * 1000L / shorter * 1000) + (shared[id] * 1000L / Math.Max(1, Math.Max(grams.Count, _gramCounts[id])));
            keys[i] = -((rank << 32) - id);
        }

        Array.Sort(keys);
        touched.Clear();
        for (var i = 0; i < max; i++)
        {
            touched.Add((int)(keys[i] & 0xFFFFFFFF));
        }

        return touched;
    }

    private static HashSet<int> Grams(string compact)
    {
        var grams = new HashSet<int>();
        for (var i = 0; i + 1 < compact.Length; i++)
        {
            grams.Add((compact[i] << 16) | compact[i + 1]);
        }

        return grams;
    }
}
