using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Calendars;

/// <summary>Free days of one name that follow each other.</summary>
/// <param name="To">The last of them, itself included.</param>
public sealed record HolidayRun(LocalDate From, LocalDate To, LocalizedText Name);
