using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>六月第一个周一, 下个月最后一个工作日, 季度最后一天, 第40周的周五, 本周第三天; 最后一个周三 is this month's.</summary>
internal static class ChineseNthDays
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        // One look ahead: without an ordinal near there is nothing to count.
        if (text.AsSpan(i, Math.Min(20, text.Length - i)).IndexOfAny("第首最倒") < 0 || Read(text, i, context) is not { } found)
        {
            return null;
        }

        // Of a month without a year the day to come is meant.
        return found.Reading.Date < context.Today && StartsWithNumber(text, i)
            && Read(text, i, context with { Today = Resolve.MonthStart(context.Today, 1) }) is { } later && later.End == found.End ? later : found;
    }

    private static DateCandidate? Read(string text, int i, LanguageContext context)
    {
        var today = context.Today;
        var thisMonth = new ChinesePeriod(i, Resolve.MonthStart(today, 0), Resolve.MonthEnd(today, 0));
        var period = text[i] == '最' ? thisMonth
            : ChineseWeeks.TryRead(text, i, context) ?? ChinesePeriods.Simple(text, i, context) ?? Unsaid(text, i, context) ?? default;
        if (period.End <= i && text[i] != '最')
        {
            return null;
        }

        var start = ChineseYears.Behind(text, period.End);
        if (period.End > i && Period.DaysBetween(period.First, period.Last) == 6 && text[i] == '第')
        {
            return ChineseWords.Week(text, start) is var ofWeek and > 0 && ChineseWords.Weekday(Scan.At(text, ofWeek)) is var said and not IsoDayOfWeek.None
                ? Day(ofWeek + 1, period.First.PlusDays(-1).Next(said))
                : Day(period.End, period.First.PlusDays(-1).Next(IsoDayOfWeek.Friday)) with { Confidence = DateCandidate.Rough };
        }

        if (!ChineseOrdinal.TryRead(text, start, out var nth, out var end))
        {
            return null;
        }

        if (ChineseWords.Week(text, end) is var week and > 0)
        {
            return ChineseWords.Weekday(Scan.At(text, week)) is var day and not IsoDayOfWeek.None ? Inside(period, week + 1, Weekday(period, nth, day)) : null;
        }

        if (period.End == i)
        {
            return null;
        }

        return Scan.StartsWith(text, end, "工作日") ? Inside(period, end + 3, WorkingDays.Of(context, period.First, period.Last, nth))
            : Scan.At(text, end) is '天' or '日' ? Inside(period, end + 1, nth > 0 ? period.First.PlusDays(nth - 1) : period.Last.PlusDays(nth + 1))
            : null;
    }

    // 季度最后一天, 月最后一天, 年最后一天: of the current one.
    private static ChinesePeriod? Unsaid(string text, int i, LanguageContext context) =>
        Scan.StartsWith(text, i, "季度") ? new ChinesePeriod(i + 2, Resolve.QuarterStart(context.Today, 0), Resolve.QuarterEnd(context.Today, 0)) : null;

    private static LocalDate Weekday(ChinesePeriod period, int nth, IsoDayOfWeek day) => nth > 0
        ? period.First.PlusDays(-1).Next(day).PlusWeeks(nth - 1)
        : period.Last.PlusDays(1).Previous(day).PlusWeeks(nth + 1);

    private static DateCandidate? Inside(ChinesePeriod period, int end, LocalDate? date) =>
        date >= period.First && date <= period.Last ? Day(end, date.Value) : null;

    private static DateCandidate Day(int end, LocalDate date) => new(end, new DateReading(date));

    private static bool StartsWithNumber(string text, int i) => ChineseWords.TryInt(text, i, 12, out _, out var end) && Scan.At(text, end) == '月';
}
