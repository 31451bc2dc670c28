using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>本, 下, 下下, weekdays and small numbers in Chinese dates.</summary>
internal static class ChineseWords
{
    private static readonly (string Words, int Offset)[] Offsets =
    [
        ("下下个", 2), ("下下", 2), ("上上个", -2), ("上上", -2), ("下下下个", 3), ("下下下", 3), ("上上上个", -3), ("上上上", -3), ("下个", 1), ("下一个", 1), ("下一", 1), ("下", 1),
        ("上个", -1), ("上一个", -1), ("上一", -1), ("上", -1), ("这个", 0), ("这一", 0), ("这一个", 0), ("本个", 0), ("本", 0), ("这", 0), ("当", 0),
    ];

    /// <summary>本 0, 下 1, 下下 2, 上 -1; the longest way to say it.</summary>
    public static bool TryOffset(string text, int i, out int offset, out int end)
    {
        (offset, end) = (0, i);
        if (Scan.At(text, i) is not ('下' or '上' or '这' or '本' or '当'))
        {
            return false;
        }

        foreach (var (words, value) in Offsets)
        {
            if (words.Length > end - i && Scan.StartsWith(text, i, words))
            {
                (offset, end) = (value, i + words.Length);
            }
        }

        return true;
    }

    /// <summary>周, 星期 or 礼拜: its end, or -1.</summary>
    public static int Week(string text, int i) => Scan.At(text, i) switch
    {
        '周' or '週' => i + 1,
        '星' when Scan.At(text, i + 1) == '期' => i + 2,
        '礼' when Scan.At(text, i + 1) == '拜' => i + 2,
        '拜' when Scan.At(text, i - 1) != '礼' && Weekday(Scan.At(text, i + 1)) != IsoDayOfWeek.None => i + 1,
        _ => -1,
    };

    public static IsoDayOfWeek Weekday(char c) => c switch
    {
        '一' or '1' => IsoDayOfWeek.Monday,
        '二' or '2' => IsoDayOfWeek.Tuesday,
        '三' or '3' => IsoDayOfWeek.Wednesday,
        '四' or '4' => IsoDayOfWeek.Thursday,
        '五' or '5' => IsoDayOfWeek.Friday,
        '六' or '6' => IsoDayOfWeek.Saturday,
        '日' or '天' or '7' => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    /// <summary>初 or 中 behind a month; 中国 and 中旬 are other words.</summary>
    public static bool IsRoughDay(string text, int i) => Scan.At(text, i) switch
    {
        '初' => Scan.At(text, i + 1) is not ('步' or '期' or '版' or '次' or '级' or '稿') && !ChineseDigits.IsNumeral(Scan.At(text, i + 1)),
        '中' => Scan.At(text, i + 1) is not ('旬' or '国' or '文' or '心' or '标' or '午' or '期' or '间' or '小' or '秋' or '的' or '型' or '层' or '东'),
        _ => false,
    };

    /// <summary>Whether nothing behind a month makes it a part of a day or of a part of the month: 12月5日, 3月底, 3月上旬.</summary>
    public static bool IsMonthAlone(string text, int i) =>
        Scan.At(text, i) is not ('底' or '末') && !IsRoughDay(text, i) && !Scan.IsDigit(Scan.At(text, i)) && !ChineseDigits.IsNumeral(Scan.At(text, i))
        && !(Scan.At(text, i) is '上' or '中' or '下' && Scan.At(text, i + 1) == '旬');

    /// <summary>3月, 十二月, 元月: the end is behind 月.</summary>
    public static bool TryMonth(string text, int i, out int month, out int end)
    {
        if (Scan.At(text, i) == '元')
        {
            (month, end) = (1, i + 2);
            return Scan.At(text, i + 1) == '月';
        }

        return TryInt(text, i, 12, out month, out end) && month > 0 && Scan.At(text, (end = Scan.SkipSpaces(text, end) + 1) - 1) == '月';
    }

    /// <summary>A whole number in figures or Chinese, at most <paramref name="largest"/>.</summary>
    public static bool TryInt(string text, int i, int largest, out int value, out int end)
    {
        if (TryShort(text, i, out value, out end))
        {
            return value <= largest;
        }

        value = 0;
        if (!MixedNumber.TryRead(text, i, out var number, out end) || number > largest || number != decimal.Truncate(number))
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    // The numbers of days and months, 1 to 2026 and 一 to 九十九, without the long way around.
    private static bool TryShort(string text, int i, out int value, out int end)
    {
        if (Scan.TryInt(text, i, 4, out value, out end))
        {
            return Scan.At(text, end) is not (' ' or '.' or ',' or '半') && !ChineseDigits.IsNumeral(Scan.At(text, end));
        }

        end = i;
        var tens = ChineseDigits.Tens(Scan.At(text, end));
        if (tens == 0)
        {
            var digit = ChineseDigits.Digit(Scan.At(text, end));
            if (digit > 0)
            {
                end++;
            }

            if (Scan.At(text, end) == '十')
            {
                tens = digit > 0 ? 10 * digit : digit == 0 ? 0 : 10;
            }
            else
            {
                value = digit;
                return digit > 0 && !ChineseStarts.IsNumber(Scan.At(text, end)) && Scan.At(text, end) != '半';
            }
        }

        end++;
        var ones = ChineseDigits.Digit(Scan.At(text, end));
        end += ones > 0 ? 1 : 0;
        value = tens + Math.Max(0, ones);
        return tens > 0 && ones != 0 && !ChineseStarts.IsNumber(Scan.At(text, end)) && Scan.At(text, end) != '半';
    }
}
