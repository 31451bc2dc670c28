using NodaTime;
using NodaTime.Text;
using PipelineBot.Sales.Calendars;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

public sealed class ScheduleTimesTests
{
    private static readonly WorkCalendar EveryDay = new() { Id = "every", Weekend = [IsoDayOfWeek.None] };

    [Theory]
    [InlineData("Asia/Shanghai", "09:00", "2026-11-25", "2026-11-25T01:00:00Z")]
    [InlineData("America/New_York", "09:00", "2026-11-25", "2026-11-25T14:00:00Z")]
    // 8 March 2026: 02:00 to 03:00 is skipped; the first instant after it is 03:00 EDT.
    [InlineData("America/New_York", "02:30", "2026-03-08", "2026-03-08T07:00:00Z")]
    // 1 November 2026: 01:30 happens twice; the earlier is EDT.
    [InlineData("America/New_York", "01:30", "2026-11-01", "2026-11-01T05:30:00Z")]
    [InlineData("Europe/London", "01:30", "2026-03-29", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/London", "01:30", "2026-10-25", "2026-10-25T00:30:00Z")]
    // Lord Howe moves by half an hour: 02:00 to 02:30 is skipped on 4 October, 01:30 to 02:00 doubled on 5 April.
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-04T14:45:00Z")]
    public void A_local_day_has_one_instant(string zone, string at, string day, string expected) =>
        ScheduleTimes.On(At(at, zone), Day(day)).ShouldBe(Instant(expected));

    [Fact]
    public void A_day_the_zone_skips_has_none() => ScheduleTimes.On(At("09:00", "Pacific/Apia"), Day("2011-12-30")).ShouldBeNull();

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void Each_local_day_of_two_years_comes_once_and_in_order(string zone)
    {
        foreach (var at in new[] { "00:00", "01:45", "02:15", "02:30", "23:59" })
        {
            var schedule = At(at, zone);
            var days = new List<LocalDate>();
            var now = Instant("2025-12-31T12:00:00Z");
            while (now < Instant("2028-01-01T00:00:00Z"))
            {
                now = ScheduleTimes.NextAfter(schedule, now, EveryDay).ShouldNotBeNull();
                var day = now.InZone(schedule.ZoneOrUtc()).Date;
                days.Add(day);
                schedule = schedule with { LastDay = day };
            }

            days.Zip(days.Skip(1)).ShouldAllBe(pair => Period.DaysBetween(pair.First, pair.Second) == 1);
        }
    }

    [Fact]
    public void Weekends_and_holidays_are_left_out_and_make_up_workdays_are_not()
    {
        var calendar = new WorkCalendar { Id = "cn", Holidays = [Day("2026-11-27")], MakeUpWorkdays = [Day("2026-11-28")] };
        var schedule = At("09:00", "Asia/Shanghai");

        var first = ScheduleTimes.NextAfter(schedule, Instant("2026-11-26T01:00:00Z"), calendar);
        first.ShouldBe(Instant("2026-11-28T01:00:00Z"));
        ScheduleTimes.NextAfter(schedule, first!.Value, calendar).ShouldBe(Instant("2026-11-30T01:00:00Z"));
    }

    [Fact]
    public void Named_weekdays_count_only_as_working_days()
    {
        var calendar = new WorkCalendar { Id = "cn", Holidays = [Day("2026-11-30")] };
        var mondays = At("09:00", "Asia/Shanghai") with { Weekdays = [IsoDayOfWeek.Monday] };
        ScheduleTimes.NextAfter(mondays, Instant("2026-11-25T00:00:00Z"), calendar).ShouldBe(Instant("2026-12-07T01:00:00Z"));
    }

    [Fact]
    public void A_schedule_without_any_day_has_no_next_run() =>
        ScheduleTimes.NextAfter(At("09:00", "Asia/Shanghai") with { Weekdays = [IsoDayOfWeek.Saturday] }, Instant("2026-11-25T00:00:00Z"), WorkCalendar.Default).ShouldBeNull();

    [Fact]
    public void A_pause_ends_on_its_day() =>
        ScheduleTimes.NextAfter(At("09:00", "Asia/Shanghai") with { PausedUntil = Day("2026-11-30") }, Instant("2026-11-25T00:00:00Z"), WorkCalendar.Default).ShouldBe(Instant("2026-11-30T01:00:00Z"));

    [Fact]
    public void A_stopped_schedule_has_no_next_run() =>
        ScheduleTimes.NextAfter(At("09:00", "Asia/Shanghai") with { Stopped = true }, Instant("2026-11-25T00:00:00Z"), WorkCalendar.Default).ShouldBeNull();

    [Theory]
    // Due on Wednesday 25 November at 09:00 in Shanghai.
    [InlineData("2026-11-25T00:59:59Z", null)]
    [InlineData("2026-11-25T01:00:00Z", "2026-11-25")]
    [InlineData("2026-11-25T15:59:59Z", "2026-11-25")]
    // Midnight has passed: yesterday's is not sent, today's is not due yet.
    [InlineData("2026-11-25T16:00:00Z", null)]
    [InlineData("2026-11-26T01:00:00Z", "2026-11-26")]
    // Down until the weekend.
    [InlineData("2026-11-28T05:00:00Z", null)]
    public void What_was_missed_is_due_the_same_local_day_only(string now, string? expected)
    {
        var schedule = At("09:00", "Asia/Shanghai") with { NextAt = Instant("2026-11-25T01:00:00Z") };
        ScheduleTimes.DueDay(schedule, Instant(now), WorkCalendar.Default, quietFrom: null).ShouldBe(expected is null ? null : Day(expected));
    }

    [Fact]
    public void A_day_that_ran_is_not_due_again_when_its_hour_is_moved_later() =>
        ScheduleTimes.DueDay(At("15:00", "Asia/Shanghai") with { LastDay = Day("2026-11-25"), NextAt = Instant("2026-11-25T07:00:00Z") }, Instant("2026-11-25T07:00:00Z"), WorkCalendar.Default, quietFrom: null).ShouldBeNull();

    private static Schedule At(string time, string zone) => new() { At = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, Zone = zone };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    [Theory]
    [InlineData("09:00", "2026-11-25T11:59:00Z", true)]
    [InlineData("09:00", "2026-11-25T12:00:00Z", false)]
    [InlineData("20:30", "2026-11-25T12:30:00Z", true)]
    [InlineData("20:30", "2026-11-25T13:29:00Z", true)]
    [InlineData("20:30", "2026-11-25T13:30:00Z", false)]
    [InlineData("23:30", "2026-11-25T15:59:00Z", true)]
    [InlineData("23:30", "2026-11-25T16:00:00Z", false)]
    public void In_the_evening_nobody_is_disturbed_late_unless_the_hour_was_chosen(string at, string now, bool isDue)
    {
        var schedule = At(at, "Asia/Shanghai") with { NextAt = Instant("2026-11-25T01:00:00Z") };
        (ScheduleTimes.DueDay(schedule, Instant(now), WorkCalendar.Default, new LocalTime(20, 0)) is not null).ShouldBe(isDue);
    }
}
