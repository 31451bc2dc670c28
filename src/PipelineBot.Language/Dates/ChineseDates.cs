using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>12月5日, 十二月五号, 下个月5号, 5号, 12.5号. A year in front is read by <see cref="DatesOfYears"/>.</summary>
internal static class ChineseDates
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (ChineseWords.TryOffset(text, i, out var months, out var end))
        {
            if (Scan.At(text, end) != '月' || !TryDay(text, Scan.At(text, end + 1) == '的' ? end + 2 : end + 1, out var ofMonth, out end))
            {
                return null;
            }

            var start = Resolve.MonthStart(context.Today, months);
            return new DateCandidate(end, Resolve.Full(start.Year, start.Month, ofMonth), Kind: DateKind.CalendarDay);
        }

        if (Scan.IsDigit(text[i]) && Numeric(text, i, context) is { } figures)
        {
            return figures;
        }

        if (ChineseWords.TryMonth(text, i, out var alone, out end))
        {
            // Dictated: 十二月,二十八号.
            var paused = Scan.At(text, end) is ',' or '、' ? Scan.SkipSpaces(text, end + 1) : end;
            if (!TryDay(text, paused, out var day, out end) || (paused > end && text[end - 1] is not ('日' or '号')))
            {
                return null;
            }

            return new DateCandidate(end, Resolve.Yearless(context.Today, alone, day), Kind: DateKind.CalendarDay);
        }

        // 每月5号 is many days.
        if (Scan.At(text, i - 1) == '月' && (Scan.At(text, i - 2) == '每' || Scan.StartsWith(text, i - 3, "每个")))
        {
            return null;
        }

        return TryDay(text, i, out var only, out end) && text[end - 1] is '日' or '号' or '號' && IsDay(text, end)
            ? new DateCandidate(end, Resolve.DayOfMonth(context.Today, only), 0.8, DateKind.CalendarDay)
            : null;
    }

    // 12.5号, 12/5日 and 2026-12-05日. 3-5号 may be three days.
    private static DateCandidate? Numeric(string text, int i, LanguageContext context)
    {
        if (NumericDates.TryRead(text, i, context with { DateOrder = NumericDateOrder.MonthFirst }, whole: true) is not { } date)
        {
            return null;
        }

        var unit = Scan.SkipSpaces(text, date.End);
        return Scan.At(text, unit) is '日' or '号' && IsDay(text, unit + 1) && !text.AsSpan(i, Math.Min(3, date.End - i)).Contains('-') ? date with { End = unit + 1 } : null;
    }

    // 12月5 without 日 is a date unless the number counts something: 12月5万.
    private static bool TryDay(string text, int i, out int day, out int end)
    {
        i = Scan.SkipSpaces(text, Scan.At(text, i) == '份' ? i + 1 : i);
        if (!ChineseWords.TryInt(text, i, 31, out day, out end) || day == 0)
        {
            return false;
        }

        if (Scan.SkipSpaces(text, end) is var unit && Scan.At(text, unit) is '日' or '号' or '號')
        {
            end = unit + 1;
            return true;
        }

        return text[i - (i > 0 ? 1 : 0)] is '月' or ' ' && Scan.AtWordEnd(text, end)
            && Scan.At(text, end) is not ('个' or '万' or '亿' or '千' or '元' or '块' or '.' or '%' or '月' or '天' or '周' or '家' or '台' or '年' or '次' or '人')
            && !IsThousands(text, end);
    }

    // 12月5,000元
    private static bool IsThousands(string text, int i) =>
        Scan.At(text, i) == ',' && Scan.TryInt(text, i + 1, 3, out _, out var end) && end == i + 4 && Scan.At(text, end) is not ('月' or '/' or '.');

    // 3号楼 and 5号线 are places, 5日内 and 3日后 are spans.
    private static bool IsDay(string text, int end) =>
        Scan.At(text, end) is not ('楼' or '线' or '门' or '馆' or '机' or '房' or '院' or '厅' or '内' or '后' or '店' or '位' or '库' or '口' or '桥' or '车' or '码' or '文');
}
