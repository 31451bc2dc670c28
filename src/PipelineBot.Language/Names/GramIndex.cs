namespace PipelineBot.Language.Names;

/// <summary>Which names share how many pairs of neighbouring sounds with a query: the sieve before any real comparison.</summary>
internal sealed class GramIndex
{
    // Beyond this the rare pairs have told what there is to tell.
    private const int MostVisited = 4000;
    private const int Fine = 15;

    // Of four Chinese characters one wrong one leaves a single pair.
    private const int ShortName = 3;

    private readonly Dictionary<int, (int Start, int Count)> _lists = [];
    private readonly int[] _names;
    private readonly byte[] _gramCounts;

    public GramIndex(IReadOnlyList<NameKey> keys)
    {
        var pairs = new List<ulong>(keys.Count * 16);
        Span<int> grams = stackalloc int[NameKey.MaxLength];
        _gramCounts = new byte[keys.Count];
        for (var name = 0; name < keys.Count; name++)
        {
            var count = Grams(keys[name].Sounds, grams);
            _gramCounts[name] = (byte)count;
            foreach (var gram in grams[..count])
            {
                pairs.Add(((ulong)(uint)gram << 32) | (uint)name);
            }
        }

        pairs.Sort();
        _names = new int[pairs.Count];
        for (var i = 0; i < pairs.Count;)
        {
            var (gram, start) = ((int)(pairs[i] >> 32), i);
            for (; i < pairs.Count && (int)(pairs[i] >> 32) == gram; i++)
            {
                _names[i] = (int)(uint)pairs[i];
            }

            _lists[gram] = (start, i - start);
        }
    }

    /// <summary>The names nearest by shared pairs, at most 64, into <see cref="NameScratch.Candidates"/>; returns how many.</summary>
    public int Candidates(string sounds, NameScratch scratch)
    {
        Span<int> grams = stackalloc int[NameKey.MaxLength];
        Span<ulong> lists = stackalloc ulong[NameKey.MaxLength];
        var (all, known) = (Grams(sounds, grams), 0);
        foreach (var gram in grams[..all])
        {
            if (_lists.TryGetValue(gram, out var list))
            {
                lists[known++] = ((ulong)list.Count << 32) | (uint)list.Start;
            }
        }

        // The rarest first.
        lists[..known].Sort();
        var (shared, touched, count, visited, used) = (scratch.Shared, scratch.Touched, 0, 0, all - known);
        foreach (var list in lists[..known])
        {
            var length = (int)(list >> 32);
            if (visited > 0 && visited + length > MostVisited)
            {
                break;
            }

            (visited, used) = (visited + length, used + 1);
            foreach (var name in _names.AsSpan((int)(uint)list, length))
            {
                if (shared[name]++ == 0)
                {
                    touched[count++] = name;
                }
            }
        }

        return Best(scratch, count, used);
    }

    private int Best(NameScratch scratch, int count, int used)
    {
        Span<int> ranked = stackalloc int[(Fine + 1) * (Fine + 1)];
        ranked.Clear();
        var touched = scratch.Touched.AsSpan(0, count);
        foreach (var name in touched)
        {
            ranked[Rank(scratch.Shared[name], used, _gramCounts[name])]++;
        }

        var (least, room) = (ranked.Length - 1, NameScratch.MaxCandidates);
        while (least > 0 && room - ranked[least] > 0)
        {
            room -= ranked[least--];
        }

        // Of the last rank only as many as there is room for; rank 0 has too little in common.
        var found = 0;
        foreach (var name in touched)
        {
            var rank = Rank(scratch.Shared[name], used, _gramCounts[name]);
            scratch.Shared[name] = 0;
            if (rank > 0 && (rank > least || (rank == least && room-- > 0)))
            {
                scratch.Candidates[found++] = name;
            }
        }

        return found;
    }

    // Share of the shorter of the two, so that a short query in a long name and the reverse both come through; then of the longer.
    private static int Rank(int shared, int query, int name)
    {
        var (shorter, longer) = (Math.Max(1, Math.Min(query, name)), Math.Max(query, name));
        return shared * 10 < shorter * (shorter <= ShortName ? 3 : 4)
            ? 0
            : (Math.Min(Fine, Fine * shared / shorter) * (Fine + 1)) + Math.Min(Fine, Fine * shared / longer);
    }

    private static int Grams(string sounds, Span<int> grams)
    {
        var count = 0;
        for (var i = 0; i + 1 < sounds.Length; i++)
        {
            var gram = (sounds[i] << 16) | sounds[i + 1];
            if (!grams[..count].Contains(gram))
            {
                grams[count++] = gram;
            }
        }

        return count;
    }
}
