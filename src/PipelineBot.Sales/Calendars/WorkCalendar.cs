using NodaTime;

namespace PipelineBot.Sales.Calendars;

/// <summary>
/// Which days a team works. A make-up workday (调休) wins over a holiday, a holiday over the week. The order of the lists
/// and repeats in them mean nothing.
/// </summary>
public sealed record WorkCalendar
{
    private const int MostDays = 10_000;
    private static readonly IReadOnlyList<IsoDayOfWeek> SaturdayAndSunday = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>Saturday and Sunday free, no holidays.</summary>
    public static WorkCalendar Default { get; } = new() { Id = "default" };

    public string Id { get => field ?? ""; init; }

    /// <summary>Days of the week that are free; Saturday and Sunday unless given. Naming all seven is taken as naming none.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend
    {
        get => field ?? SaturdayAndSunday;
        init => field = value is not null && value.Distinct().Count() >= 7 ? [] : value;
    }

    public IReadOnlyList<LocalDate> Holidays { get => field ?? []; init; }

    /// <summary>Days that are worked although the week or a holiday says otherwise.</summary>
    public IReadOnlyList<LocalDate> MakeUpWorkdays { get => field ?? []; init; }

    public bool IsWorkingDay(LocalDate date) =>
        MakeUpWorkdays.Contains(date) || (!Holidays.Contains(date) && !Weekend.Contains(date.DayOfWeek));

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
