using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Finds named stretches of days: this week, next month, last quarter, today, next 7 days, March, Q4, 本周, 下季度, 未来7天, 3月, 第一季度.
/// </summary>
public static class DateRangeRecognizer
{
    private const double Sure = 0.95;
    private const double Vague = 0.6;

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
            var range = Read(folded, i, context);
            if (range is { } days)
            {
                found.Add(new Recognized<DateRange>(days.Range, TextSpan.FromBounds(i, days.End), days.Confidence));
                i = days.End;
            }
            else
            {
                i = Scan.IsWordChar(folded[i]) ? Scan.WordEnd(folded, i) : i + 1;
            }
        }

        return found;
    }

    private static RangeCandidate? Read(string text, int i, LanguageContext context)
    {
        if (text[i] is >= 'a' and <= 'z' && !EnglishStarts.OfRange(text, i))
        {
            return null;
        }

        if (!Scan.IsCjk(text[i]))
        {
            return Scan.IsWordChar(text[i]) ? RangeCandidate.Longer(EnglishRanges.TryRead(text, i, context), Named(text, i, context)) : null;
        }

        return Named(text, i, context) ?? (Chinese(text, i, context, out var end) is { } range ? new RangeCandidate(end, range, Sure) : null);
    }

    private static RangeCandidate? Named(string text, int i, LanguageContext context) =>
        DatedPeriods.TryRead(text, i, context, certain: false, upcoming: false) is { SaysEnd: false } whole
            ? RangeCandidate.Of(whole.End, whole.First, whole.Last, whole.Vague ? Vague : Sure)
            : null;

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
