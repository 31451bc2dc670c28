using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>What stands around a number without a currency and makes it something else than money.</summary>
internal static class MoneyPlaces
{
    // Behind 50万, 年底 and 月底 are dates and no counted years; behind a smaller number 年 and 月 are.
    private const string Counted = "人家台套件名位户次条辆吨米天倍份款";
    private const string CountedSmall = "月日号號年周週个個季点點折小毛角分期页项只张场届岁层楼公里度秒星礼时世块";

    private static readonly string[] EnglishCounted =
    [
        "users", "people", "seats", "units", "licenses", "licences", "employees", "visitors", "contacts", "leads", "items", "pieces", "km", "kg", "times",
    ];

    private static readonly string[] EnglishCountedSmall =
    [
        "day", "days", "week", "weeks", "fortnight", "fortnights", "month", "months", "quarters", "year", "years", "percent", "per cent", "pct", "points",
        "am", "pm", "a m", "p m", "hour", "hours", "hr", "hrs", "min", "mins", "minutes", "working", "business", "work", "workdays", "deals", "milestones", "stages",
        "o'clock", "of", "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august",
        "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
    ];

    /// <summary>Whether the number counts people or things: 50k users, 三百台.</summary>
    public static bool IsCount(string text, int end, decimal amount)
    {
        var next = Scan.SkipSpaces(text, end);
        var c = Scan.At(text, next);
        return c == '%' || Counted.Contains(c)
            || (amount < 10_000 && CountedSmall.Contains(c))
            || (c is '个' or '個' && Scan.At(text, next + 1) is not ('月' or '星' or '礼' or '工' or '季'))
            || Scan.StartsWith(text, next, "用户") || Scan.StartsWith(text, next, "公里")
            || Scan.LongestOf(text, next, EnglishCounted) > 0
            || (amount < 1000 && Scan.LongestOf(text, next, EnglishCountedSmall) > 0);
    }

    /// <summary>0 means the number counts something else: days, a year in a date, a percentage, a telephone.</summary>
    public static double BareConfidence(string text, int start, int end, decimal amount)
    {
        var before = Scan.At(text, start - 1);
        if (!Scan.IsDigit(text[start]) || before is '/' or '-' or '#' or '.' or '+' or '第' or '@' || (before == ':' && text.AsSpan(start, end - start).IndexOf(',') < 0))
        {
            return 0;
        }

        if (IsDay(text, start, end))
        {
            return 0;
        }

        var next = Scan.SkipSpaces(text, end);
        if (Scan.At(text, next) is '/' or '-' or ':' or '%' or '+' || IsCount(text, end, 0) || IsTelephone(text, start, end) || IsNumbered(text, start))
        {
            return 0;
        }

        if (text.AsSpan(start, end - start).IndexOfAny(',', ' ', '\'') >= 0)
        {
            return 0.7;
        }

        return (end - start == 4 && amount is >= 1900 and < 2100) || IsDayInEightFigures(end - start, amount) ? 0.3 : 0.5;
    }

    // 13812345678, 010 6234 5678, 0755
    private static bool IsTelephone(string text, int start, int end)
    {
        var length = end - start;
        return (text[start] == '0' && length > 1 && Scan.IsDigit(text[start + 1]))
            || (length == 11 && text[start] == '1' && text[start + 1] >= '3' && text.AsSpan(start, length).IndexOfAny(',', '.', ' ') < 0)
            || (length is 3 or 4 && (IsShortFigures(text, end + 1) || (start > 1 && text[start - 1] == ' ' && Scan.IsDigit(text[start - 2]) && Before.Word(text, start).Length is 3 or 4)));
    }

    private static bool IsShortFigures(string text, int i) =>
        Scan.At(text, i - 1) == ' ' && Scan.TryInt(text, i, 4, out _, out var end) && end - i >= 3 && Scan.AtWordEnd(text, end);

    // Dec 5, phase 2, day 3
    private static bool IsNumbered(string text, int start) => Before.Word(text, start)
        is "jan" or "january" or "feb" or "february" or "mar" or "march" or "apr" or "april" or "jun" or "june" or "jul" or "july" or "aug" or "august"
        or "sep" or "sept" or "september" or "oct" or "october" or "nov" or "november" or "dec" or "december"
        or "phase" or "step" or "version" or "top" or "stage" or "day" or "week" or "month" or "year" or "room" or "no" or "number" or "option" or "item"
        or "level" or "tier" or "page" or "part" or "q1" or "q2" or "q3" or "q4";

    // 88万刀 12.18: a day as notes have it.
    private static bool IsDay(string text, int start, int end) =>
        Scan.TryInt(text, start, 2, out var first, out var point) && Scan.At(text, point) == '.' && Scan.TryInt(text, point + 1, 2, out var second, out var last) && last == end
        && (Dates.Resolve.IsMonthDay(first, second) || Dates.Resolve.IsMonthDay(second, first)) && Dates.JottedDates.Expects(text, start, end);

    // 20261205
    private static bool IsDayInEightFigures(int length, decimal amount) =>
        length == 8 && amount is >= 19_000_101 and <= 21_991_231 && amount / 100 % 100 is >= 1 and < 13 && amount % 100 is >= 1 and <= 31;
}
