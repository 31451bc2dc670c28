namespace PipelineBot.Sales.Texts;

/// <summary>A text in both languages the product speaks. Either side may stand in for a missing other one.</summary>
public sealed record LocalizedText(string En, string Zh)
{
    /// <summary>The text for a language tag: any <c>zh…</c> tag gives Chinese, everything else English.</summary>
    public string In(string? language)
    {
        var chinese = language is not null && language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var (wanted, other) = chinese ? (Zh, En) : (En, Zh);
        return string.IsNullOrEmpty(wanted) ? other ?? "" : wanted;
    }

    /// <summary>Whether a text is this one in either language, exactly.</summary>
    public bool Says(string text) => text == En || text == Zh;
}
