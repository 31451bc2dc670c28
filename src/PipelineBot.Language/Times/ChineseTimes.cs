using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>早上9点, 下午三点半, 晚上八点一刻, 九点差五分, 差一刻五点, 下午3:30, 零点, 正午.</summary>
internal static class ChineseTimes
{
    private static readonly string[] Points = ["建议", "意见", "要求", "原因", "问题", "注意", "说明", "想法", "补充", "反馈", "理由", "需求", "内容", "共识"];

    public static Found<TimeReading>? TryRead(string text, int i, bool whole)
    {
        if (Scan.IsDigit(text[i]) ? !NumberPlaces.CanStart(text, i) : ChineseDigits.IsNumeral(text[i]) && !CanStartNumeral(text, i))
        {
            return null;
        }

        var part = ChinesePartsOfDay.At(text, i, out var partEnd);
        var said = partEnd > i;
        var start = said ? Scan.SkipSpaces(text, partEnd) : i;
        part = said ? part : ChinesePartsOfDay.Before(text, i);
        var clock = Scan.At(text, start) == '差' ? Lacking(text, start, part)
            : part != PartOfDay.Unknown && Scan.IsDigit(Scan.At(text, start)) && EnglishTimes.TryFigures(text, start, whole, out var hour, out var minute, out var figuresEnd)
                ? Clock.Found(figuresEnd, hour, minute, part, 0.95)
            : Hours(text, start, part, said && partEnd - i == 1, whole);
        return clock ?? Named(text, i, part, partEnd);
    }

    private static Found<TimeReading>? Named(string text, int i, PartOfDay part, int partEnd)
    {
        if (Scan.StartsWith(text, i, "正午"))
        {
            return Clock.Found(i + 2, 12, 0, PartOfDay.WholeDay, 0.95);
        }

        if (Scan.StartsWith(text, i, "午夜"))
        {
            return Clock.Found(i + 2, 0, 0, PartOfDay.WholeDay, 0.9);
        }

        return part == PartOfDay.Noon && text[i] == '中' ? Clock.Found(partEnd, 12, 0, PartOfDay.WholeDay, 0.6) : null;
    }

    private static Found<TimeReading>? Hours(string text, int start, PartOfDay part, bool oneLetterPart, bool whole)
    {
        if (!TryHour(text, start, out var hour, out var hourEnd))
        {
            return whole && part != PartOfDay.Unknown && TryWhole(text, start, out hour, out hourEnd) && hourEnd == text.Length ? Clock.Found(hourEnd, hour, 0, part, 0.8) : null;
        }

        var (minute, end) = Minutes(text, hourEnd);
        if (minute == NoTime)
        {
            return Found<TimeReading>.Nothing(hourEnd);
        }

        // 早一点, 晚一点: a bit earlier, a bit later. 一点 alone is a bit of something.
        var clock = end > hourEnd || Scan.At(text, hourEnd - 1) is '钟' or '鐘';
        if (text[start] == '一' && !clock && hour == 1 && (oneLetterPart || (part == PartOfDay.Unknown && !whole)))
        {
            return null;
        }

        if (!clock && part == PartOfDay.Unknown && IsPoint(text, hourEnd))
        {
            return null;
        }

        return minute < 0
            ? Clock.Read(hour, 0, part) is { } full ? Earlier(end, full, -minute) : Found<TimeReading>.Nothing(end)
            : Clock.Found(end, hour, minute, part == PartOfDay.Unknown && text[start] == '0' ? PartOfDay.WholeDay : part, part != PartOfDay.Unknown ? 0.95 : clock ? 0.85 : 0.7);
    }

    private const int NoTime = int.MaxValue;

