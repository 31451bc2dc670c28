using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Calendars;

public enum CalendarDayKind
{
    /// <summary>Free, whatever day of the week it is.</summary>
    Holiday,

    /// <summary>Worked, whatever day of the week it is: a make-up workday (调休).</summary>
    Workday,
}

/// <summary>One day that is not what its day of the week says.</summary>
/// <param name="Name">The holiday, or for a make-up workday the holiday it makes up for; empty texts when it has no name.</param>
public sealed record CalendarDay(LocalDate Date, CalendarDayKind Kind, LocalizedText Name);
