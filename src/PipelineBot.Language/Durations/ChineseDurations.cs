using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Durations;

/// <summary>三天, 两周, 两个星期, 半年, 一个半月, 两天半, 三个工作日, 45分钟, 1小时20分, 一年零三个月, 俩月.</summary>
internal static class ChineseDurations
{
    public static Found<DurationReading>? TryRead(string text, int i)
    {
        if (Half(text, i) is { } half)
        {
            return half;
        }

        if (!(NumberPlaces.CanStart(text, i) || IsBehindAmount(text, i)) || !TryCount(text, i, out var count, out var numberEnd) || !IsOwn(text, i))
        {
            return null;
        }

        var sum = new DurationSum();
        var end = One(text, i, count, numberEnd, sum);
        if (end < 0)
        {
            return null;
        }

        while (Next(text, end, sum) is var more and > 0)
        {
            end = more;
        }

        return IsFrequency(text, end) || NumberPlaces.IsNegative(text, i) || NumberPlaces.TieBefore(text, i) != RangeTie.None
            ? Found<DurationReading>.Nothing(end)
            : new(end, sum.Reading, 0.9);
    }

    // 半年, 半个月, 半小时; not the 半 of 下半年, 大半年 and 一个半年.
    private static Found<DurationReading>? Half(string text, int i)
    {
        if (text[i] != '半' || Scan.At(text, i - 1) is '上' or '下' or '前' or '后' or '大' or '小' or '多' or '个' or '一' or '夜' || ChineseDigits.IsNumeral(Scan.At(text, i - 1)))
        {
            return null;
        }

        var sum = new DurationSum();
        var measured = Scan.At(text, i + 1) is '个' or '個';
        var unit = ChineseDurationUnits.At(text, measured ? i + 2 : i + 1, out var end);
        return unit is DurationUnit.None or DurationUnit.Minute or DurationUnit.WorkingDay or DurationUnit.Quarter || (unit == DurationUnit.Month && !measured && Scan.At(text, end) is not ('后' or '内' or '前'))
            || (measured && unit is DurationUnit.Year or DurationUnit.Day) || !sum.TryAdd(0.5m, unit)
            ? null
            : new(end, sum.Reading, 0.9);
    }

    private static bool TryCount(string text, int i, out decimal count, out int end)
    {
        // The 半 of 一个半月 is read by NumberReader; that of 一个半小时 too.
        if (!NumberReader.TryRead(text, i, out count, out end) || !(Scan.IsDigit(text[end - 1]) || Scan.IsCjk(text[end - 1])))
        {
            return false;
        }

        end = Scan.SkipSpaces(text, end);
        return true;
    }

    private static int One(string text, int start, decimal count, int numberEnd, DurationSum sum)
    {
        var measured = Scan.At(text, numberEnd) is '个' or '個';
        var counted = measured || Scan.At(text, numberEnd - 1) == '半' || Scan.At(text, start) is '俩' or '倆' or '仨';
        var unit = ChineseDurationUnits.At(text, measured ? numberEnd + 1 : numberEnd, out var end);
        if (unit == DurationUnit.Minute && text[measured ? numberEnd + 1 : numberEnd] == '刻')
        {
            count *= 15;
        }

        var fits = unit switch
        {
            DurationUnit.None => false,

            // 三月 is March and 一季度 the first quarter; 两月 and 15月 can only be counted.
            DurationUnit.Month => counted || count > 12 || text[start] is '两' or '兩',
            DurationUnit.Quarter => counted || text[start] is '两' or '兩',

            // 26年 is more likely 2026.
            DurationUnit.Year => !measured && count <= 20,
            DurationUnit.Day => !measured && (text[end - 1] != '日' || IsWithin(text, end)),
            _ => true,
        };
        if (!fits || !sum.TryAdd(count, unit))
        {
            return -1;
        }

        // 两天半, 三年半
        return Scan.At(text, end) == '半' && count == decimal.Truncate(count) && Scan.At(text, end + 1) is not ('个' or '价' or '年' or '天' or '导') && sum.TryAddHalf(unit) ? end + 1 : end;
    }

    private static int Next(string text, int end, DurationSum sum)
    {
        var start = Scan.SkipSpaces(text, end);
        start = Scan.At(text, start) is '零' or '又' or '加' ? start + 1 : start;
        if (sum.Last is DurationUnit.WorkingDay || !TryCount(text, start, out var count, out var numberEnd))
        {
            return -1;
        }

        if (sum.Last == DurationUnit.Hour && Scan.At(text, numberEnd) == '分')
        {
            var minuteEnd = Scan.At(text, numberEnd + 1) is '钟' or '鐘' ? numberEnd + 2 : numberEnd + 1;
            return sum.TryAdd(count, DurationUnit.Minute) ? minuteEnd : -1;
        }

        var measured = Scan.At(text, numberEnd) is '个' or '個';
        return ChineseDurationUnits.At(text, measured ? numberEnd + 1 : numberEnd, out _) is DurationUnit.None or DurationUnit.WorkingDay ? -1 : One(text, start, count, numberEnd, sum);
    }

    private static bool IsWithin(string text, int i) => Scan.At(text, i) is '内' or '內' or '后' or '後'
        || (Scan.At(text, i) is '之' or '以' && Scan.At(text, i + 1) is '内' or '內' or '后' or '後');

    // 两周一次, 一天两回
    private static bool IsFrequency(string text, int end) => NumberReader.TryRead(text, end, out _, out var countEnd) && Scan.At(text, countEnd) is ('次' or '回');

    // 50万三天后
    private static bool IsBehindAmount(string text, int i) => ChineseDigits.BigUnit(Scan.At(text, i - 1)) > 0 && ChineseDigits.Digit(text[i]) > 0;

    // 下一周 is the next week, 周一天 no day, 第三天 the third; 提前两天 is two.
    private static bool IsOwn(string text, int i) => Scan.At(text, i - 1) switch
    {
        '下' or '上' or '这' or '本' or '同' or '某' => text[i] is not ('一' or '1'),
        '期' => Scan.At(text, i - 2) != '星',
        '周' or '拜' or '第' => false,
        _ => true,
    };
}