    // Minutes behind 点; below zero when they lack to the full hour; NoTime for 三点五, which is a decimal.
    private static (int Minute, int End) Minutes(string text, int i)
    {
        i = Scan.At(text, i) == ' ' && Scan.IsDigit(Scan.At(text, i + 1)) ? i + 1 : i;
        switch (Scan.At(text, i))
        {
            case '整':
                return (0, i + 1);
            case '半':
                return (30, i + 1);
            case '差' when TryMinutes(text, i + 1, out var lacking, out var lackingEnd):
                return (-lacking, lackingEnd);
            case '过' when TryMinutes(text, i + 1, out var past, out var pastEnd):
                return (past, pastEnd);
            default:
                break;
        }

        if (TryMinutes(text, i, out var minute, out var end))
        {
            return (minute, end);
        }

        if (!TryWhole(text, i, out minute, out end) || minute > 59)
        {
            return end > i && Scan.IsCjk(text[i]) && !MixedNumber.IsOfTime(text, end) ? (NoTime, end) : (0, i);
        }

        if (MixedNumber.IsOfTime(text, end) || (Scan.IsDigit(text[i]) && (end - i != 2 || Scan.At(text, end) == '%')))
        {
            return (0, i);
        }

        var single = end - i == 1 && minute < 10;
        return !single ? (minute, end)
            : !Scan.IsCjk(Scan.At(text, end)) || Scan.At(text, end) is '万' or '亿' or '百' or '千' or '倍' or '折' or '成' or '个' or '元' or '块' or '米' ? (NoTime, end) : (0, i);
    }

    // 十分, 一刻, 05分
    private static bool TryMinutes(string text, int i, out int minute, out int end)
    {
        if (!TryWhole(text, i, out minute, out end))
        {
            return false;
        }

        var unit = Scan.At(text, end++);
        minute = unit == '刻' ? minute * 15 : minute;
        return (unit == '刻' && minute is 15 or 45) || (unit == '分' && minute < 60 && Scan.At(text, end) is not ('之' or '钟' or '鐘'));
    }

    // 差五分九点
    private static Found<TimeReading>? Lacking(string text, int start, PartOfDay part) =>
        TryMinutes(text, start + 1, out var minutes, out var end) && minutes > 0
            && TryHour(text, Scan.At(text, end) == '到' ? end + 1 : end, out var hour, out var hourEnd) && Clock.Read(hour, 0, part) is { } full
            ? Earlier(hourEnd, full, minutes)
            : null;

    private static Found<TimeReading> Earlier(int end, TimeReading full, int minutes) => new(
        end,
        new TimeReading(full.Time.PlusMinutes(-minutes), full.Alternative?.PlusMinutes(-minutes)),
        full.IsAmbiguous ? 0.5 : 0.9);

    private static bool TryHour(string text, int start, out int hour, out int end)
    {
        if (!TryWhole(text, start, out hour, out end))
        {
            return false;
        }

        var unit = Scan.SkipSpaces(text, end);
        var isHour = Scan.At(text, unit) switch
        {
            '点' or '點' => Scan.At(text, unit + 1) is not ('击' or '评' or '赞' or '子' or '位' or '名' or '儿' or '头' or '心' or '滴' or '之'),
            '时' or '時' => Scan.At(text, unit + 1) is not ('间' or '候' or '期' or '代' or '段' or '效' or '刻' or '常' or '間'),
            _ => false,
        };
        end = Scan.At(text, unit + 1) is '钟' or '鐘' ? unit + 2 : unit + 1;
        return isHour;
    }

    private static bool TryWhole(string text, int i, out int value, out int end)
    {
        value = 0;
        if (!MixedNumber.TryRead(text, i, out var number, out end) || number > 99 || number != decimal.Truncate(number))
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    private static bool IsPoint(string text, int i)
    {
        foreach (var word in Points)
        {
            if (Scan.StartsWith(text, i, word))
            {
                return true;
            }
        }

        return Scan.At(text, i) is '%';
    }

    // 周三点 is no three o'clock, 十几点 and 第三点 neither.
    private static bool CanStartNumeral(string text, int i) => !ChineseDigits.IsNumeral(Scan.At(text, i - 1))
        && Scan.At(text, i - 1) is not ('几' or '数' or '第' or '之' or '.') && !(Scan.At(text, i - 1) is '周' or '期' or '拜' && Scan.At(text, i + 1) is '点' or '點');
}
