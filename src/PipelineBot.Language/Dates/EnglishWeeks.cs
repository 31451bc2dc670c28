using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// 2026-W40, W40, week 40 of 2026, the third week of March, the last week of next year, the week of 12/5, the week after next, the week before last. Weeks with a
/// number are those of ISO 8601; a month's first week is, in the same way, the one that holds its first Thursday.
/// </summary>
internal static class EnglishWeeks
{
    /// <param name="upcoming">A week number without a year that is over means next year's.</param>
    public static NamedPeriod? TryRead(string text, int i, LanguageContext context, bool upcoming)
    {
        if (Scan.IsDigit(Scan.At(text, i)))
        {
            return Iso(text, i, out var week, out var day) ? (day == 0 ? week : null) : Nth(text, i, context);
        }

        return Numbered(text, i, context, upcoming) ?? Around(text, i, context) ?? AfterNext(text, i, context) ?? Nth(text, i, context);
    }

    /// <summary>2026-W40 and 2026W40; the day of 2026-W40-3 is 3, else 0.</summary>
    public static bool Iso(string text, int i, out NamedPeriod? period, out int day)
    {
        (period, day) = (null, 0);
        if (!Scan.TryInt(text, i, 4, out var year, out var end) || end != i + 4 || !Resolve.IsYear(year))
        {
            return false;
        }

        end += Scan.At(text, end) == '-' ? 1 : 0;
        if (Scan.At(text, end) != 'w' || !Scan.TryInt(text, end + 1, 2, out var week, out var weekEnd) || !IsWeek(year, week))
        {
            return false;
        }

        if (Scan.At(text, weekEnd) == '-' && Scan.TryInt(text, weekEnd + 1, 1, out day, out var dayEnd) && day is >= 1 and <= 7 && Scan.AtWordEnd(text, dayEnd))
        {
            weekEnd = dayEnd;
        }

        period = NamedPeriod.OfWeek(weekEnd, Resolve.IsoWeekStart(year, week));
        return Scan.AtWordEnd(text, weekEnd);
    }

    private static bool IsWeek(int year, int week) => week >= 1 && Resolve.IsoWeekStart(year, week) < Resolve.IsoWeekStart(year + 1, 1);

    private static NamedPeriod? Numbered(string text, int i, LanguageContext context, bool upcoming)
    {
        var start = Scan.LongestOf(text, i, ["week", "wk", "calendar week", "week no", "week number", "week #"]) is var word and > 0
            ? Scan.SkipSpaces(text, Scan.At(text, word) is '.' or '#' ? word + 1 : word)
            : Scan.At(text, i) == 'w' ? i + 1 : Scan.StartsWith(text, i, "cw") || Scan.StartsWith(text, i, "kw") ? i + 2 : -1;
        if (start < 0 || !Scan.TryInt(text, start, 2, out var week, out var end) || !Scan.AtWordEnd(text, end) || week is 0 or > 53)
        {
            return null;
        }

        var year = EnglishWords.YearBehind(text, end, out var yearEnd);
        if (year == 0)
        {
            (year, yearEnd) = (context.Today.Year, end);
            year += upcoming && Resolve.IsoWeekStart(year, week).PlusDays(6) < context.Today ? 1 : 0;
        }

        return IsWeek(year, week) ? NamedPeriod.OfWeek(yearEnd, Resolve.IsoWeekStart(year, week)) : null;
    }

    // The week of 12/5: that which holds the day, as the speaker counts weeks.
    private static NamedPeriod? Around(string text, int i, LanguageContext context)
    {
        if (Scan.LongestOf(text, i, ["week of", "week of the", "week beginning", "week commencing", "week starting", "week ending", "w c", "month of"]) is not (var of and > 0))
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, of);
        if (start >= text.Length)
        {
            return null;
        }

        var read = EnglishDates.TryRead(text, start, context, whole: false) ?? NumericDates.TryRead(text, start, context, whole: false) ?? EnglishHolidays.TryRead(text, start, context);
        return read is { Reading.Date: { } date } day
            ? text[i] == 'm'
                ? NamedPeriod.Of(day.End, date.Year, date.Month, 1)
                : NamedPeriod.OfWeek(day.End, Resolve.WeekStart(context with { Today = date }, 0))
            : null;
    }

    private static NamedPeriod? AfterNext(string text, int i, LanguageContext context)
    {
        var unit = EnglishWords.Unit(text, i, out var end);
        var weekend = unit == '\0' ? Scan.Words(text, i, "weekend") : -1;
        end = weekend > 0 ? weekend : end;
        if (unit is '\0' or 'd' && weekend < 0)
        {
            return null;
        }

        var tail = Scan.SkipSpaces(text, end);
        var offset = 2;
        if (Scan.LongestOf(text, tail, ["after next", "after the next"]) is not (var after and > 0))
        {
            (after, offset) = (Scan.LongestOf(text, tail, ["before last", "before the last"]), -2);
            if (after < 0)
            {
                return null;
            }
        }

        return weekend > 0
            ? new NamedPeriod(after, Resolve.WeekendEnd(context, offset).PlusDays(-1), Resolve.WeekendEnd(context, offset))
            : NamedPeriod.OfUnit(after, unit, offset, context);
    }

    private static NamedPeriod? Nth(string text, int i, LanguageContext context)
    {
        if (EnglishNthDays.Nth(text, i, out var end) is not (var nth and not 0) || Scan.Words(text, Scan.SkipSpaces(text, end), "week") is not (var week and > 0))
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, week);
        start = Scan.LongestOf(text, start, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        if (IsNth(text, EnglishWords.SkipThe(text, start)) || EnglishPeriods.TryReadWide(text, start, context) is not { Days: > 7 } period)
        {
            return null;
        }

        var first = period.First.PlusDays(-1).Next(IsoDayOfWeek.Thursday);
        var last = period.Last.PlusDays(1).Previous(IsoDayOfWeek.Thursday);
        var thursday = nth > 0 ? first.PlusWeeks(nth - 1) : last;
        return thursday <= last ? NamedPeriod.OfWeek(period.End, thursday.PlusDays(-3)) : null;
    }

    // A week is no part of a week.
    private static bool IsNth(string text, int i) =>
        EnglishNthDays.Nth(text, i, out var end) != 0 && Scan.Words(text, Scan.SkipSpaces(text, end), "week") > 0;
}
