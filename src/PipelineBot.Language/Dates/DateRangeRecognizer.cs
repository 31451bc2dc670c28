using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Finds stretches of days in Chinese and English: this week, next month, last quarter, H1 2027, week 40, the first week of March, next 7 days,
/// past 3 months, year to date, early June, the rest of the week, Dec 5 to Jan 8, from 4 to 22 January, before Friday, since March; 本周, 下季度, 未来7天, 3月, 第一季度.
/// </summary>
/// <remarks>
/// Where other recognisers differ, these are the rules here:
/// <list type="bullet">
/// <item>Both ends are inclusive. "to March" and "to 2027" include the month or year; "before March 5" ends on the 4th, "after" begins on the 6th, "by",
/// "until" and "since" include the day.</item>
/// <item>"next 7 days" begins today and "past 7 days" ends today: today and seven more. "next month" and "last month" are the calendar's,
/// "the past month" the time from this day of the month before.</item>
/// <item>A month without a year is the current one or the next so named, behind "since" the latest so named; a quarter or week number is this
/// year's. "last March" is the latest March that is over.</item>
/// <item>Numbered weeks are those of ISO 8601; a month's first week holds its first Thursday, its last week its last. Other weeks begin on
/// <see cref="LanguageContext.FirstDayOfWeek"/>.</item>
/// <item>Of a month "early" is the 1st to 15th, "mid" the 10th to 20th, "late" from the 16th; of a week "early" is its first three days, "late" its
/// last four, "mid" the second to the fifth; of a year the halves. "The end of" a period is a date, not a range.</item>
/// <item>A decade without its century is the latest begun. Seasons are not ranges: they differ from place to place.</item>
/// <item>"the week", "2026.5" and such, which are often something else, have confidence 0.6.</item>
/// </list>
/// </remarks>
public static class DateRangeRecognizer
{
    private const double Sure = 0.95;
    private const double Vague = 0.6;

    /// <summary>
    /// All ranges in the text, in order, not overlapping. One end may be open. What is a date (下周五, 月底, "the first Monday of June") is no range;
    /// only today, tomorrow and yesterday are both.
    /// </summary>
    public static IReadOnlyList<Recognized<DateRange>> Recognize(string text, LanguageContext context)
    {
        var folded = Folding.Fold(text);
        var found = new List<Recognized<DateRange>>();
        for (var i = 0; i < folded.Length;)
        {
            var range = Read(folded, i, context);
            if (range is not { Confidence: > 0.94 } && !Scan.IsCjk(folded[i]) && DateGrammars.Any(folded, i, context, whole: false) is { Confidence: > DateCandidate.WholePeriod } date && date.End > (range?.End ?? i))
            {
                i = date.End;
            }
            else if (range is { } days)
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

        // Inside 138-2010-2015 nothing begins.
        if (Scan.IsDigit(text[i]) && Scan.At(text, i - 1) is '-' or '/' or '.' && Scan.IsDigit(Scan.At(text, i - 2)))
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
