using System.Globalization;
using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Days of the Chinese calendar, as days of the common one: 农历八月十五, 正月十五, 三月初一, 腊月廿三. Years 1901 to 2100; leap months are not named.
/// </summary>
internal static class ChineseLunarDates
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (text[i] is not ('农' or '阴' or '正' or '腊' or '冬') && text.AsSpan(i, Math.Min(6, text.Length - i)).IndexOf('初') < 0)
        {
            return null;
        }

        var named = Scan.StartsWith(text, i, "农历") || Scan.StartsWith(text, i, "阴历");
        var start = named ? i + 2 : i;
        var year = named ? ChineseYears.TryRead(text, start, context.Today) : null;
        start = year is { } said ? ChineseYears.Behind(text, said.End) : start;
        if (!TryMonth(text, start, out var month, out var end, ref named) || !TryDay(text, end, named, out var day, out end))
        {
            return null;
        }

        var date = year is { } ofYear ? OfYear(ofYear.Value, month, day) : Next(context.Today, month, day);
        return date is null ? null : new DateCandidate(end, new DateReading(date), 0.9);
    }

    /// <summary>The next such day from today on.</summary>
    public static LocalDate? Next(LocalDate today, int month, int day)
    {
        for (var year = today.Year - 1; year <= today.Year + 3; year++)
        {
            if (OfYear(year, month, day) is { } date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static LocalDate? OfYear(int year, int month, int day)
    {
        if (year is < 1901 or > 2100)
        {
            return null;
        }

        // A leap month takes a number of its own and pushes the later ones back.
        var leap = Calendar.GetLeapMonth(year);
        var position = leap > 0 && month >= leap ? month + 1 : month;
        return day <= Calendar.GetDaysInMonth(year, position)
            ? LocalDate.FromDateTime(Calendar.ToDateTime(year, position, day, 0, 0, 0, 0))
            : null;
    }

    private static bool TryMonth(string text, int i, out int month, out int end, ref bool named)
    {
        month = Scan.At(text, i + 1) != '月' ? 0 : Scan.At(text, i) switch { '正' => 1, '冬' => 11, '腊' => 12, _ => 0 };
        if (month > 0)
        {
            (named, end) = (true, i + 2);
            return true;
        }

        return ChineseWords.TryInt(text, i, 12, out month, out end) && month > 0 && Scan.At(text, end++) == '月';
    }

    // Only 初 tells a day of the Chinese calendar from 三月十五, unless the month does.
    private static bool TryDay(string text, int i, bool named, out int day, out int end)
    {
        var early = Scan.At(text, i) == '初';
        (day, end) = (0, i);
        if (!early && !named)
        {
            return false;
        }

        if (early)
        {
            day = Scan.At(text, i + 1) == '十' ? 10 : ChineseDigits.Digit(Scan.At(text, i + 1));
            end = i + 2;
            return day > 0 && !ChineseDigits.IsNumeral(Scan.At(text, end)) && Scan.At(text, end) is not ('个' or '家' or '次' or '天' or '周' or '月');
        }

        if (!ChineseWords.TryInt(text, i, 30, out day, out end) || day == 0)
        {
            return false;
        }

        end += Scan.At(text, end) is '日' or '号' ? 1 : 0;
        return true;
    }
}
