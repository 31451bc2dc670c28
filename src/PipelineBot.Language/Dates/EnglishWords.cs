using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Months, weekdays, units and "next" in English.</summary>
internal static class EnglishWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A month's name or its usual short form: 1 to 12, or 0.</summary>
    public static int Month(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        for (var month = 0; word.Length >= 3 && month < Months.Length; month++)
        {
            if (word.SequenceEqual(Months[month]) || (word.Length == 3 && Months[month].AsSpan(0, 3).SequenceEqual(word))
                || (month == 8 && word.SequenceEqual("sept")))
            {
                return month + 1;
            }
        }

        return 0;
    }

    /// <summary>A weekday's name or short form. "sat", "sun" and "wed" are words of their own: see <paramref name="weak"/>.</summary>
    public static IsoDayOfWeek Weekday(string text, int i, out int end, out bool weak)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        weak = word is "sat" or "sun" or "wed" or "mon";
        for (var day = 0; word.Length >= 3 && day < Days.Length; day++)
        {
            if (word.SequenceEqual(Days[day]) || (word.Length == 3 && Days[day].AsSpan(0, 3).SequenceEqual(word)))
            {
                return (IsoDayOfWeek)(day + 1);
            }
        }

        return word switch
        {
            "tues" => IsoDayOfWeek.Tuesday,
            "weds" => IsoDayOfWeek.Wednesday,
            "thur" or "thurs" => IsoDayOfWeek.Thursday,
            _ => IsoDayOfWeek.None,
        };
    }

    /// <summary>d, w, m, q, y for a unit of time, or '\0'.</summary>
    public static char Unit(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        return text.AsSpan(i, end - i) switch
        {
            "day" or "days" => 'd',
            "week" or "weeks" or "wk" or "wks" => 'w',
            "month" or "months" or "mth" or "mths" => 'm',
            "quarter" or "quarters" => 'q',
            "year" or "years" or "yr" or "yrs" => 'y',
            _ => '\0',
        };
    }

    /// <summary>A year of four figures behind a month or quarter, or '27; 0 for none.</summary>
    public static int YearBehind(string text, int i, out int end)
    {
        var start = Scan.SkipSpaces(text, Scan.At(text, i) is ',' or '-' or '/' ? i + 1 : i);
        start = Scan.Words(text, start, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        var isShort = Scan.At(text, start) == '\'';
        start += isShort ? 1 : 0;
        return Scan.TryInt(text, start, 4, out var year, out end) && end - start == (isShort ? 2 : 4) && Scan.AtWordEnd(text, end)
            && Resolve.IsYear(year += isShort ? 2000 : 0) ? year : 0;
    }

    /// <summary>The word that ends right before a place, gaps aside; empty for none.</summary>
    public static string WordBefore(string text, int i)
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

        return end == i ? string.Empty : text[start..end];
    }

    /// <summary>this 0, next 1, last -1.</summary>
    public static bool TryOffset(string text, int i, out int offset, out int end)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        (offset, var known) = word switch
        {
            "this" or "current" => (0, true),
            "next" => (1, true),
            "last" or "previous" => (-1, true),
            _ => (0, false),
        };
        return known;
    }
}
