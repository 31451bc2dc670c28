using NodaTime;
using NodaTime.Calendars;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// 第40周, the year's week by ISO 8601; 十月的第一周, a month's or quarter's week: the first is the one with most of its days inside.
/// </summary>
internal static class ChineseWeeks
{
    public static ChinesePeriod? TryRead(string text, int i, LanguageContext context)
    {
        // 第一周 alone is some plan's first week; a year before it or a larger number makes it the calendar's.
        if (Scan.At(text, i) != '第' || !ChineseWords.TryInt(text, i + 1, 53, out var number, out var end) || ChineseWords.Week(text, end) is not (var week and > 0)
            || number == 0 || (number < 10 && Scan.At(text, i - 1) is not ('年' or '度' or '的')) || Scan.At(text, week) is '内' or '次' or '年')
        {
            return null;
        }

        return number <= WeekYearRules.Iso.GetWeeksInWeekYear(context.Today.Year)
            ? OfStart(week, WeekYearRules.Iso.GetLocalDate(context.Today.Year, number, IsoDayOfWeek.Monday))
            : null;
    }

    /// <summary>The week that is named behind a period, or null.</summary>
    public static ChinesePeriod? Within(string text, ChinesePeriod period, LanguageContext context)
    {
        var days = Period.DaysBetween(period.First, period.Last) + 1;
        if (days is < 28 or > 366 || Scan.At(text, period.End) is not ('的' or '第' or '首' or '最' or '倒'))
        {
            return null;
        }

        var start = Scan.At(text, period.End) == '的' ? period.End + 1 : period.End;
        if (!ChineseOrdinal.TryRead(text, start, out var nth, out var end) || ChineseWords.Week(text, end) is not (var week and > 0)
            || ChineseWords.Weekday(Scan.At(text, week)) != IsoDayOfWeek.None)
        {
            return null;
        }

        var middle = nth > 0 ? FirstMiddle(context, period.First).PlusWeeks(nth - 1) : FirstMiddle(context, period.Last.PlusDays(1)).PlusWeeks(nth);
        return middle >= period.First && middle <= period.Last ? OfStart(week, middle.PlusDays(-3)) : null;
    }

    /// <summary>12月5日那周.</summary>
    public static ChinesePeriod? Around(string text, int end, LocalDate day, LanguageContext context)
    {
        var lead = Scan.LongestOf(text, end, ["那", "那一", "那个", "所在的", "所在", "所在的那", "当", "的那", "的那一", "的那个", "这", "这一"]);
        return lead > 0 && ChineseWords.Week(text, lead) is var week and > 0 && ChineseWords.Weekday(Scan.At(text, week)) == IsoDayOfWeek.None
            ? OfStart(week, Resolve.WeekStart(context with { Today = day }, 0))
            : null;
    }

    // The fourth day of the first week that has it on or after a day.
    private static LocalDate FirstMiddle(LanguageContext context, LocalDate day)
    {
        var middle = Resolve.WeekStart(context with { Today = day }, 0).PlusDays(3);
        return middle < day ? middle.PlusWeeks(1) : middle;
    }

    private static ChinesePeriod OfStart(int end, LocalDate start) => new(end, start, start.PlusDays(6));
}
