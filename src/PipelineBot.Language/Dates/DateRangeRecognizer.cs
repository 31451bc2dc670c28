using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Finds named stretches of days: this week, next month, last quarter, today, next 7 days, March, Q4, 本周, 下季度, 未来7天, 3月, 第一季度.
/// </summary>
/// <remarks>
/// In Chinese:
/// <list type="bullet">
/// <item>3月5日到月底, 3月到5月, 2024-2026年, 周一至周五, 3月和5月之间 include all of both sides. Without a year, month or week it is the stretch that
/// is now or comes next; 至今 and 以来 mean the last one begun.</item>
/// <item>近三个月, 过去两周 end today and 未来十天, 三天内 begin today, today included in both.</item>
/// <item>3月以前 ends before March and 3月以后 begins after it; 12月5日前 and 截至12月5日 include the day, 12月5日之前 does not; 3月起 includes March.</item>
/// <item>上旬, 中旬 and 下旬 end on the 10th, the 20th and the last; 月初, 月中 and 月末 are the same with confidence 0.7, and so are 年初 (January to
/// March), 年中 (June and July) and 年末 (October to December).</item>
/// <item>A weekend is Saturday and Sunday. The first week of a month is the first with most of its days in it; 第40周 is the week of ISO 8601.</item>
/// <item>90年代 is the latest such decade that began or begins within ten years. Seasons (今年夏天) have no days and are not read.</item>
/// </list>
/// </remarks>
public static class DateRangeRecognizer
{
    /// <summary>
    /// All ranges in the text, in order, not overlapping. Both ends of a range are inclusive. "next 7 days" begins today. A month
    /// without a year is the current or the next so named, a quarter without one is of the current year. A week followed by its day (下周五) or a month by its end (月底) is a date, not a range.
    /// </summary>
    public static IReadOnlyList<Recognized<DateRange>> Recognize(string text, LanguageContext context)
    {
        var folded = Folding.Fold(text);
        var found = new List<Recognized<DateRange>>();
        for (var i = 0; i < folded.Length;)
        {
            if (ChineseRanges.TryRead(folded, i, context) is { } chinese)
            {
                found.Add(new Recognized<DateRange>(chinese.Range, TextSpan.FromBounds(i, chinese.End), chinese.Confidence));
                i = chinese.End;
                continue;
            }

            var end = i;
            var range = Scan.IsCjk(folded[i]) ? null : Named(folded, i, context, out end) ?? English(folded, i, context, out end);
            if (range is { } days)
            {
                found.Add(new Recognized<DateRange>(days, TextSpan.FromBounds(i, end), 0.95));
                i = end;
            }
            else
            {
                i = Scan.IsWordChar(folded[i]) ? Scan.WordEnd(folded, i) : i + 1;
            }
        }

        return found;
    }

    private static DateRange? Named(string text, int i, LanguageContext context, out int end)
    {
        var year = YearWords.TryRead(text, i, context, out var said, out var yearEnd) ? said : 0;
        var start = year > 0 ? Scan.SkipSpaces(text, Scan.At(text, yearEnd) is '的' or ',' ? yearEnd + 1 : yearEnd) : i;
        start = year > 0 && Scan.Words(text, start, "in") is var inside and > 0 ? Scan.SkipSpaces(text, inside) : start;
        var period = Period(text, start, year > 0 ? new LocalDate(year, 1, 1) : context.Today);
        if (period is { } found && year == 0)
        {
            var next = Scan.SkipSpaces(text, found.End);
            if (Scan.At(text, next) is >= 'a' and <= 'z' && YearWords.TryRead(text, next, context, out said, out yearEnd)
                && Period(text, start, new LocalDate(said, 1, 1)) is { } dated && dated.First.Year == said)
            {
                period = dated with { End = yearEnd };
            }
        }

        end = period?.End ?? i;
        return period is { SaysEnd: false } whole ? new DateRange(whole.First, whole.Last) : null;
    }

    private static NamedPeriod? Period(string text, int i, LocalDate today) => i >= text.Length || (Scan.IsWordChar(text[i]) && !Scan.AtWordStart(text, i))
        ? null
        : NamedQuarters.TryRead(text, i, today, upcoming: false) ?? NamedMonths.English(text, i, today, certain: false);

    private static DateRange? English(string text, int i, LanguageContext context, out int end)
    {
        end = Scan.WordEnd(text, i);
        switch (text.AsSpan(i, end - i))
        {
            case "today":
                return Days(context, 0, 0);
            case "tomorrow":
                return Days(context, 1, 1);
            case "yesterday":
                return Days(context, -1, -1);
        }

        if (!EnglishWords.TryOffset(text, i, out var offset, out end))
        {
            return null;
        }

        var unitStart = Scan.SkipSpaces(text, end);
        if (offset == 1 && NumberReader.TryReadCount(text, unitStart, out var count, out var countEnd)
            && EnglishWords.Unit(text, Scan.SkipSpaces(text, countEnd), out end) is var counted and not '\0')
        {
            return new DateRange(context.Today, Resolve.Plus(context.Today, counted, count));
        }

        var unit = EnglishWords.Unit(text, unitStart, out end);
        return unit is '\0' or 'd' ? null : Period(context, unit, offset);
    }

    private static DateRange Period(LanguageContext context, char unit, int offset)
    {
        var today = context.Today;
        return unit switch
        {
            'w' => new DateRange(Resolve.WeekStart(context, offset), Resolve.WeekStart(context, offset + 1).PlusDays(-1)),
            'm' => new DateRange(Resolve.MonthStart(today, offset), Resolve.MonthEnd(today, offset)),
            'q' => new DateRange(Resolve.QuarterStart(today, offset), Resolve.QuarterEnd(today, offset)),
            _ => new DateRange(new LocalDate(today.Year + offset, 1, 1), Resolve.YearEnd(today, offset)),
        };
    }

    private static DateRange Days(LanguageContext context, int first, int last) =>
        new(context.Today.PlusDays(first), context.Today.PlusDays(last));
}
