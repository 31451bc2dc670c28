using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A whole month by its name: March, March 2027, 3月, 十二月份. Without a year it is the current month or the next so named.</summary>
internal static class NamedMonths
{
    private static readonly string[] BeforeMonths =
    [
        "in", "by", "until", "till", "before", "after", "of", "during", "since", "from", "through", "mid", "early", "late", "this", "next", "last", "date",
        "between", "around",
    ];

    // "to march" and "for may" may go on as anything; a month is the end of what is said, or followed by a reason.
    private static readonly string[] BeforeLastWords = ["to", "is", "for"];

    private static readonly string[] BehindMonths =
        ["because", "since", "as", "please", "pls", "thanks", "waiting", "and", "instead", "for", "too", "now"];

    /// <param name="certain">A month is expected here, so "may" and "march" are months.</param>
    public static NamedPeriod? English(string text, int i, LocalDate today, bool certain)
    {
        var month = EnglishWords.Month(text, i, out var end);
        if (month == 0 || FollowsDay(text, i))
        {
            return null;
        }

        if (EnglishWords.YearBehind(text, Scan.At(text, end) == '.' ? end + 1 : end, out var yearEnd) is var year and > 0)
        {
            return NamedPeriod.Of(yearEnd, year, month, 1);
        }

        return BeginsDay(text, end) || (!certain && IsVerb(text, i, end))
            ? null
            : NamedPeriod.Of(end, Resolve.UpcomingYear(today, month), month, 1);
    }

    public static NamedPeriod? Chinese(string text, int i, LocalDate today)
    {
        if (!ChineseWords.TryMonth(text, i, out var month, out var end) || ChineseDigits.IsNumeral(Scan.At(text, i - 1)))
        {
            return null;
        }

        end += Scan.At(text, end) is '份' or '内' or '內' ? 1 : 0;
        return ChineseWords.IsMonthAlone(text, end) ? NamedPeriod.Of(end, Resolve.UpcomingYear(today, month), month, 1) : null;
    }

    private static bool IsVerb(string text, int i, int end)
    {
        if (text.AsSpan(i, end - i) is not ("may" or "march" or "mar"))
        {
            return false;
        }

        var before = EnglishWords.WordBefore(text, i);
        if (Holds(BeforeMonths, before))
        {
            return false;
        }

        var next = Scan.SkipSpaces(text, end);
        if (before.Length == 4 && Scan.IsDigit(before[0]) && (!Scan.IsWordChar(Scan.At(text, next)) || Scan.LongestOf(text, next, ["and", "to", "until", "till", "through"]) > 0))
        {
            return false;
        }

        if (EnglishWords.TryOffset(text, next, out _, out var offsetEnd) && Scan.Words(text, Scan.SkipSpaces(text, offsetEnd), "year") > 0)
        {
            return false;
        }

        return !Holds(BeforeLastWords, before)
            || (Scan.IsWordChar(Scan.At(text, next)) && Scan.LongestOf(text, next, BehindMonths) < 0);
    }

    // 5 December, 5th of December.
    private static bool FollowsDay(string text, int i)
    {
        var before = EnglishWords.WordBefore(text, i);
        if (before is "of")
        {
            before = EnglishWords.WordBefore(text, text.AsSpan(0, i).TrimEnd().Length - 2);
        }

        return before.Length is > 0 and <= 4 && Scan.IsDigit(before[0]) && EnglishDays.TryRead(before.ToString(), 0, out _, out var end, out _) && end == before.Length;
    }

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    // December 5, December the 5th; 30k is no day.
    private static bool BeginsDay(string text, int end)
    {
        var i = Scan.SkipSpaces(text, Scan.At(text, end) is '.' or '-' ? end + 1 : end);
        i = Scan.Words(text, i, "the") is var the and > 0 ? Scan.SkipSpaces(text, the) : i;
        return Scan.TryInt(text, i, 2, out _, out var dayEnd)
            && (Scan.AtWordEnd(text, dayEnd) || Scan.LongestOf(text, dayEnd, ["st", "nd", "rd", "th"]) > 0);
    }
}
