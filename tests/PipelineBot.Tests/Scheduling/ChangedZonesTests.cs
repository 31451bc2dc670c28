using NodaTime;
using PipelineBot.Sales.Calendars;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

/// <summary>Every local day has one instant, in zones whose clocks change, stopped changing, or left out a day.</summary>
public sealed class ChangedZonesTests
{
    private static readonly LocalTime[] Hours = [.. Enumerable.Range(0, 96).Select(quarter => LocalTime.Midnight.PlusMinutes(15 * quarter)), new LocalTime(23, 59)];

    [Theory]
    [InlineData("Asia/Shanghai", "2026-01-01", "2027-12-31")]
    [InlineData("America/New_York", "2026-01-01", "2027-12-31")]
    [InlineData("Europe/London", "2026-01-01", "2027-12-31")]
    // Half an hour.
    [InlineData("Australia/Lord_Howe", "2026-01-01", "2027-12-31")]
    // Clocks change at midnight, so that a day has no 00:00; the last time in 2019.
    [InlineData("America/Sao_Paulo", "2018-01-01", "2020-12-31")]
    // Summer time for good since 2016.
    [InlineData("Europe/Istanbul", "2015-01-01", "2017-12-31")]
    // Summer time came back in 2023.
    [InlineData("Africa/Cairo", "2022-01-01", "2024-12-31")]
    // Half an hour back in 2015, forward again in 2018, just before midnight.
    [InlineData("Asia/Pyongyang", "2015-01-01", "2018-12-31")]
    // Winter time in the month of fasting.
    [InlineData("Africa/Casablanca", "2025-01-01", "2026-12-31")]
    // 30 December 2011 was left out.
    [InlineData("Pacific/Apia", "2011-01-01", "2012-12-31")]
    public void Every_local_day_that_there_is_has_one_instant_and_they_follow_each_other(string id, string first, string last)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        foreach (var at in Hours)
        {
            var schedule = new Schedule { At = at, Zone = id };
            Instant? before = null;
            for (var day = Day(first); day <= Day(last); day = day.PlusDays(1))
            {
                var instant = ScheduleTimes.On(schedule, day);
                (instant is not null).ShouldBe(Exists(zone, day), $"{day:uuuu-MM-dd} at {at}");
                if (instant is not { } moment)
                    continue;
                moment.InZone(zone).Date.ShouldBe(day);
                (before is null || before < moment).ShouldBeTrue($"{day:uuuu-MM-dd} at {at}");
                before = moment;
            }
        }
    }

    [Fact]
    public void Shanghai_never_skips_or_repeats_a_time_nowadays()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        zone.GetZoneIntervals(Instant.FromUtc(1992, 1, 1, 0, 0), Instant.FromUtc(2037, 1, 1, 0, 0)).Count().ShouldBe(1);
    }

    [Theory]
    // Midnight does not exist where summer time begins at midnight: the day begins at one.
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    // The day before the one that was left out, and the day after.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z")]
    public void The_first_moment_of_an_odd_day_is_its_instant_at_midnight(string id, string day, string expected) =>
        ScheduleTimes.On(new Schedule { At = LocalTime.Midnight, Zone = id }, Day(day)).ShouldBe(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value);

    [Theory]
    [InlineData("23:29", "2018-05-04T14:59:00Z")]
    [InlineData("23:30", "2018-05-04T14:59:00Z")]
    [InlineData("23:59", "2018-05-04T14:59:00Z")]
    public void A_time_skipped_at_the_end_of_its_day_is_the_minute_before(string at, string expected) =>
        ScheduleTimes.On(new Schedule { At = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at).Value, Zone = "Asia/Pyongyang" }, new LocalDate(2018, 5, 4))
            .ShouldBe(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value);

    [Fact]
    public void Over_a_day_that_was_left_out_nothing_comes_twice_and_nothing_is_stuck()
    {
        var schedule = new Schedule { At = new LocalTime(9, 0), Zone = "Pacific/Apia" };
        var days = new List<LocalDate>();
        for (var now = Instant.FromUtc(2011, 12, 27, 0, 0); days.Count < 5;)
        {
            now = ScheduleTimes.NextAfter(schedule, now, WorkCalendar.EveryDay).ShouldNotBeNull();
            days.Add(now.InZone(schedule.ZoneOrUtc()).Date);
            schedule = schedule with { LastDay = days[^1] };
        }

        days.Select(d => d.Day).ShouldBe([27, 28, 29, 31, 1]);
    }

    private static bool Exists(DateTimeZone zone, LocalDate day)
    {
        try
        {
            return zone.AtStartOfDay(day).Date == day;
        }
        catch (SkippedTimeException)
        {
            return false;
        }
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
