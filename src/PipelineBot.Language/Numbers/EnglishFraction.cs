using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>The broken parts of English numbers: half a million, one point two million, two and a half.</summary>
internal static class EnglishFraction
{
    private const int MostDecimals = 8;

    private static readonly (string Words, decimal Part)[] Parts =
    [
        ("half a", 0.5m), ("half an", 0.5m), ("a half", 0.5m), ("half", 0.5m),
        ("a quarter of a", 0.25m), ("quarter of a", 0.25m), ("a quarter", 0.25m), ("quarter", 0.25m),
        ("three quarters of a", 0.75m),
    ];

    /// <summary>A part of a magnitude (half a dozen, a quarter of a million), or "half" with nothing behind it.</summary>
    public static bool TryRead(string text, int start, out decimal value, out int end)
    {
        (value, end) = (0, start);
        if (Scan.At(text, start) is not ('h' or 'a' or 'q' or 't'))
        {
            return false;
        }

        foreach (var (words, part) in Parts)
        {
            if (Scan.Words(text, start, words) is not (var at and > 0))
            {
                continue;
            }

            var next = Scan.SkipSpaces(text, at);
            var wordEnd = Scan.WordEnd(text, next);
            if (wordEnd > next && EnglishNumber.Magnitude(text.AsSpan(next, wordEnd - next)) is var magnitude and > 0)
            {
                (value, end) = (part * magnitude, wordEnd);
            }
            else if (words == "half" && end == start && Scan.At(text, at) != '-' && !Scan.IsWordChar(Scan.At(text, next)) && !Scan.IsCjk(Scan.At(text, next)))
            {
                (value, end) = (part, at);
            }
        }

        value = NumberReader.Plain(value);
        return end > start;
    }

    /// <summary>Adds "point two", "and a half" and a magnitude behind these to a number that was read.</summary>
    /// <param name="scale">The magnitude the number ends with: "a million and a half" is half a million more.</param>
    public static void Extend(string text, ref decimal value, ref int end, decimal scale)
    {
        var next = Scan.SkipSpaces(text, end);
        if (Scan.LongestOf(text, next, ["and a half", "and one half"]) is var half and > 0)
        {
            value += scale / 2;
            end = half;
        }
        else if (scale > 1 || Scan.Words(text, next, "point") is not (var point and > 0) || !TryDecimals(text, point, ref value, ref end))
        {
            return;
        }

        ApplyMagnitude(text, ref value, ref end);
    }

    /// <summary>Multiplies by the magnitude that follows, and returns it; 1 when none does.</summary>
    public static decimal ApplyMagnitude(string text, ref decimal value, ref int end)
    {
        var wordStart = Scan.SkipSpaces(text, end);
        var wordEnd = Scan.WordEnd(text, wordStart);
        var magnitude = EnglishNumber.Magnitude(text.AsSpan(wordStart, wordEnd - wordStart));
        if (magnitude == 0 || value >= 1_000_000_000_000m)
        {
            return 1;
        }

        value = NumberReader.Plain(value * magnitude);
        end = wordEnd;
        return magnitude;
    }

    private static bool TryDecimals(string text, int i, ref decimal value, ref int end)
    {
        var (scale, digits, read) = (1m, 0, value);
        for (var start = Scan.SkipSpaces(text, i); digits < MostDecimals; digits++)
        {
            var wordEnd = Scan.WordEnd(text, start);
            var word = text.AsSpan(start, wordEnd - start);
            var digit = word is "oh" ? 0 : EnglishNumber.SmallWord(word);
            if (digit is < 0 or > 9)
            {
                break;
            }

            scale /= 10;
            read += digit * scale;
            end = wordEnd;
            start = Scan.SkipSpaces(text, wordEnd);
        }

        value = read;
        return digits > 0;
    }
}
