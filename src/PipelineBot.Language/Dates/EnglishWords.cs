using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Months, weekdays, units and "next" in English.</summary>
internal static class EnglishWords
{
    /// <summary>A month's name or its usual short form: 1 to 12, or 0.</summary>
    public static int Month(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        return text.AsSpan(i, end - i) switch
        {
            "january" or "jan" => 1,
            "february" or "feb" => 2,
            "march" or "mar" => 3,
            "april" or "apr" => 4,
            "may" => 5,
            "june" or "jun" => 6,
            "july" or "jul" => 7,
            "august" or "aug" => 8,
            "september" or "sep" or "sept" => 9,
            "october" or "oct" => 10,
            "november" or "nov" => 11,
            "december" or "dec" => 12,
            _ => 0,
        };
    }

    /// <summary>A weekday's name or short form. "sat", "sun" and "wed" are words of their own: see <paramref name="weak"/>.</summary>
    public static IsoDayOfWeek Weekday(string text, int i, out int end, out bool weak)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        weak = word is "sat" or "sun" or "wed" or "mon";
        return Weekday(word);
    }

    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekday(word) != IsoDayOfWeek.None;

    /// <summary>Several of a weekday are counted in "two Sundays from now".</summary>
    public static IsoDayOfWeek Weekdays(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        return word.Length > 6 && word[^1] == 's' ? Weekday(word[..^1]) : Weekday(word);
    }

    private static IsoDayOfWeek Weekday(ReadOnlySpan<char> word) => word switch
    {
        "monday" or "mon" => IsoDayOfWeek.Monday,
        "tuesday" or "tue" or "tues" => IsoDayOfWeek.Tuesday,
        "wednesday" or "wed" or "weds" => IsoDayOfWeek.Wednesday,
        "thursday" or "thu" or "thur" or "thurs" => IsoDayOfWeek.Thursday,
        "friday" or "fri" => IsoDayOfWeek.Friday,
        "saturday" or "sat" => IsoDayOfWeek.Saturday,
        "sunday" or "sun" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    /// <summary>d, w, m, q, y for a unit of time, or '\0'.</summary>
    public static char Unit(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        return text.AsSpan(i, end - i) switch
        {
            "day" or "days" => 'd',
            "week" or "weeks" or "wk" or "wks" => 'w',
            "month" or "months" or "mth" or "mths" => 'm',
            "quarter" or "quarters" or "qtr" => 'q',
            "year" or "years" or "yr" or "yrs" => 'y',
            _ => '\0',
        };
    }

    /// <summary>A year behind a month or quarter: 2027, '27, "of 2027", "twenty twenty-seven"; 0 for none.</summary>
    public static int YearBehind(string text, int i, out int end)
    {
        var start = Scan.SkipSpaces(text, i);
        start = Scan.SkipSpaces(text, Scan.At(text, start) is ',' or '-' or '/' ? start + 1 : start);
        start = Scan.Words(text, start, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        return EnglishYears.TryRead(text, start, out var year, out end) ? year : 0;
    }

    /// <summary>The word that ends right before a place, gaps aside; empty for none.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int i)
    {
        var end = i;
        while (Scan.At(text, end - 1) is ' ' or '-')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 12 && Scan.IsWordChar(text[start - 1]))
        {
            start--;
        }

        return end == i ? default : text.AsSpan(start, end - start);
    }

    /// <summary>this 0, next 1, last -1.</summary>
    public static bool TryOffset(string text, int i, out int offset, out int end)
    {
        end = Scan.WordEnd(text, i);
        (offset, var known) = text.AsSpan(i, end - i) switch
        {
            "this" or "current" => (0, true),
            "next" => (1, true),
            "last" or "previous" or "prior" => (-1, true),
            _ => (0, false),
        };
        return known;
    }

    /// <summary>As <see cref="TryOffset"/>, and what is said of weeks and months only: the coming week, the following month.</summary>
    public static bool TryPeriodOffset(string text, int i, out int offset, out int end)
    {
        if (TryOffset(text, i, out offset, out end))
        {
            return true;
        }

        offset = text.AsSpan(i, end - i) is "coming" or "upcoming" or "following" ? 1 : 0;
        return offset == 1;
    }

    /// <summary>Behind "the", when it stands there.</summary>
    public static int SkipThe(string text, int i) => Scan.Words(text, i, "the") is var the and > 0 ? Scan.SkipSpaces(text, the) : i;
}
