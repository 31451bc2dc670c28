namespace PipelineBot.Language.Text;

/// <summary>Small steps over folded text. Positions past the end are allowed everywhere and match nothing.</summary>
internal static class Scan
{
    public static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsCjk(char c) => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u3007')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>A letter or figure of a script that separates words.</summary>
    public static bool IsWordChar(char c) => c < '\u0080'
        ? c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'
        : !IsCjk(c) && char.IsLetterOrDigit(c);

    public static bool IsLetter(char c) => IsWordChar(c) && !IsDigit(c);

    public static bool AtWordStart(string text, int i) => i == 0 || !IsWordChar(text[i - 1]);

    public static bool AtWordEnd(string text, int end) => end >= text.Length || !IsWordChar(text[end]);

    public static int SkipSpaces(string text, int i)
    {
        while (At(text, i) == ' ')
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of the word at <paramref name="i"/>, or <paramref name="i"/> where there is none.</summary>
    public static int WordEnd(string text, int i)
    {
        while (IsWordChar(At(text, i)))
        {
            i++;
        }

        return i;
    }

    public static bool StartsWith(string text, int i, string literal) =>
        (uint)i <= (uint)text.Length && text.AsSpan(i).StartsWith(literal, StringComparison.Ordinal);

    /// <summary>
    /// Matches words from <paramref name="i"/>, any number of spaces or hyphens for each space of <paramref name="words"/>,
    /// and a whole last word. Returns the end, or -1.
    /// </summary>
    public static int Words(string text, int i, string words)
    {
        foreach (var c in words)
        {
            if (c == ' ')
            {
                var before = i;
                while (At(text, i) is ' ' or '-')
                {
                    i++;
                }

                if (i == before)
                {
                    return -1;
                }
            }
            else if (At(text, i) == c)
            {
                i++;
            }
            else
            {
                return -1;
            }
        }

        return words.Length > 0 && IsWordChar(words[^1]) && !AtWordEnd(text, i) ? -1 : i;
    }

    /// <summary>The longest of the word lists' entries at <paramref name="i"/>: its end, or -1.</summary>
    public static int LongestOf(string text, int i, ReadOnlySpan<string> entries)
    {
        var best = -1;
        foreach (var entry in entries)
        {
            best = Math.Max(best, Words(text, i, entry));
        }

        return best;
    }

    /// <summary>Up to <paramref name="maxDigits"/> figures; false when there are none or more.</summary>
    public static bool TryInt(string text, int i, int maxDigits, out int value, out int end)
    {
        value = 0;
        end = i;
        while (IsDigit(At(text, end)) && end - i <= maxDigits)
        {
            value = (value * 10) + (text[end] - '0');
            end++;
        }

        return end > i && end - i <= maxDigits;
    }
}
