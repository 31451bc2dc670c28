namespace PipelineBot.Language.Names;

/// <summary>What a hash stands for. The kinds that can be confused have different seeds: <see cref="HashedNames"/>.</summary>
internal enum NameForm
{
    /// <summary>The name as it is written.</summary>
    Written,

    /// <summary>A name in Latin letters, to be found by characters.</summary>
    Latin,

    /// <summary>The whole name in pinyin.</summary>
    Full,

    /// <summary>The first characters in pinyin.</summary>
    Start,

    /// <summary>Given name, then surname.</summary>
    Swapped,

    /// <summary>One of them in full, the other's initials.</summary>
    HalfInitials,

    Initials,

    /// <summary>Three initials or more of a longer name.</summary>
    InitialsStart,

    /// <summary>The whole name in <see cref="LooseSpelling"/>.</summary>
    Loose,
}

/// <summary>Names by the hash of any form in which they are looked for: two sorted arrays, built once.</summary>
internal sealed class HashedNames
{
    public const ulong WrittenSeed = 1;
    public const ulong SpokenSeed = 2;
    public const ulong InitialsSeed = 3;
    public const ulong LooseSeed = 4;

    private readonly ulong[] _hashes;
    private readonly ulong[] _found;

    private HashedNames(ulong[] hashes, ulong[] found) => (_hashes, _found) = (hashes, found);

    /// <summary>Where the names lie that have this hash, at most <paramref name="max"/>.</summary>
    public (int Start, int End) Find(ulong hash, int max)
    {
        var start = Array.BinarySearch(_hashes, hash);
        if (start < 0)
        {
            return default;
        }

        while (start > 0 && _hashes[start - 1] == hash)
        {
            start--;
        }

        var end = start + 1;
        while (end < _hashes.Length && end - start < max && _hashes[end] == hash)
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>The name, its form, and how many of its characters the form covers.</summary>
    public (int Name, NameForm Form, int Covered) this[int at] =>
        ((int)(_found[at] >> 16), (NameForm)((_found[at] >> 8) & 0xFF), (int)(_found[at] & 0xFF));

    public sealed class Builder
    {
        private readonly List<ulong> _hashes = [];
        private readonly List<ulong> _found = [];

        public void Add(ulong hash, int name, NameForm form, int covered)
        {
            _hashes.Add(hash);
            _found.Add(((ulong)name << 16) | ((ulong)form << 8) | (uint)covered);
        }

        public HashedNames Build()
        {
            var (hashes, found) = (_hashes.ToArray(), _found.ToArray());
            Array.Sort(hashes, found);
            return new HashedNames(hashes, found);
        }
    }
}
