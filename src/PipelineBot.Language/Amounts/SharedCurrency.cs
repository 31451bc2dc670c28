using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>A currency said once, behind the amounts: "42k and 95k, both in USD", 42万和95万，都是美金.</summary>
internal static class SharedCurrency
{
    private static readonly string[] Leads =
    [
        "in", "both in", "all in", "all of it in", "currency", "currency is", "currency :", "in us", "都是", "全是", "均为", "都用", "全部是", "单位是", "单位", "币种", "币种是", "币种为", "币种 :", "以", "按",
    ];

    /// <summary>The same amounts, those without a currency with the one that is said for them all; where none is, as they were.</summary>
    public static IReadOnlyList<Recognized<MoneyReading>> Give(string folded, IReadOnlyList<Recognized<MoneyReading>> found)
    {
        var last = found[^1];
        if (last.Value.Currency is not null || Behind(folded, last.Span.End) is not { } currency)
        {
            return found;
        }

        return [.. found.Select(money => money.Value.Currency is null ? money with { Value = money.Value with { Currency = currency } } : money)];
    }

    private static string? Behind(string text, int end)
    {
        var i = end;
        while (Scan.At(text, i) is ' ' or ',' or ';' or '。' or '.')
        {
            i++;
        }

        if (Scan.LongestOf(text, i, Leads) is not (var lead and > 0))
        {
            return null;
        }

        i = Scan.SkipSpaces(text, Scan.At(text, lead) == ':' ? lead + 1 : lead);
        return Currencies.After(text, i, out _);
    }
}
