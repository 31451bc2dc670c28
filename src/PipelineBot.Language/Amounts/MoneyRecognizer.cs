using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>Finds amounts of money: 500k, $1.2m, half a million, 50万, ¥50万, 半个亿, 300,000 CNY, 1.200.000,50 €.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>k is a thousand, m a million, b and bn a billion; w is 万 where it stands glued to figures (50w).</item>
/// <item>Figures may be grouped by commas, points (1.200.000), spaces or apostrophes. One group behind a point or a space (€1.200,
/// € 12 500) can be read in two ways: the thousands are reported with confidence 0.5.</item>
/// <item>Left out: negative amounts (-50k, 负50万), about-so-much (三十多万, 几百万), spans (50-60万), and figures of dates, times, percentages,
/// telephones and counted things (50k users, 三百台). 50到60万 and "50 to 60k" report the second with confidence 0.5;
/// "50k to 60k" are two amounts, as a change from one to the other is said so.</item>
/// </list>
/// </remarks>
public static class MoneyRecognizer
{
    private static readonly string[] Ignorable =
    [
        "it is", "its", "it", "is", "s", "about", "around", "roughly", "approx", "approximately", "to", "make it", "set it to",
        "please", "pls", "thanks", "total", "in total", "just", "now", "the amount", "amount",
        "大概", "大约", "约", "差不多", "就", "是", "改成", "改为", "改到", "金额", "共", "一共", "总共", "吧", "左右", "了", "请", "那",
    ];

    private static readonly Openers Beginnings = new([.. Currencies.Written, "r"]);

    /// <summary>
    /// All amounts in the text, in order, not overlapping. A bare number is reported with confidence 0.5, one that looks like a
    /// year or a day (20261205) with 0.3, one with thousands separators with 0.7; one with a magnitude has 0.85, one with a currency 0.95.
    /// </summary>
    public static IReadOnlyList<Recognized<MoneyReading>> Recognize(string text)
    {
        var found = EveryPlace.Read<MoneyCandidate>(Folding.Fold(text), Read);
        return found.Count == 0 ? [] : SharedCurrency.Give(Folding.Fold(text), found.ConvertAll(Reading));
    }

    /// <summary>
    /// Reads a prompt's answer: the whole text is one amount, politeness aside; a bare number counts, with 0.8. Figures that can
    /// be read in two ways are refused.
    /// </summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<MoneyReading>? result)
    {
        var folded = Folding.Fold(text);
        var found = EveryPlace.Read<MoneyCandidate>(folded, Read);
        result = null;
        if (EveryPlace.Only(folded, found, Ignorable) is { Value.Unclear: false } only)
        {
            result = Reading(only) with { Confidence = Math.Max(only.Confidence, 0.8) };
        }
        else if (found.Count == 0 && NumberRecognizer.TryParseWhole(text, out var number))
        {
            // 八十: no money in a sentence, but a fair answer to "how much?".
            var start = folded.Length - folded.TrimStart().Length;
            result = new(new MoneyReading(number.Value, null), new TextSpan(start, folded.Trim().Length), 0.8);
        }

        return result is not null;
    }

    private static Recognized<MoneyReading> Reading(Recognized<MoneyCandidate> found) => new(found.Value.Reading, found.Span, found.Confidence);

    private static Found<MoneyCandidate>? Read(string text, int i)
    {
        if (!Beginnings.MayStandAt(text, i))
        {
            return null;
        }

        var canStart = Scan.IsWordChar(text[i]) || Scan.IsCjk(text[i])
            ? NumberPlaces.CanStart(text, i)
            : char.GetUnicodeCategory(text[i]) == UnicodeCategory.CurrencySymbol;
        return canStart ? MoneyReader.TryRead(text, i) : null;
    }
}
