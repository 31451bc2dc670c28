using NodaTime;

namespace PipelineBot.Language;

/// <summary>What the recognisers need to know about the speaker.</summary>
/// <param name="Today">The calendar date now, in the speaker's own time zone.</param>
public sealed record LanguageContext(LocalDate Today)
{
    /// <summary>"This week" and "next Friday" count in weeks that begin on this day. Monday unless set.</summary>
    public IsoDayOfWeek FirstDayOfWeek { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>How the speaker writes 12/5. Unknown unless set: both readings are then reported.</summary>
    public NumericDateOrder DateOrder { get; init; }

    /// <summary>ISO 4217 code a caller may use when <see cref="Amounts.MoneyReading.Currency"/> is null. CNY unless set.</summary>
    public string DefaultCurrency { get; init; } = "CNY";
}
