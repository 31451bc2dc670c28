using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Spelling;

/// <summary>"Wooooon", "signeddd", "plsss": letters drawn out for joy or haste.</summary>
internal static class DrawnOut
{
    private const int Longest = 24;

    /// <summary>The word as it is written otherwise: with two of each where that is a word of commands or of everyday, else with one. Null where no letter stands three times or more.</summary>
    public static string? Short(ReadOnlySpan<char> word, Vocabulary vocabulary)
    {
        if (word.Length > Longest || !IsDrawnOut(word))
        {
            return null;
        }

        Span<char> letters = stackalloc char[Longest];
        var doubled = letters[..Keep(word, 2, letters)];
        if (vocabulary.Find(doubled) >= 0 || EverydayWords.Contains(doubled))
        {
            return doubled.ToString();
        }

        return letters[..Keep(word, 1, letters)].ToString();
    }

    private static bool IsDrawnOut(ReadOnlySpan<char> word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return true;
            }
        }

        return false;
    }

    // Of a letter that stands three times or more, so many; others as they are.
    private static int Keep(ReadOnlySpan<char> word, int most, Span<char> letters)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i])
            {
                end++;
            }

            var kept = end - i < 3 ? end - i : most;
            letters.Slice(length, kept).Fill(word[i]);
            length += kept;
            i = end;
        }

        return length;
    }
}
