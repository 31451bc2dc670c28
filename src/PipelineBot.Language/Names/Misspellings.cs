namespace PipelineBot.Language.Names;

/// <summary>
/// Finds the name a misspelt word means: one letter too many, too few, another, or two that changed places. Some way of leaving out one letter makes them the same.
/// </summary>
internal sealed class Misspellings
{
    /// <summary>In letters. A shorter word is a letter off too many others.</summary>
    public const int LeastLength = 5;

    private const int MostLength = 64;

    // What is left of a word without one letter is hashed from the hash of the whole, so that a word near no name costs a few additions.
    private const ulong Factor = 0x9E3779B97F4A7C15UL;
    private static readonly ulong[] Powers = [.. Enumerable.Range(0, MostLength).Select(n => Enumerable.Repeat(Factor, n).Aggregate(1UL, (power, factor) => unchecked(power * factor)))];

    private readonly Dictionary<string, string> _lacking = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);

    // One bit for some of each hash: whether it is worth asking, for nearly every word is near no name.
    private const int FilterBits = 16;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly HashSet<ulong> _hashes = [];

    /// <summary>A name one may misspell, where it is a word of the Latin alphabet.</summary>
    public void AddWord(string word)
    {
        if (word.Length < LeastLength || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var lacking = word.Remove(i, 1);
            Remember(Hash(lacking));
            _lacking.TryAdd(lacking, word);
        }
    }

    /// <summary>A form that is found where it was written with one letter too many.</summary>
    public void AddForm(string form)
    {
        if (form.Length >= LeastLength)
        {
            Remember(Hash(form));
            _forms.Add(form);
        }
    }

    /// <summary>The form or word that was meant, or null.</summary>
    public string? Meant(ReadOnlySpan<char> word)
    {
        if (word.Length > MostLength)
        {
            return null;
        }

        var whole = Hash(word);
        var lacking = _lacking.GetAlternateLookup<ReadOnlySpan<char>>();
        if (IsKnown(whole) && lacking.TryGetValue(word, out var meant))
        {
            return meant;
        }

        Span<char> shorter = stackalloc char[word.Length - 1];
        var before = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            var with = unchecked((before * Factor) + word[i]);
            if (IsKnown(unchecked(whole + ((before - with) * Powers[word.Length - 1 - i]))))
            {
                word[..i].CopyTo(shorter);
                word[(i + 1)..].CopyTo(shorter[i..]);
                if (lacking.TryGetValue(shorter, out meant) && IsNear(word, meant))
                {
                    return meant;
                }

                if (_forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(shorter, out meant))
                {
                    return meant;
                }
            }

            before = with;
        }

        return null;
    }

    private void Remember(ulong hash)
    {
        _filter[Place(hash) >> 6] |= 1UL << (Place(hash) & 63);
        _hashes.Add(hash);
    }

    private bool IsKnown(ulong hash) => (_filter[Place(hash) >> 6] & (1UL << (Place(hash) & 63))) != 0 && _hashes.Contains(hash);

    private static int Place(ulong hash) => (int)((hash * Factor) >> (64 - FilterBits));

    // Both with a letter left out agree: they differ by one letter, or by two neighbours that changed places.
    private static bool IsNear(ReadOnlySpan<char> word, string meant)
    {
        if (word.Length != meant.Length)
        {
            return Math.Abs(word.Length - meant.Length) == 1;
        }

        var first = 0;
        while (first < word.Length && word[first] == meant[first])
        {
            first++;
        }

        var last = word.Length - 1;
        while (last > first && word[last] == meant[last])
        {
            last--;
        }

        return last <= first || (last == first + 1 && word[first] == meant[last] && word[last] == meant[first]);
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var c in word)
        {
            hash = unchecked((hash * Factor) + c);
        }

        return hash;
    }
}
