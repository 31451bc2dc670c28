using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Finds named stretches of days: this week, next month, last quarter, today, next 7 days, March, Q4, 本周, 下季度, 未来7天, 3月, 第一季度.
/// </summary>
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
            var range = Named(folded, i, context, out var end) ?? (Scan.IsCjk(folded[i]) ? Chinese(folded, i, context, out end) : English(folded, i, context, out end));
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
        : NamedQuarters.TryRead(text, i, today, upcoming: false) ?? (Scan.IsCjk(text[i]) || Scan.IsDigit(text[i])
            ? NamedMonths.Chinese(text, i, today)
            : NamedMonths.English(text, i, today, certain: false));

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

    private static DateRange? Chinese(string text, int i, LanguageContext context, out int end)
    {
        end = i + 2;
        if (Scan.At(text, i + 1) is '天' or '日' && text[i] is '今' or '明' or '昨')
        {
            var day = text[i] switch { '今' => 0, '明' => 1, _ => -1 };
            return Days(context, day, day);
        }

        if (Scan.At(text, i + 1) == '年' && text[i] is '今' or '明' or '去' or '本' && Scan.At(text, i + 2) is not ('底' or '末' or '年'))
        {
            return Scan.IsDigit(Scan.At(text, i + 2)) ? null : Period(context, 'y', text[i] switch { '明' => 1, '去' => -1, _ => 0 });
        }

        if (Scan.StartsWith(text, i, "未来") || Scan.StartsWith(text, i, "接下来"))
        {
            var start = i + (text[i] == '未' ? 2 : 3);
            return ChineseWords.TryInt(text, start, 999, out var count, out end) && ChineseUnit(text, ref end) is var counted and not '\0'
                ? new DateRange(context.Today, Resolve.Plus(context.Today, counted, count))
                : null;
        }

        if (!ChineseWords.TryOffset(text, i, out var offset, out end))
        {
            return null;
        }

        var unit = ChineseUnit(text, ref end);
        var next = Scan.At(text, end);
        var isDate = unit == 'w' ? next == '末' || ChineseWords.Weekday(next) != IsoDayOfWeek.None : next is '底' or '末' or '初' or '中' || Scan.IsDigit(next);
        return isDate || unit is '\0' or 'd' or 'y' ? null : Period(context, unit, offset);
    }

    private static char ChineseUnit(string text, ref int i)
    {
        i = Scan.At(text, i) == '个' ? i + 1 : i;
        if (ChineseWords.Week(text, i) is var week and > 0)
        {
            i = week;
            return 'w';
        }

        var unit = Scan.At(text, i) switch { '天' or '日' => 'd', '月' => 'm', '季' => 'q', '年' => 'y', _ => '\0' };
        i += unit == 'q' && Scan.At(text, i + 1) == '度' ? 2 : 1;
        return unit;
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
