using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Spelling;

/// <summary>Reads sentences whose words are typed in pinyin, apart or together: "xinghe xia ge yue di qian" is 星河 下个月底签.</summary>
/// <remarks>
/// Letters are cut into the words of <see cref="PinyinWords"/> that cover most of them; syllables that were typed apart may be one word, but no word ends inside
/// of a syllable. English words are left alone unless there is other pinyin beside them.
/// </remarks>
internal static class PinyinText
{
    /// <summary>With so many words that can only be pinyin, "men" and "long" are no English either.</summary>
    private const int Surely = 2;

    private const int LongestRun = 120;
    private const int LongestWord = 24;

    /// <summary>In syllables: a name that is known is none, unless so long a word is just it.</summary>
    private const int LongWord = 3;

    // For a word, beside its letters: fewer and longer ones are meant.
    private const double PerWord = 1.5;

    /// <summary>Whether some word is pinyin and no English: most texts have none, and are not looked at any further.</summary>
    public static bool MayBe(TokenizedText text)
    {
        Span<char> sounds = stackalloc char[LongestWord];
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            var said = text.Folded.AsSpan(token.Start, token.End - token.Start);
            var from = said.IndexOfAnyInRange('a', 'z');
            var word = from < 0 ? default : said[from..];
            word = word.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var end ? word[..end] : word;
            if (word.Length is > 1 and <= LongestWord && SpokenQuery.Split(word, sounds) > 0 && !OrdinaryWords.Contains(word) && !EverydayWords.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words, each with where its letters are; empty for a text that is no pinyin.</summary>
    public static List<(int Start, int End, string Word)> Read(TokenizedText text, bool[] known)
    {
        var found = Read(text, known, english: false, out var surely);
        return surely == 0 ? [] : surely >= Surely ? Read(text, known, english: true, out _) : found;
    }

    private static List<(int Start, int End, string Word)> Read(TokenizedText text, bool[] known, bool english, out int surely)
    {
        var found = new List<(int Start, int End, string Word)>();
        var pieces = Pieces(text, known);
        surely = 0;
        for (var first = 0; first < pieces.Count;)
        {
            var last = first;
            while (last + 1 < pieces.Count && pieces[last + 1].Start - pieces[last].End <= 1 && text.Folded.AsSpan(pieces[last].End, pieces[last + 1].Start - pieces[last].End) is "" or " " or "-" or "'"
                && pieces[last + 1].End - pieces[first].Start < LongestRun)
            {
                last++;
            }

            surely += Cut(text.Folded, pieces[first..(last + 1)], english, found);
            first = last + 1;
        }

        return found;
    }

    // Letters side by side.
    private static List<(int Start, int End, bool IsKnown)> Pieces(TokenizedText text, bool[] known)
    {
        var pieces = new List<(int Start, int End, bool IsKnown)>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind != TokenKind.Word || text.IsQuoted(i) || (i > 0 && char.IsUpper(text.Original[token.Start])))
            {
                continue;
            }

            for (var at = token.Start; at < token.End;)
            {
                var end = at;
                while (end < token.End && text.Folded[end] is >= 'a' and <= 'z')
                {
                    end++;
                }

                if (end > at)
                {
                    pieces.Add((at, end, known[i] && !IsPointer(text, i)));
                }

                at = Math.Max(end, at + 1);
            }
        }

        return pieces;
    }

    // "Zhe dan": recognisers know it as a name, and yet it only points at one.
    private static bool IsPointer(TokenizedText text, int i) =>
        Said(text, i) is "zhedan" or "nadan" || (Said(text, i) is "zhe" or "na" && i + 1 < text.Tokens.Length && Said(text, i + 1) is "dan" or "ge") || (i > 0 && Said(text, i) is "dan" or "ge" && Said(text, i - 1) is "zhe" or "na");

    private static ReadOnlySpan<char> Said(TokenizedText text, int i) => text.Folded.AsSpan(text.Tokens[i].Start, text.Tokens[i].End - text.Tokens[i].Start);

    // How many of the pieces can be no English; what they are is added.
    private static int Cut(string folded, List<(int Start, int End, bool IsKnown)> pieces, bool english, List<(int Start, int End, string Word)> found)
    {
        var letters = string.Concat(pieces.Select(piece => folded[piece.Start..piece.End]));
        var (starts, isStart) = (new int[letters.Length + 1], new bool[letters.Length + 1]);
        var (left, isName) = (new bool[letters.Length], new bool[letters.Length]);
        for (var (at, n) = (0, 0); n < pieces.Count; n++)
        {
            var (start, end, known) = pieces[n];
            isStart[at] = true;
            // "Sign" and "to" are no pinyin, "105 wan" is.
            var word = folded.AsSpan(start, end - start);
            var isEnglish = word.Length == 1 || ((EverydayWords.Contains(word) || OrdinaryWords.Contains(word)) && !IsCounted(folded, start));
            for (var i = start; i < end; i++, at++)
            {
                starts[at] = i;
                (left[at], isName[at]) = (isEnglish && (!english || word.Length == 1), known);
            }
        }

        (starts[letters.Length], isStart[letters.Length]) = (pieces[^1].End, true);
        var best = new double[letters.Length + 1];
        var choice = new (int End, string? Word)[letters.Length];
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            // A piece that stays as it is, does so whole.
            var next = i + 1;
            while (!isStart[next])
            {
                next++;
            }

            best[i] = isStart[i] ? best[next] - (next - i) : double.NegativeInfinity;
            choice[i] = (next, null);
            for (var length = 1; length <= PinyinWords.Longest && i + length <= letters.Length; length++)
            {
                if (PinyinWords.Find(letters.AsSpan(i, length)) is { } word && Fits(word.Syllables, i, isStart) && !(left[i] && !IsAcross(i, length, isStart)) && (word.Syllables.Length >= LongWord || !isName.AsSpan(i, length).Contains(true))
                    && length - PerWord + best[i + length] is var total && total > best[i])
                {
                    (best[i], choice[i]) = (total, (i + length, word.Word));
                }
            }
        }

        var surely = 0;
        for (var i = 0; i < letters.Length; i = choice[i].End)
        {
            if (choice[i].Word is { } word)
            {
                var end = starts[choice[i].End - 1] + 1;
                found.Add((starts[i], end, word));
                surely += left[i] || EverydayWords.Contains(folded.AsSpan(starts[i], end - starts[i])) ? 0 : 1;
            }
        }

        return surely;
    }

    private static bool IsCounted(string folded, int start) => start > 0 && (Scan.IsDigit(folded[start - 1]) || (folded[start - 1] == ' ' && start > 1 && Scan.IsDigit(folded[start - 2])));

    // A new piece begins only where a syllable does.
    private static bool Fits(string[] syllables, int at, bool[] isStart)
    {
        foreach (var syllable in syllables)
        {
            for (var i = at + 1; i < at + syllable.Length; i++)
            {
                if (isStart[i])
                {
                    return false;
                }
            }

            at += syllable.Length;
        }

        return true;
    }

    private static bool IsAcross(int at, int length, bool[] isStart)
    {
        for (var i = at + 1; i < at + length; i++)
        {
            if (isStart[i])
            {
                return true;
            }
        }

        return false;
    }
}
