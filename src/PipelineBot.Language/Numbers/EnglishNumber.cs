using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Whole numbers in English words: three, twenty-five, a hundred and five, three hundred thousand, two dozen.</summary>
internal static class EnglishNumber
{
    private const decimal Largest = 1_000_000_000_000_000m;

    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SmallBySpan =
        Small.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every word a number may begin with, one of <see cref="EnglishFraction"/> too.</summary>
    public static IEnumerable<string> Openers => [.. Small.Keys, "a", "an", "couple", "half", "quarter"];

    /// <summary>The value of one of zero to ninety in one word, or -1.</summary>
    public static int SmallWord(ReadOnlySpan<char> word) => SmallBySpan.TryGetValue(word, out var value) ? value : -1;

    /// <summary>hundred, thousand, million, billion behind a number; 0 for another word.</summary>
    public static decimal Magnitude(ReadOnlySpan<char> word) => word switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" or "grand" => 1000,
        "lakh" or "lakhs" => 100_000,
        "million" or "millions" or "mio" or "mln" or "mil" or "mill" => 1_000_000,
        "crore" or "crores" => 10_000_000,
        "billion" or "billions" or "bln" or "mrd" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 0,
    };

    /// <param name="scale">The magnitude the number ends with ("two million"), or 1.</param>
    public static bool TryRead(string text, int start, out decimal value, out int end, out decimal scale)
    {
        (value, end, scale) = (0, start, 1);
        if (!TryLead(text, start, out var section, out var position, ref end))
        {
            return false;
        }

        decimal total = 0, biggest = decimal.MaxValue;
        var limit = section > 0 ? 0 : 1000;
        while (true)
        {
            var wordEnd = Scan.WordEnd(text, position);
            var word = text.AsSpan(position, wordEnd - position);
            if (SmallBySpan.TryGetValue(word, out var small) && Fits(small, limit))
            {
                section += small;
                (limit, scale) = (small >= 20 ? 10 : 0, 1);
            }
            else if (section > 0 && Magnitude(word) is var magnitude and > 0 && (magnitude > 100 ? magnitude < biggest : section < 100))
            {
                if (magnitude <= 100)
                {
                    section *= magnitude;
                    (limit, scale) = (magnitude == 100 ? 100 : 0, 1);
                }
                else
                {
                    total += section * magnitude;
                    (section, limit, scale, biggest) = (0, 1000, magnitude, magnitude);
                }

                if (total + section > Largest)
                {
                    return false;
                }
            }
            else
            {
                break;
            }

            end = wordEnd;
            position = SkipComma(text, wordEnd, Magnitude(word)) is var comma and > 0 ? comma : SkipJoin(text, wordEnd, Magnitude(word) >= 100);
        }

        value = total + section;
        return end > start;
    }

    /// <summary>Whether another number word stands at a place, which then makes one number with the words before it, or none: "twenty twenty-six".</summary>
    public static bool ContinuesAt(string text, int i)
    {
        i = Scan.At(text, i) == '-' ? i + 1 : Scan.SkipSpaces(text, i);
        var word = text.AsSpan(i, Scan.WordEnd(text, i) - i);
        return SmallBySpan.ContainsKey(word) || Magnitude(word) > 0 || OrdinalWords.Value(word) > 0;
    }

    // "a hundred", "a couple of": the article counts one only before a magnitude.
    private static bool TryLead(string text, int start, out decimal section, out int position, ref int end)
    {
        (section, position) = (0, start);
        if (Scan.LongestOf(text, start, ["a couple of", "a couple", "couple of"]) is var couple and > 0)
        {
            (section, position, end) = (2, Scan.SkipSpaces(text, couple), couple);
            return true;
        }

        if (Scan.LongestOf(text, start, ["a", "an"]) is not (var article and > 0))
        {
            return true;
        }

        var next = Scan.SkipSpaces(text, article);
        (section, position) = (1, next);
        return Magnitude(text.AsSpan(next, Scan.WordEnd(text, next) - next)) > 0;
    }

    private static bool Fits(int small, int limit) => small < limit && (limit != 10 || small > 0);

    // "One million, one hundred and fifty thousand": the comma belongs to it where hundreds or thousands follow.
    private static int SkipComma(string text, int i, decimal magnitude)
    {
        if (magnitude < 1000 || Scan.At(text, i) != ',')
        {
            return -1;
        }

        var next = Scan.SkipSpaces(text, i + 1);
        for (var (at, words) = (next, 0); words < 3; words++)
        {
            var end = Scan.WordEnd(text, at);
            var word = text.AsSpan(at, end - at);
            if (words > 0 && Magnitude(word) is >= 100 and var following)
            {
                return following < magnitude ? next : -1;
            }

            if (!SmallBySpan.ContainsKey(word))
            {
                return -1;
            }

            at = Scan.At(text, end) == '-' ? end + 1 : Scan.SkipSpaces(text, end);
        }

        return -1;
    }

    // A hyphen, spaces, or the "and" of "one hundred and five".
    private static int SkipJoin(string text, int i, bool mayAnd)
    {
        i = Scan.At(text, i) == '-' ? i + 1 : Scan.SkipSpaces(text, i);
        var and = mayAnd ? Scan.Words(text, i, "and") : -1;
        if (and < 0)
        {
            return i;
        }

        var next = Scan.SkipSpaces(text, and);
        return SmallBySpan.ContainsKey(text.AsSpan(next, Scan.WordEnd(text, next) - next)) ? next : i;
    }
}
