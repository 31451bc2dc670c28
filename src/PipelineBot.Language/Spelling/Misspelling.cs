namespace PipelineBot.Language.Spelling;

/// <summary>How unlikely it is that somebody who meant a word wrote another.</summary>
internal static class Misspelling
{
    public const double None = 0, Slip = 1, Doubled = 0.9, Other = 1.3, Alike = 1.1, Vowels = 1.5, OtherStart = 0.5, Never = double.PositiveInfinity;

    /// <summary>Above it more than one letter is wrong, or one is quite another.</summary>
    public const double SmallSlip = 1.2;

    private const int LongestWord = 24;

    /// <summary>
    /// Two letters that changed places, a letter too many or too few, one for another, or – in words of five letters and more – only the vowels. In short
    /// words nearly everything is another word: of three letters only places change, of four none is another.
    /// </summary>
    public static double Cost(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var cost = Letters(written, meant);
        return cost + (cost < Never && written[0] != meant[0] ? OtherStart : 0);
    }

    /// <summary>The consonants behind the first letter, doubled ones once: the same for all ways to get the vowels wrong.</summary>
    public static int Skeleton(ReadOnlySpan<char> word, Span<char> skeleton)
    {
        skeleton[0] = Sound(word[0]);
        var length = 1;
        for (var i = 1; i < word.Length && length < skeleton.Length; i++)
        {
            if (word[i] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') && Sound(word[i]) is var sound && (skeleton[length - 1] != sound || !IsSameRun(word, i)))
            {
                skeleton[length++] = sound;
            }
        }

        return length;
    }

    private static bool IsSameRun(ReadOnlySpan<char> word, int i) => Sound(word[i - 1]) == Sound(word[i]);

    private static char Sound(char c) => c switch { 'c' or 'q' => 'k', 'z' => 's', _ => c };

    private static double Letters(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var first = written.CommonPrefixLength(meant);
        if (first == written.Length && first == meant.Length)
        {
            return None;
        }

        var (end, meantEnd) = (written.Length, meant.Length);
        while (end > first && meantEnd > first && written[end - 1] == meant[meantEnd - 1])
        {
            (end, meantEnd) = (end - 1, meantEnd - 1);
        }

        var shortest = Math.Min(written.Length, meant.Length);
        return (end - first, meantEnd - first) switch
        {
            (2, 2) when written[first] == meant[first + 1] && written[first + 1] == meant[first] => Slip,
            (1, 1) when written.Length > 4 => AreAlike(written[first], meant[first]) ? Alike : Other,
            (1, 0) when shortest > 3 => IsDouble(written, first) ? Doubled : Slip,
            (0, 1) when shortest > 3 => IsDouble(meant, first) ? Doubled : Slip,
            _ => HaveSameConsonants(written, meant) ? Vowels : Never,
        };
    }

    private static bool IsDouble(ReadOnlySpan<char> word, int i) => (i > 0 && word[i - 1] == word[i]) || (i + 1 < word.Length && word[i + 1] == word[i]);

    private static bool AreAlike(char one, char other) => (one, other) is ('c' or 'k', 'c' or 'k') or ('s' or 'z', 's' or 'z') or ('i' or 'y' or 'e', 'i' or 'y' or 'e') or ('a' or 'e' or 'o', 'a' or 'e' or 'o');

    private static bool HaveSameConsonants(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        if (written.Length is < 5 or > LongestWord || meant.Length is < 5 or > LongestWord || Math.Abs(written.Length - meant.Length) > 2)
        {
            return false;
        }

        Span<char> one = stackalloc char[LongestWord];
        Span<char> other = stackalloc char[LongestWord];
        var length = Skeleton(written, one);
        return length > 2 && length == Skeleton(meant, other) && one[..length].SequenceEqual(other[..length]);
    }
}
