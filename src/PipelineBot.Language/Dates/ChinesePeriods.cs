using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Every stretch of days that is said in one piece: 下周, 周末, 3月上旬, 第三季度, 今年下半年, 2026年, 十月第一周, 近三个月, 90年代, 今天.
/// </summary>
internal static class ChinesePeriods
{
    private static readonly (string Words, int First, int Last)[] Days =
    [
        ("今天", 0, 0), ("今日", 0, 0), ("明天", 1, 1), ("明日", 1, 1), ("后天", 2, 2), ("后日", 2, 2), ("大后天", 3, 3), ("昨天", -1, -1), ("昨日", -1, -1),
        ("前天", -2, -2), ("前日", -2, -2), ("大前天", -3, -3), ("大大前天", -4, -4), ("大大后天", 4, 4), ("今明两天", 0, 1), ("今明", 0, 1), ("明后两天", 1, 2), ("昨今两天", -1, 0),
    ];

    public static ChinesePeriod? TryRead(string text, int i, LanguageContext context)
    {
        var best = ChinesePeriod.Longer(Simple(text, i, context), ChineseRollingPeriods.TryRead(text, i, context));
        best = ChinesePeriod.Longer(best, ChineseDecades.TryRead(text, i, context.Today));
        best = ChinesePeriod.Longer(best, ChineseWeeks.TryRead(text, i, context));
        return best is { } period ? ChineseWeeks.Within(text, period, context) ?? period : null;
    }

    /// <summary>Years, halves, quarters, months, weeks and their parts.</summary>
    public static ChinesePeriod? Simple(string text, int i, LanguageContext context)
    {
        if (i >= text.Length)
        {
            return null;
        }

        return ChineseYears.TryRead(text, i, context.Today) is { } year ? OfYear(text, year, context) : Yearless(text, i, context);
    }

    private static ChinesePeriod? OfYear(string text, ChineseYear year, LanguageContext context)
    {
        var start = ChineseYears.Behind(text, year.End);
        if (!year.Alone && Scan.At(text, start) == '内')
        {
            return null;
        }

        if (start < text.Length)
        {
            var from = context with { Today = ChineseYears.From(text, start, context.Today, year.Value) };
            var part = ChinesePeriod.Longer(Yearless(text, start, from), ChineseMonthParts.OfYear(text, start, year.Value));
            part = ChinesePeriod.Longer(part, ChineseWeeks.TryRead(text, start, from));
            if (part is { } found && (found.First.Year == year.Value || found.Last.Year == year.Value))
            {
                return found;
            }
        }

        // Which days make a season is anyone's guess; 今年夏天 is surely not the whole year.
        return !year.Alone || (Scan.At(text, start) is '春' or '夏' or '秋' or '冬' && Scan.At(text, start + 1) is '天' or '季') || Scan.At(text, start) == '底'
            ? null
            : new ChinesePeriod(year.End, new LocalDate(year.Value, 1, 1), new LocalDate(year.Value, 12, 31));
    }

    private static ChinesePeriod? Yearless(string text, int i, LanguageContext context)
    {
        var c = text[i];
        if (ChineseWords.TryOffset(text, i, out var offset, out var end))
        {
            return ChinesePeriod.Longer(OfOffset(text, end, offset, context), ChineseMonthParts.TryRead(text, i, context.Today));
        }

        if (Scan.IsDigit(c) || ChineseDigits.IsNumeral(c) || c is '第' or 'q' or '元')
        {
            var named = c is 'q' || c == '第' || !Scan.IsDigit(c) || Scan.AtWordStart(text, i)
                ? NamedQuarters.TryRead(text, i, context.Today, upcoming: false) ?? NamedMonths.Chinese(text, i, context.Today)
                : null;
            return ChinesePeriod.Longer(
                named is { SaysEnd: false } whole ? ChinesePeriod.Of(whole) : null, c is '第' or 'q' ? null : ChineseMonthParts.TryRead(text, i, context.Today));
        }

        if (c is '周' or '週' && Scan.At(text, i + 1) == '末' && !IsCounted(text, i))
        {
            var sunday = Resolve.ComingWeekendEnd(context.Today);
            return new ChinesePeriod(i + 2, sunday.PlusDays(-1), sunday);
        }

        return OfDay(text, i, context.Today) ?? ChineseMonthParts.TryRead(text, i, context.Today);
    }

    private static ChinesePeriod? OfOffset(string text, int i, int offset, LanguageContext context)
    {
        var week = ChineseWords.Week(text, i);
        if (week > 0)
        {
            if (Scan.At(text, week) == '末')
            {
                var sunday = Resolve.WeekendEnd(context, offset);
                return new ChinesePeriod(week + 1, sunday.PlusDays(-1), sunday);
            }

            return Scan.At(text, week) is '会' or '报' or '期' or '年' or '刊' or '边' ? null
                : new ChinesePeriod(Inside(text, week), Resolve.WeekStart(context, offset), Resolve.WeekStart(context, offset + 1).PlusDays(-1));
        }

        var today = context.Today;
        if (Scan.At(text, i) == '月' && Scan.At(text, i + 1) is not ('底' or '球' or '亮'))
        {
            var start = Resolve.MonthStart(today, offset);
            return ChineseMonthParts.Part(text, i + 1, start)
                ?? new ChinesePeriod(Inside(text, Scan.At(text, i + 1) == '份' ? i + 2 : i + 1), start, Resolve.MonthEnd(today, offset));
        }

        if (Scan.At(text, i) != '季')
        {
            return null;
        }

        i = Scan.At(text, i + 1) == '度' ? i + 2 : i + 1;
        return Scan.At(text, i) is '底' or '末' or '节' or '初' ? null
            : new ChinesePeriod(Inside(text, i), Resolve.QuarterStart(today, offset), Resolve.QuarterEnd(today, offset));
    }

    private static ChinesePeriod? OfDay(string text, int i, LocalDate today)
    {
        ChinesePeriod? best = null;
        foreach (var (words, first, last) in Days)
        {
            if (text[i] == words[0] && Scan.StartsWith(text, i, words) && !(words[^1] == '日' && Scan.At(text, i + words.Length) is '头' or '之'))
            {
                best = ChinesePeriod.Longer(best, new ChinesePeriod(i + words.Length, today.PlusDays(first), today.PlusDays(last)));
            }
        }

        return best;
    }

    private static int Inside(string text, int i) => Scan.At(text, i) == '内' && Scan.At(text, i + 1) is not ('部' or '容' or '存') ? i + 1
        : Scan.StartsWith(text, i, "之内") || Scan.StartsWith(text, i, "以内") ? i + 2 : i;

    // 两周末 is no weekend.
    private static bool IsCounted(string text, int i) => Scan.At(text, i - 1) is '个' or '每' or '半' || ChineseDigits.IsNumeral(Scan.At(text, i - 1)) || Scan.IsDigit(Scan.At(text, i - 1));
}
