using PipelineBot.Language.Names;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Spelling;

/// <summary>Words a misspelt one may be meant for, found by what is left of them without one letter, and by their consonants. Never changes, safe to share.</summary>
internal sealed class SpellingTable : ISpelling
{
    private const int LongestWord = 20;

    // Dates are made of these.
    private const string OfDates =
        "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday"
        + " week weeks month months quarter year days next last christmas thousand hundred million dollars euros pounds percent";

    private readonly string[] _words;
    private readonly int[] _hashes;
    private readonly int[] _numbers;

    private SpellingTable(IEnumerable<string> words)
    {
        _words = [.. words.Where(word => word.Length is > 2 and <= LongestWord && !word.AsSpan().ContainsAnyExceptInRange('a', 'z')).Distinct(StringComparer.Ordinal)];
        var entries = new List<(int Hash, int Number)>();
        for (var number = 0; number < _words.Length; number++)
        {
            Places(_words[number], hash => entries.Add((hash, number)));
        }

        var sorted = entries.Distinct().OrderBy(entry => entry.Hash).ToList();
        (_hashes, _numbers) = ([.. sorted.Select(entry => entry.Hash)], [.. sorted.Select(entry => entry.Number)]);
    }

    /// <summary>Of what commands are made of, without pinyin and the abbreviations of chats: nobody misspells into these.</summary>
    public static SpellingTable OfCommands(IEnumerable<string> words) =>
        new(words.Where(word => word.Length > 2 && (EverydayWords.Contains(word) || (word.Length > 5 && !IsPinyin(word)))).Concat(OfDates.Split(' ')));

    /// <summary>Of the words of names.</summary>
    public static SpellingTable OfNames(IEnumerable<string> names) =>
        new(names.SelectMany(name => Folding.Fold(name).Split(' ', '-', '/')).Where(word => word.Length > 3));

    public static bool IsPinyin(ReadOnlySpan<char> word) => word.Length <= LongestWord && !word.ContainsAnyExceptInRange('a', 'z')
        ? SpokenQuery.Split(word, stackalloc char[LongestWord]) > 0
        : SpokenQuery.Sounds(NameKey.OfFolded(word)) is not null;

    public void Suggest(ReadOnlySpan<char> word, ref Suggestion best)
    {
        if (word.Length is < 3 or > LongestWord)
        {
            return;
        }

        Span<char> part = stackalloc char[LongestWord + 1];
        Offer(string.GetHashCode(word), word, ref best);
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(part);
            word[(i + 1)..].CopyTo(part[i..]);
            Offer(string.GetHashCode(part[..(word.Length - 1)]), word, ref best);
        }

        part[0] = '#';
        var length = Misspelling.Skeleton(word, part[1..]);
        Offer(string.GetHashCode(part[..(length + 1)]), word, ref best);
    }

    private void Offer(int hash, ReadOnlySpan<char> word, ref Suggestion best)
    {
        var at = Array.BinarySearch(_hashes, hash);
        while (at > 0 && _hashes[at - 1] == hash)
        {
            at--;
        }

        for (; at >= 0 && at < _hashes.Length && _hashes[at] == hash; at++)
        {
            var known = _words[_numbers[at]];
            if (Misspelling.Cost(word, known) is var cost && cost < Misspelling.Never)
            {
                best.Offer(word, known, cost);
            }
        }
    }

    private static void Places(string word, Action<int> put)
    {
        Span<char> part = stackalloc char[LongestWord + 1];
        put(string.GetHashCode(word));
        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(part);
            word.AsSpan(i + 1).CopyTo(part[i..]);
            put(string.GetHashCode(part[..(word.Length - 1)]));
        }

        part[0] = '#';
        var length = Misspelling.Skeleton(word, part[1..]);
        put(string.GetHashCode(part[..(length + 1)]));
    }
}
