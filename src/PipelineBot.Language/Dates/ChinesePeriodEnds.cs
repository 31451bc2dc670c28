using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>月底, 下个月底, 12月底, 季度末, 年底, 明年年底, 月初, 3月中, 3月上旬; and 下个月, 本季度, 上半年 as their last days.</summary>
internal static class ChinesePeriodEnds
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (Read(text, i, context) is not { } found)
        {
            return null;
        }

        // 年底最后一天 says twice which day.
        var last = Scan.At(text, found.End) == '的' ? found.End + 1 : found.End;
        return IsEnd(text, found.End - 1) && (Scan.StartsWith(text, last, "最后一天") || Scan.StartsWith(text, last, "最后一日")) ? found with { End = last + 4 } : found;
    }

    private static DateCandidate? Read(string text, int i, LanguageContext context)
    {
        // 每月底 and 每季度末 are many days.
        if (Scan.At(text, i - 1) == '每')
        {
            return null;
        }

        if (Half(text, i, context.Today) is { } half)
        {
            return half;
        }

        var year = YearOffset(text, i);
        if (year is { } years)
        {
            var at = Scan.At(text, i + 2) == '年' ? i + 3 : i + 2;
            return IsEnd(text, at) ? new DateCandidate(at + 1, new DateReading(Resolve.YearEnd(context.Today, years)))
                : ChineseMonthParts.OfYear(text, i + 2, context.Today.Year + years) is { Confidence: ChinesePeriod.Rough } part ? RoughDay(text, part)
                : null;
        }

        if (ChineseWords.TryInt(text, i, 2199, out var said, out var end) && Resolve.IsYear(said) && Scan.At(text, end) == '年' && IsEnd(text, end + 1))
        {
            return new DateCandidate(end + 2, new DateReading(new LocalDate(said, 12, 31)));
        }

        if (text[i] == '年' && IsEnd(text, i + 1) && !Scan.IsDigit(Scan.At(text, i - 1)))
        {
            return new DateCandidate(i + 2, new DateReading(Resolve.YearEnd(context.Today, 0)));
        }

        var named = ChineseWords.TryOffset(text, i, out var offset, out var start);
        return Scan.At(text, start) switch
        {
            '月' => Month(text, start + 1, offset, named, context),
            '季' => Quarter(text, start + 1, offset, named, context),
            _ => named ? null : MonthByNumber(text, i, context),
        };
    }

    private static int? YearOffset(string text, int i) => Scan.At(text, i + 1) != '年' ? null : text[i] switch
    {
        '今' or '本' => 0,
        '明' => 1,
        '后' => 2,
        '去' => -1,
        _ => null,
    };

    private static DateCandidate? Month(string text, int i, int offset, bool named, LanguageContext context)
    {
        if (IsEnd(text, i))
        {
            return new DateCandidate(i + 1, new DateReading(Resolve.MonthEnd(context.Today, offset)));
        }

        // 月初 and 月中 that are past mean the next month's; they are rough, so unsure.
        var day = Scan.At(text, i) switch { '初' => 1, '中' => 15, _ => 0 };
        if (named && ChineseWords.IsMonthAlone(text, i))
        {
            var end = Scan.At(text, i) is '份' or '内' or '內' ? i + 1 : i;
            return new DateCandidate(end, new DateReading(Resolve.MonthEnd(context.Today, offset)), DateCandidate.WholePeriod);
        }

        if (named && Third(text, i, Resolve.MonthStart(context.Today, offset)) is { } third)
        {
            return third;
        }

        if (day == 0 || !ChineseWords.IsRoughDay(text, i) || (!named && (Scan.IsDigit(Scan.At(text, i - 2)) || ChineseDigits.IsNumeral(Scan.At(text, i - 2)))))
        {
            return null;
        }

        var date = named ? Resolve.MonthStart(context.Today, offset).PlusDays(day - 1) : Resolve.DayOfMonth(context.Today, day).Date;
        return new DateCandidate(i + 1, new DateReading(date), DateCandidate.Rough);
    }

    private static DateCandidate? Quarter(string text, int i, int offset, bool named, LanguageContext context)
    {
        i = Scan.At(text, i) == '度' ? i + 1 : i;
        var reading = new DateReading(Resolve.QuarterEnd(context.Today, offset));
        return IsEnd(text, i) ? new DateCandidate(i + 1, reading)
            : named ? new DateCandidate(Scan.At(text, i) is '内' or '內' ? i + 1 : i, reading, DateCandidate.WholePeriod)
            : null;
    }

    private static DateCandidate? MonthByNumber(string text, int i, LanguageContext context)
    {
        if (!ChineseWords.TryMonth(text, i, out var month, out var end))
        {
            return null;
        }

        end += Scan.At(text, end) == '份' ? 1 : 0;
        var first = new LocalDate(Resolve.UpcomingYear(context.Today, month), month, 1);
        if (IsEnd(text, end))
        {
            return new DateCandidate(end + 1, new DateReading(first.With(DateAdjusters.EndOfMonth)));
        }

        return Third(text, end, first) ?? (ChineseWords.IsRoughDay(text, end)
            ? new DateCandidate(end + 1, new DateReading(first.PlusDays(text[end] == '中' ? 14 : 0)), DateCandidate.Rough)
            : null);
    }

    // 上半年 that is over means the next year's.
    private static DateCandidate? Half(string text, int i, LocalDate today)
    {
        if (text[i] is not ('上' or '下' or '前' or '后') || Scan.At(text, i + 1) != '半' || ChineseMonthParts.OfYear(text, i, today.Year) is not { } part)
        {
            return null;
        }

        return new DateCandidate(part.End, new DateReading(part.Last < today ? part.Last.PlusYears(1) : part.Last), DateCandidate.WholePeriod);
    }

    // Of 上旬 and 下半月 the last day is meant.
    private static DateCandidate? Third(string text, int i, LocalDate month) =>
        ChineseMonthParts.Part(text, i, month) is { Confidence: > ChinesePeriod.Rough } part ? new DateCandidate(part.End, new DateReading(part.Last), DateCandidate.Rough) : null;

    // 明年初 is its first day, 明年中 the end of its first half.
    private static DateCandidate RoughDay(string text, ChinesePeriod part) =>
        new(part.End, new DateReading(text[part.End - 1] == '初' ? part.First : part.First.With(DateAdjusters.EndOfMonth)), DateCandidate.Rough);

    private static bool IsEnd(string text, int i) => Scan.At(text, i) is '底' or '末' or '尾';
}
