using NodaTime;
using PipelineBot.Calendars;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Tests.Simulation;

/// <summary>A calendar twice: as the bot has it, and as a plain question the bot's code does not answer.</summary>
internal sealed record SimulatedCalendar(string Id, IReadOnlySet<IsoDayOfWeek> Free, IReadOnlySet<LocalDate> Holidays, IReadOnlySet<LocalDate> MakeUp)
{
    public static IReadOnlyList<SimulatedCalendar> All { get; } =
    [
        new("sat-sun", Days(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday), Dates(), Dates()),
        new("fri-sat", Days(IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday), Dates("2026-05-27", "2026-05-28"), Dates()),
        new(
            "cn-like",
            Days(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday),
            Dates("2026-05-01", "2026-05-04", "2026-05-05", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2027-01-01", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"),
            Dates("2026-05-09", "2026-09-27", "2026-10-10", "2027-02-06", "2027-02-20")),
        new("every-day", Days(), Dates("2026-12-25", "2027-01-01"), Dates()),
    ];

    /// <summary>As it is imported: only the days before that date, as though the rest were not published yet.</summary>
    public CalendarDocument Document(LocalDate before) => new()
    {
        Id = Id,
        Weekend = [.. Free],
        Days =
        [
            .. Holidays.Where(d => d < before).Select(d => new ImportedDay(d, CalendarDayKind.Holiday, "")),
            .. MakeUp.Where(d => d < before).Select(d => new ImportedDay(d, CalendarDayKind.Workday, "")),
        ],
    };

    public bool IsWorked(LocalDate day)
    {
        if (MakeUp.Contains(day))
            return true;
        return !Holidays.Contains(day) && !Free.Contains(day.DayOfWeek);
    }

    private static HashSet<IsoDayOfWeek> Days(params IsoDayOfWeek[] days) => [.. days];

    private static HashSet<LocalDate> Dates(params string[] dates) => [.. dates.Select(d => NodaTime.Text.LocalDatePattern.Iso.Parse(d).Value)];
}
