using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Numbers in English words: three, twenty-five, one hundred and five, three hundred thousand.</summary>
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

    /// <summary>hundred, thousand, million, billion behind a number; 0 for another word.</summary>
    public static decimal Magnitude(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 100,
        "thousand" or "grand" => 1000,
        "million" or "millions" or "mio" or "mln" => 1_000_000,
        "billion" or "billions" or "bln" => 1_000_000_000,
        _ => 0,
    };

    public static bool TryRead(string text, int start, out decimal value, out int end)
    {
        (value, end) = (0, start);
        decimal total = 0, section = 0;
        var limit = 1000;
        var position = start;
        while (true)
        {
            var wordEnd = Scan.WordEnd(text, position);
            var word = text.AsSpan(position, wordEnd - position);
            if (SmallBySpan.TryGetValue(word, out var small) && Fits(small, limit))
            {
                section += small;
                limit = small >= 20 ? 10 : 0;
            }
            else if (section > 0 && Magnitude(word) is var magnitude and > 0)
            {
                if (magnitude == 100)
                {
                    section *= 100;
                    limit = 100;
                }
                else
                {
                    total += section * magnitude;
                    (section, limit) = (0, 1000);
                }

                if (section > Largest || total > Largest)
                {
                    return false;
                }
            }
            else
            {
                break;
            }

            end = wordEnd;
            position = SkipJoin(text, wordEnd);
        }

        value = total + section;
        return end > start;
    }

    private static bool Fits(int small, int limit) => small < limit && (limit != 10 || small > 0);

    // A hyphen, spaces, or the "and" of "one hundred and five".
    private static int SkipJoin(string text, int i)
    {
        i = Scan.At(text, i) == '-' ? i + 1 : Scan.SkipSpaces(text, i);
        var and = Scan.Words(text, i, "and");
        if (and < 0)
        {
            return i;
        }

        var next = Scan.SkipSpaces(text, and);
        return SmallBySpan.ContainsKey(text.AsSpan(next, Scan.WordEnd(text, next) - next)) ? next : i;
    }
}
