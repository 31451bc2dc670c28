using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Percentages;

/// <summary>Finds percentages: 80%, 8.5 percent, eighty per cent, 百分之八十, 八成, 七成半.</summary>
/// <remarks>
/// Left out: percentage points (80个百分点, "5 percentage points"), a price cut said in 折 (八折 is 20 % off), signed ones (-5%), and both
/// ends of a span (10-20%). Of "50 to 60%" the second is reported with confidence 0.5. ‰ and 千分之 are tenths of a percent.
/// More than a million percent is refused.
/// </remarks>
public static class PercentageRecognizer
{
    private const decimal Largest = 1_000_000;

    private static readonly string[] Ignorable =
    [
        "about", "around", "roughly", "it is", "its", "it", "is", "to", "at", "make it", "set it to", "please", "pls", "probability", "chance", "say", "sure",
        "大概", "大约", "约", "就", "是", "改成", "改为", "改到", "概率", "可能性", "把握", "有", "的", "吧", "左右", "了", "请", "赢率",
    ];

    /// <summary>All percentages in the text, in order, not overlapping. 八成, which may be a mere "most likely", has confidence 0.7.</summary>
    public static IReadOnlyList<Recognized<Percentage>> Recognize(string text) => EveryPlace.Read<Percentage>(Folding.Fold(text), Read);

    /// <summary>Reads a prompt's answer: the whole text is one percentage, politeness aside. A bare number is none.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<Percentage>? result)
    {
        var folded = Folding.Fold(text);
        result = EveryPlace.Only(folded, EveryPlace.Read<Percentage>(folded, Read), Ignorable) is { Confidence: > 0.5 } only ? only : null;
        return result is not null;
    }

    private static Found<Percentage>? Read(string text, int i)
    {
        if (text[i] is '百' or '千' && Scan.StartsWith(text, i + 1, "分之"))
        {
            return Chinese(text, i);
        }

        if (Scan.AtWordStart(text, i) && Scan.LongestOf(text, i, ["half a percent", "half a per cent"]) is var half and > 0)
        {
            return new(half, new Percentage(0.5m), 0.95);
        }

        if (!NumberPlaces.CanStart(text, i) || !NumberReader.TryRead(text, i, out var value, out var numberEnd))
        {
            return null;
        }

        if (Tenths(text, i, value, numberEnd) is { } tenths)
        {
            return tenths;
        }

        var end = Sign(text, numberEnd, ref value);
        if (end < 0)
        {
            return null;
        }

        var tie = NumberPlaces.TieBefore(text, i);
        return tie == RangeTie.Sign || value > Largest || NumberPlaces.IsNegative(text, i) || Scan.At(text, i - 1) is '-' or '+' || NumberPlaces.IsTiedBehind(text, end)
            ? Found<Percentage>.Nothing(end)
            : new(end, new Percentage(value), tie == RangeTie.Word ? 0.5 : 0.95);
    }

    private static int Sign(string text, int i, ref decimal value)
    {
        var start = Scan.SkipSpaces(text, i);
        if (Scan.At(text, start) is '%' or '‰')
        {
            value = text[start] == '‰' ? value / 10 : value;
            return start + 1;
        }

        var end = Scan.LongestOf(text, start, ["percent", "per cent", "pct"]);
        return end > 0 && Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["point", "points"]) < 0 ? end : -1;
    }

    // 百分之八十, 百分之百, 千分之三
    private static Found<Percentage>? Chinese(string text, int i)
    {
        var start = Scan.SkipSpaces(text, i + 3);
        var hundred = Scan.At(text, start) is '百' or '佰';
        var (value, end) = (100m, start + 1);
        if (!hundred && !NumberReader.TryRead(text, start, out value, out end))
        {
            return null;
        }

        var next = Scan.At(text, end);
        var span = next is '到' or '至' && NumberReader.TryRead(text, end + 1, out _, out _);
        if (span || value > Largest || NumberPlaces.IsTiedBehind(text, end) || (!hundred && !NumberPlaces.CanEnd(text, start, end)) || NumberPlaces.IsNegative(text, i))
        {
            return Found<Percentage>.Nothing(end);
        }

        return new(end, new Percentage(text[i] == '千' ? value / 10 : value), 0.95);
    }

    // 八成, 七成半: not the 成 of 成交 or 完成.
    private static Found<Percentage>? Tenths(string text, int start, decimal value, int end)
    {
        if (Scan.At(text, end) != '成' || value is <= 0 or > 10 || value != decimal.Truncate(value)
            || Scan.At(text, start - 1) is '周' or '期' or '拜' or '第' or '月' || NumberPlaces.TieBefore(text, start) != RangeTie.None)
        {
            return null;
        }

        var next = Scan.At(text, ++end);
        if (next == '半' && value < 10)
        {
            return new(end + 1, new Percentage((value * 10) + 5), 0.9);
        }

        return next is '交' or '功' or '立' or '本' or '员' or '熟' or '为' or '绩' or '长' or '果' or '都' or '品' or '型' or '分' or '单' or '套' or '就' or '天' or '了'
            ? null
            : new(end, new Percentage(value * 10), 0.7);
    }
}
