using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Finds numbers written in figures, in Chinese and in English words.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>三千五 is 3500 and 一万二 12000: the next lower unit goes unsaid. 一百零五 is 105.</item>
/// <item>一个半 is 1.5, 半个亿 and "half a hundred million" are fifty million, "a million and a half" 1500000.</item>
/// <item>"a dozen" is 12 and "a couple" 2. A comma groups three figures; a full stop begins the decimals.</item>
/// <item>Left out: about-so-many (十几, 三十多万, 几百), two figures side by side (五六十), percentages, ordinals, weekdays, fractions (三分之一),
/// figures inside a word (Q3, 50k), versions (1.2.3), and sixteen figures or more.</item>
/// <item>"50 to 60" is two numbers, never one. A minus is not read.</item>
/// </list>
/// </remarks>
public static class NumberRecognizer
{
    /// <summary>
    /// All numbers in the text, in order, not overlapping. A single Chinese numeral or English number word may belong to a word
    /// or a name, and 三点五 may be a time: confidence 0.5.
    /// </summary>
    public static IReadOnlyList<Recognized<decimal>> Recognize(string text) => EveryPlace.Read<decimal>(Folding.Fold(text), Read);

    /// <summary>Reads a text that is one number and nothing else, spaces aside.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out decimal? value)
    {
        var folded = Folding.Fold(text).Trim();
        value = NumberReader.TryRead(folded, 0, out var number, out var end) && end == folded.Length ? number : null;
        return value is not null;
    }

    private static Found<decimal>? Read(string text, int i)
    {
        if (!NumberPlaces.CanStart(text, i) || !NumberReader.TryRead(text, i, out var value, out var end))
        {
            return null;
        }

        return NumberPlaces.CanEnd(text, i, end) && !IsPercent(text, end) && !IsWeekday(text, i, end) ? new(end, value, Confidence(text, i, end)) : Found<decimal>.Nothing(end);
    }

    private static bool IsPercent(string text, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        return Scan.At(text, next) is '%' or '‰' || Scan.LongestOf(text, next, ["percent", "per cent", "pct"]) > 0;
    }

    // 周三, 每周一三五
    private static bool IsWeekday(string text, int start, int end) => Scan.At(text, start - 1) is '周' or '週' or '期' or '拜'
        && Scan.IsCjk(text[start]) && text.AsSpan(start, end - start).IndexOfAnyExcept("一二三四五六日") < 0;

    private static double Confidence(string text, int start, int end)
    {
        if (Scan.IsDigit(text[start]))
        {
            return 0.9;
        }

        var said = text.AsSpan(start, end - start);
        var sure = Scan.IsCjk(text[start])
            ? said.Length > 1 && (said.IndexOfAny('点', '點') < 0 || ChineseDigits.Digit(said[^1]) < 0)
            : said.IndexOfAny(' ', '-') > 0;
        return sure ? 0.9 : 0.5;
    }
}
