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

    /// <summary>The speaker's time zone; <see cref="Today"/> is a date in it. Null, unless set: nothing is then said about instants.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>
    /// Whether people work on a day: "in 5 working days" counts the days this holds for. Monday to Friday unless set; a team's
    /// calendar answers better, knowing holidays and make-up workdays. Must be pure and answer for every date.
    /// </summary>
    public Func<LocalDate, bool> IsWorkingDay { get; init; } = IsWeekday;

    private static bool IsWeekday(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
