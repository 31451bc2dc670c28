using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Sales.Tests.Calendars;

public class WorkCalendarTests
{
    /// <summary>A week like China's National Day: off Thursday 1 to Wednesday 7 October 2026, worked on Saturday 10.</summary>
    private static readonly WorkCalendar China = new()
    {
        Holidays = [.. Enumerable.Range(1, 7).Select(day => new LocalDate(2026, 10, day))],
        MakeUpWorkdays = [new LocalDate(2026, 10, 10)],
    };

    private static readonly Gen<WorkCalendar> AnyCalendar =
        from weekend in Gen.ArrayOf(Gen.Choose(1, 7).Select(day => (IsoDayOfWeek)day))
        from holidays in Gen.ArrayOf(AnyDate)
        from makeUp in Gen.ArrayOf(AnyDate)
        select new WorkCalendar { Weekend = weekend, Holidays = holidays, MakeUpWorkdays = makeUp };

    private static Gen<LocalDate> AnyDate => Gen.Choose(0, 120).Select(days => Some.Today.PlusDays(days));

    [Theory]
    [InlineData(9, 30, true)]
    [InlineData(10, 1, false)]
    [InlineData(10, 10, true)]
    [InlineData(10, 11, false)]
    public void Holidays_weekends_and_make_up_workdays_are_known(int month, int day, bool works) =>
        China.IsWorkingDay(new LocalDate(2026, month, day)).ShouldBe(works);

    [Theory]
    [InlineData(9, 30, 1, 10, 8)]
    [InlineData(9, 30, 3, 10, 10)]
    [InlineData(9, 30, 4, 10, 12)]
    [InlineData(10, 3, 0, 10, 8)]
    [InlineData(10, 10, 0, 10, 10)]
    [InlineData(10, 8, -1, 9, 30)]
    public void Working_days_are_counted_over_holidays(int month, int day, int days, int toMonth, int toDay) =>
        China.AddWorkingDays(new LocalDate(2026, month, day), days).ShouldBe(new LocalDate(2026, toMonth, toDay));

    [Fact]
    public void The_next_working_day_is_never_the_day_itself() =>
        WorkCalendar.Default.NextWorkingDay(new LocalDate(2026, 11, 27)).ShouldBe(new LocalDate(2026, 11, 30));

    [Fact]
    public void Days_between_leave_out_the_first_and_count_the_last()
    {
        China.WorkingDaysBetween(new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 10)).ShouldBe(3);
        China.WorkingDaysBetween(new LocalDate(2026, 10, 10), new LocalDate(2026, 9, 30)).ShouldBe(-3);
        China.WorkingDaysBetween(new LocalDate(2026, 9, 30), new LocalDate(2026, 9, 30)).ShouldBe(0);
    }

    [Fact]
    public void A_make_up_workday_wins_over_a_holiday() =>
        new WorkCalendar { Holidays = [Some.Today], MakeUpWorkdays = [Some.Today] }.IsWorkingDay(Some.Today).ShouldBeTrue();

    [Fact]
    public void A_weekend_of_seven_days_is_taken_as_none() =>
        new WorkCalendar { Weekend = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)] }.IsWorkingDay(Some.Today).ShouldBeTrue();

    [Fact]
    public void The_end_of_time_is_not_passed() =>
        WorkCalendar.Default.AddWorkingDays(LocalDate.MaxIsoValue.PlusDays(-3), int.MaxValue).ShouldBe(LocalDate.MaxIsoValue);

    [Fact]
    public void Adding_lands_on_a_working_day() => Prop.ForAll(
        AnyCalendar.ToArbitrary(),
        AnyDate.ToArbitrary(),
        Gen.Choose(-60, 60).ToArbitrary(),
        (calendar, date, days) => calendar.IsWorkingDay(calendar.AddWorkingDays(date, days))).QuickCheckThrowOnFailure();

    [Fact]
    public void More_days_or_a_later_start_never_end_earlier() => Prop.ForAll(
        AnyCalendar.ToArbitrary(),
        AnyDate.ToArbitrary(),
        Gen.Choose(1, 60).ToArbitrary(),
        (calendar, date, days) => calendar.AddWorkingDays(date, days + 1) > calendar.AddWorkingDays(date, days)
            && calendar.AddWorkingDays(date, 1) >= calendar.AddWorkingDays(date, 0)
            && calendar.AddWorkingDays(date.PlusDays(1), days) >= calendar.AddWorkingDays(date, days)).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_takes_back_adding() => Prop.ForAll(
        AnyCalendar.ToArbitrary(),
        AnyDate.ToArbitrary(),
        Gen.Choose(1, 60).ToArbitrary(),
        (calendar, date, days) => calendar.WorkingDaysBetween(date, calendar.AddWorkingDays(date, days)) == days).QuickCheckThrowOnFailure();
}
