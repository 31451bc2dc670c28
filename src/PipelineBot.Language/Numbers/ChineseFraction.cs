using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>The broken parts of Chinese numbers: 一点二亿, 一个半, 半个亿; and the 个 of 3个亿.</summary>
internal static class ChineseFraction
{
    private const int MostDecimals = 8;
    private const decimal MostOfAYi = 100_000;

    /// <summary>一点二, 三点五万: figures behind 点, and units behind them. 三点十五 is a time and left alone.</summary>
    public static bool TryDecimal(string text, int start, out decimal value, out int end)
    {
        (value, end) = (0, start);
        if (!Scan.IsCjk(Scan.At(text, start)) || !MixedNumber.TryRead(text, start, out var whole, out var point)
            || Scan.At(text, point) is not ('点' or '點') || whole != decimal.Truncate(whole))
        {
            return false;
        }

        var (scale, digits, i) = (1m, 0, point + 1);
        while (digits < MostDecimals && Digit(Scan.At(text, i)) is var digit and >= 0)
        {
            scale /= 10;
            whole += digit * scale;
            digits++;
            i++;
        }

        if (digits == 0 || Scan.At(text, i) is '十' or '拾' or '分' or '刻' or '半' || Digit(Scan.At(text, i)) >= 0)
        {
            return false;
        }

        for (var units = 0; units < 2; units++)
        {
            var c = Scan.At(text, i);
            var unit = ChineseDigits.SmallUnit(c) is var small and > 10 ? small : ChineseDigits.BigUnit(c);
            if (unit == 0 || whole > 1_000_000_000_000m)
            {
                break;
            }

            whole *= unit;
            i++;
        }

        (value, end) = (NumberReader.Plain(whole), i);
        return true;
    }

    /// <summary>半 as a number: before 个, 年, 月, 天, 亿 and 万, or alone. Inside words (一半, 半导体) it is none.</summary>
    public static bool TryHalf(string text, int i, out decimal value, out int end)
    {
        (value, end) = (0.5m, i + 1);
        if (Scan.At(text, i) != '半')
        {
            return false;
        }

        var yi = Scan.At(text, i + 1) == '个' ? i + 2 : i + 1;
        if (ChineseDigits.BigUnit(Scan.At(text, yi)) is var big and > 0 && (big > 10_000 || yi == i + 1))
        {
            (value, end) = (big / 2, yi + 1);
            return true;
        }

        return (text.Length == 1 || Scan.At(text, i + 1) is '个' or '年' or '月' or '天') && !Scan.IsCjk(Scan.At(text, i - 1));
    }

    /// <summary>Adds the 个半 of 一个半 and the 个亿 of 3个亿 to a number that was read.</summary>
    public static void Extend(string text, ref decimal value, ref int end)
    {
        var i = Scan.At(text, end) == ' ' ? Scan.SkipSpaces(text, end) : end;
        if (Scan.At(text, i) is not ('个' or '個') || value >= MostOfAYi)
        {
            return;
        }

        var next = i + 1;
        var read = value;
        if (Scan.At(text, next) == '半' && IsHalfMore(text, next + 1) && value < 1000 && value == decimal.Truncate(value))
        {
            (read, next) = (value + 0.5m, next + 1);
        }

        if (Scan.At(text, next) is '亿' or '億')
        {
            (value, end) = (NumberReader.Plain(read * 100_000_000), next + 1);

            // 一个亿五千万
            if (MixedNumber.TryRead(text, end, out var rest, out var restEnd) && rest is >= 10_000 and < 100_000_000)
            {
                (value, end) = (value + rest, restEnd);
            }
        }
        else if (next > i + 1)
        {
            (value, end) = (read, next);
        }
    }

    // 三个半天 and 一个半导体项目 are not three and a half.
    private static bool IsHalfMore(string text, int i) => !Scan.IsCjk(Scan.At(text, i))
        || Scan.At(text, i) is '月' or '小' or '钟' or '鐘' or '亿' or '億' or '星' or '礼' or '季' or '百' or '的' or '吧' or '了' or '左' or '以' or '后' or '内';

    private static int Digit(char c) => Scan.IsDigit(c) || c is '两' or '兩' ? -1 : ChineseDigits.Digit(c);
}
