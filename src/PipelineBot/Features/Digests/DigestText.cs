using PipelineBot.Sales.Amounts;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>Small pieces of a digest's words.</summary>
internal static class DigestText
{
    private const int MostCharacters = 80;

    /// <summary>A name no longer than a card can show; an import may bring any length.</summary>
    public static string Short(string text) => text.Length <= MostCharacters ? text : text[..Cut(text)].TrimEnd() + "…";

    /// <summary>A sum for each currency, and how many have no amount.</summary>
    public static string Totals(string language, MoneyTotals totals)
    {
        var sums = string.Join(" + ", totals.Sums.Select(s => Say.Money(language, s)));
        var without = totals.WithoutAmount > 0 ? CommonTexts.Set.Count(language, "withoutAmount", totals.WithoutAmount) : "";
        return string.Join(" · ", new[] { sums, without }.Where(part => part.Length > 0));
    }

    /// <summary>Not between the two halves of one character.</summary>
    private static int Cut(string text) => char.IsHighSurrogate(text[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1;
}
