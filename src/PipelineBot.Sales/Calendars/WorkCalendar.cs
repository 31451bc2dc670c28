using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Calendars;

/// <summary>
/// Which days a team works. Leave wins over a make-up workday (调休), that over a holiday, and that over the week. The order of the lists
/// and repeats in them mean nothing.
/// </summary>
public sealed record WorkCalendar
{
    private const int MostDays = 10_000;
    private static readonly IReadOnlyList<IsoDayOfWeek> SaturdayAndSunday = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private HashSet<LocalDate>? free;
    private HashSet<LocalDate>? worked;

    /// <summary>Saturday and Sunday free, no holidays.</summary>
    public static WorkCalendar Default { get; } = new() { Id = "mon-fri", Name = new("Monday to Friday", "周一到周五", "週一到週五") };

    /// <summary>Every day is worked.</summary>
    public static WorkCalendar EveryDay { get; } = new() { Id = "every-day", Weekend = [] };

    public string Id { get => field ?? ""; init; }

    /// <summary>What people call it; its id unless given.</summary>
    public LocalizedText Name { get => field ?? new(Id, Id); init; }

    /// <summary>Days of the week that are free; Saturday and Sunday unless given. Naming all seven is taken as naming none.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend
    {
        get => field ?? SaturdayAndSunday;
        init => field = value is not null && value.Distinct().Count() >= 7 ? [] : value;
    }

    public IReadOnlyList<LocalDate> Holidays
    {
        get => field ?? [];
        init => (field, free) = (value, value is null ? null : [.. value]);
    }

    /// <summary>Days that are worked although the week or a holiday says otherwise.</summary>
    public IReadOnlyList<LocalDate> MakeUpWorkdays
    {
        get => field ?? [];
        init => (field, worked) = (value, value is null ? null : [.. value]);
    }

    /// <summary>What holidays and make-up workdays are called, as far as that is known.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<LocalDate, LocalizedText> DayNames { get => field ?? new Dictionary<LocalDate, LocalizedText>(); init; }

    /// <summary>Days on which whom the calendar is for is away; none in a team's calendar.</summary>
    public IReadOnlyList<Absence> Leave { get => field ?? []; init; }

    /// <param name="days">Of two that are of one date the later counts.</param>
    public static WorkCalendar Of(string id, LocalizedText name, IReadOnlyList<IsoDayOfWeek> weekend, IEnumerable<CalendarDay> days)
    {
        var byDate = new SortedDictionary<LocalDate, CalendarDay>();
        foreach (var day in days)
            byDate[day.Date] = day;
        return new WorkCalendar
        {
            Id = id,
            Name = name,
            Weekend = weekend,
            Holidays = [.. byDate.Values.Where(d => d.Kind == CalendarDayKind.Holiday).Select(d => d.Date)],
            MakeUpWorkdays = [.. byDate.Values.Where(d => d.Kind == CalendarDayKind.Workday).Select(d => d.Date)],
            DayNames = byDate.Values.ToDictionary(d => d.Date, d => d.Name),
        };
    }

    public bool IsWorkingDay(LocalDate date) =>
        (worked?.Contains(date) == true || (free?.Contains(date) != true && !Weekend.Contains(date.DayOfWeek)))
        && (Leave.Count == 0 || !Leave.Any(absence => absence.Contains(date)));

    /// <summary>The first working day after <paramref name="date"/>, never that day itself.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => AddWorkingDays(date, 1);

    /// <summary>
    /// The working day <paramref name="days"/> working days after <paramref name="date"/>, which is not counted itself.
    /// Zero gives the day itself, or the next working day when it is free. Negative counts back. At most 10,000 either way.
    /// </summary>
    public LocalDate AddWorkingDays(LocalDate date, int days)
    {
        if (days == 0) return IsWorkingDay(date) ? date : NextWorkingDay(date);

        var left = Math.Min(Math.Abs((long)days), MostDays);
        var step = days > 0 ? 1 : -1;
        while (left > 0 && date != (step > 0 ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue))
        {
            date = date.PlusDays(step);
            if (IsWorkingDay(date)) left--;
        }

        return date;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(LocalDate from, LocalDate to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);

        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.PlusDays(1);
            if (IsWorkingDay(date)) count++;
        }

        return count;
    }
}
