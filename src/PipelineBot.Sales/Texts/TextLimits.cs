namespace PipelineBot.Sales.Texts;

/// <summary>How long texts may be, in UTF-16 code units after cleaning: also the limits for inputs in forms.</summary>
public static class TextLimits
{
    /// <summary>Names, titles, products, sources, ids.</summary>
    public const int Short = 200;

    /// <summary>Next steps, evidence, reasons, goals, standards.</summary>
    public const int Long = 1000;
}
