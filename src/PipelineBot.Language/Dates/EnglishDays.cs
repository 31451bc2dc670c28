using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>How the day of a month was written.</summary>
internal enum DayForm : byte
{
    Figure,
    OrdinalFigure,
    OrdinalWord,
    CardinalWord,
}

/// <summary>The day of a month: 5, 5th, fifth, twenty-first, twenty one.</summary>
internal static class EnglishDays
{
    public static bool TryRead(string text, int i, out int day, out int end, out DayForm form)
    {
        form = DayForm.Figure;
        if (!Scan.IsDigit(Scan.At(text, i)))
        {
            return TryWords(text, i, out day, out end, out form);
        }

        if (!Scan.TryInt(text, i, 2, out day, out end) || day is 0 or > 31 || !Scan.AtWordStart(text, i))
        {
            return false;
        }

        if (Scan.LongestOf(text, end, ["st", "nd", "rd", "th"]) is var suffix and > 0)
        {
            (end, form) = (suffix, DayForm.OrdinalFigure);
        }

        return Scan.AtWordEnd(text, end) || Scan.IsLetter(text[end]);
    }

    /// <summary>A number in words below a hundred: nine, fifteen, forty, twenty-seven.</summary>
    public static bool TryCardinal(string text, int i, out int number, out int end)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        number = word switch
        {
            "forty" => 40,
            "fifty" => 50,
            "sixty" => 60,
            "seventy" => 70,
            "eighty" => 80,
            "ninety" => 90,
            _ => Cardinal(word),
        };
        if (number >= 20)
        {
            var next = Scan.SkipSpaces(text, Scan.At(text, end) == '-' ? end + 1 : end);
            var nextEnd = Scan.WordEnd(text, next);
            if (Cardinal(text.AsSpan(next, nextEnd - next)) is var one and > 0 and < 10)
            {
                (number, end) = (number + one, nextEnd);
            }
        }

        return number > 0;
    }

    private static bool TryWords(string text, int i, out int day, out int end, out DayForm form)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        form = DayForm.OrdinalWord;
        day = OrdinalWords.Value(word);
        if (day > 0)
        {
            return true;
        }

        form = DayForm.CardinalWord;
        day = Cardinal(word);
        if (day is 20 or 30)
        {
            var next = Scan.SkipSpaces(text, Scan.At(text, end) == '-' ? end + 1 : end);
            var nextEnd = Scan.WordEnd(text, next);
            var last = text.AsSpan(next, nextEnd - next);
            var (ordinal, cardinal) = (OrdinalWords.Value(last), Cardinal(last));
            var one = ordinal is > 0 and < 10 ? ordinal : cardinal is > 0 and < 10 ? cardinal : 0;
            if (one > 0 && day + one <= 31)
            {
                (day, end, form) = (day + one, nextEnd, ordinal > 0 ? DayForm.OrdinalWord : DayForm.CardinalWord);
            }
        }

        return day > 0;
    }

    private static int Cardinal(ReadOnlySpan<char> word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        _ => 0,
    };
}
