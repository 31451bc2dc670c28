using PipelineBot.Sales.Amounts;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>Small pieces of a digest's words.</summary>
internal static class DigestText
{
    public const int MostCharacters = 80;

    /// <summary>A name no longer than a card can show; an import may bring any length.</summary>
    public static string Short(string text) => Short(text, MostCharacters);

    /// <param name="most">How many characters, the dots included; at least 2.</param>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..Cut(text, most)].TrimEnd() + "…";

    /// <summary>A sum for each currency, and how many have no amount.</summary>
    public static string Totals(string language, MoneyTotals totals)
    {
        var sums = string.Join(" + ", totals.Sums.Select(s => Say.Money(language, s)));
        var without = totals.WithoutAmount > 0 ? CommonTexts.Set.Count(language, "withoutAmount", totals.WithoutAmount) : "";
        return string.Join(" · ", new[] { sums, without }.Where(part => part.Length > 0));
    }

    /// <summary>Not between the two halves of one character.</summary>
    private static int Cut(string text, int most) => char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
}
