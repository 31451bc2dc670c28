using NodaTime;

namespace PipelineBot.Tests.Simulation;

/// <summary>A message that must come: from its hour until it would be too late.</summary>
internal sealed record Expected(Subject Subject, LocalDate Day, Instant Due, Instant Over);

/// <summary>
/// What should have been sent, worked out from what people set, by looking at every day and at the clocks on the wall. It knows nothing of the code that plans.
/// </summary>
internal sealed class Expectations(Scale scale)
{
    private readonly Dictionary<string, WallClock> clocks = new(StringComparer.Ordinal);

    public IEnumerable<Expected> Of(Subject subject)
    {
        if (!clocks.TryGetValue(subject.Zone, out var clock))
            clocks[subject.Zone] = clock = new WallClock(subject.Zone, scale.Days);
        var first = Scale.Start.InUtc().Date.PlusDays(-1);
        for (var day = first; day <= first.PlusDays(scale.Days + 4); day = day.PlusDays(1))
        {
            if (subject.Calendar.IsWorked(day) && FirstDue(subject, day, clock) is { } due)
                yield return new Expected(subject, day, due, OverAt(subject, day, due, clock));
        }
    }

    /// <summary>The first instant of the day at which what was set just then said "now".</summary>
    private static Instant? FirstDue(Subject subject, LocalDate day, WallClock clock)
    {
        for (var i = 0; i < subject.History.Count; i++)
        {
            var (from, wish) = subject.History[i];
            var until = i + 1 < subject.History.Count ? subject.History[i + 1].From : Instant.MaxValue;
            var skipped = subject.History.Take(i + 1).Any(h => h.Wish.Skipped == day);
            if (wish.Stopped || day < wish.PausedUntil || skipped || (wish.Weekdays.Count > 0 && !wish.Weekdays.Contains(day.DayOfWeek)))
                continue;
            // What is set at an instant counts from the next one on.
            if (clock.Shows(day, wish.At) is { } at && at > from && at < until)
                return at;
        }

        return null;
    }

    private static Instant OverAt(Subject subject, LocalDate day, Instant due, WallClock clock)
    {
        var end = clock.EndOf(day);
        if (subject.Kind == Subject.Digest)
            return end;
        var evening = clock.Shows(day, new LocalTime(20, 0)) ?? end;
        return Instant.Min(end, Instant.Max(evening, due + Duration.FromHours(1)));
    }
}
