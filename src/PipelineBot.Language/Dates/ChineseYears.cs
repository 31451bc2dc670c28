using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A year in Chinese: 明年, 2027年, 08年, 二零二七年, 两千零四年, 民国115年.</summary>
/// <param name="Alone">It is a year whatever stands behind it. 27年 may be a length of time and needs a month or a day.</param>
internal readonly record struct ChineseYear(int Value, int End, bool Alone);

internal static class ChineseYears
{
    private static readonly (string Words, int Years)[] Relative =
    [
        ("今年", 0), ("本年", 0), ("明年", 1), ("来年", 1), ("下年", 1), ("下一年", 1), ("后年", 2), ("大后年", 3),
        ("去年", -1), ("上年", -1), ("上一年", -1), ("前年", -2), ("大前年", -3),
    ];

    public static ChineseYear? TryRead(string text, int i, LocalDate today)
    {
        var c = Scan.At(text, i);
        if (Scan.At(text, i - 1) == '第' || !(c is '今' or '本' or '明' or '来' or '下' or '后' or '大' or '去' or '上' or '前' or '民' || ChineseStarts.IsNumber(c)))
        {
            return null;
        }

        foreach (var (words, years) in Relative)
        {
            if (c == words[0] && Scan.StartsWith(text, i, words))
            {
                return Ending(text, i + words.Length, today.Year + years, alone: true);
            }
        }

        if (c == '民' && Scan.StartsWith(text, i, "民国") && ChineseWords.TryInt(text, i + 2, 299, out var republic, out var republicEnd) && republic > 0)
        {
            return Scan.At(text, republicEnd) == '年' ? Ending(text, republicEnd + 1, republic + 1911, alone: true) : null;
        }

        if (!TryNumber(text, i, out var year, out var end, out var alone) || Scan.At(text, end = Scan.SkipSpaces(text, end)) != '年')
        {
            return null;
        }

        return Ending(text, end + 1, year < 100 ? 2000 + year : year, alone);
    }

    /// <summary>Where the part of the year is said: 明年的3月.</summary>
    public static int Behind(string text, int end)
    {
        end = Scan.SkipSpaces(text, end);
        return Scan.At(text, end) == '的' ? Scan.SkipSpaces(text, end + 1) : end;
    }

    /// <summary>In 去年本月 and 明年今天 the month and the day are today's, moved to the year; else a year's dates are sought from its first day.</summary>
    public static LocalDate From(string text, int i, LocalDate today, int year) =>
        Scan.At(text, i) is '本' or '这' or '今' && year is > 0 and < 9999 ? today.PlusYears(year - today.Year) : new LocalDate(year, 1, 1);

    private static ChineseYear Ending(string text, int end, int year, bool alone) =>
        new(year, Scan.At(text, end) == '度' && Scan.At(text, end + 1) is not ('假' or '过') ? end + 1 : end, alone);

    private static bool TryNumber(string text, int i, out int year, out int end, out bool alone)
    {
        alone = false;
        if (Scan.TryInt(text, i, 4, out year, out end))
        {
            alone = Resolve.IsYear(year) || (end - i == 2 && text[i] == '0');
            return end - i >= 2 && year > 0;
        }

        // 二零二七, 零八: figures one after the other. 二三年 may be two or three years.
        var figures = i;
        year = 0;
        while (figures - i < 5 && Scan.At(text, figures) is not '两' && ChineseDigits.Digit(Scan.At(text, figures)) is var digit and >= 0)
        {
            (year, figures) = ((year * 10) + digit, figures + 1);
        }

        if (figures - i is >= 2 and <= 4 && Scan.At(text, Scan.SkipSpaces(text, figures)) == '年' && year > 0)
        {
            end = figures;
            alone = Resolve.IsYear(year) || (figures - i == 2 && text[i] is '零' or '〇');
            return true;
        }

        // 两千年 may be two thousand years, 十五年 fifteen.
        alone = ChineseWords.TryInt(text, i, 2199, out year, out end) && end - i > 2 && Resolve.IsYear(year);
        return end - i >= 2 && (Resolve.IsYear(year) || year is > 9 and < 100);
    }
}
