using NodaTime;
using NodaTime.Text;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Sales.Tests.Calendars;

public class BuiltInCalendarsTests
{
    [Theory]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void China_has_as_many_days_as_were_published(int year, int holidays, int makeUp)
    {
        BuiltInCalendars.China.Holidays.Count(d => d.Year == year).ShouldBe(holidays);
        BuiltInCalendars.China.MakeUpWorkdays.Count(d => d.Year == year).ShouldBe(makeUp);
    }

    [Theory]
    // The days before, at and after each stretch, and each make-up workday of the notice for 2026.
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-05-05", false)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-06-19", false)]
    [InlineData("2026-06-22", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-09-28", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    // 2025: New Year's Day alone, and National Day together with Mid-Autumn.
    [InlineData("2025-01-02", true)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-09", true)]
    [InlineData("2025-10-11", true)]
    public void China_works_as_the_State_Council_said(string day, bool works) => BuiltInCalendars.China.IsWorkingDay(Day(day)).ShouldBe(works);

    [Fact]
    public void Every_make_up_workday_is_at_a_weekend_and_every_stretch_is_whole()
    {
        BuiltInCalendars.China.MakeUpWorkdays.ShouldAllBe(d => d.DayOfWeek == IsoDayOfWeek.Saturday || d.DayOfWeek == IsoDayOfWeek.Sunday);
        var runs = BuiltInCalendars.China.NextHolidays(new LocalDate(2026, 1, 1), 100);
        runs.Select(r => (r.Name.Zh, Period.DaysBetween(r.From, r.To) + 1)).ShouldBe([("元旦", 3), ("春节", 9), ("清明节", 3), ("劳动节", 5), ("端午节", 3), ("中秋节", 3), ("国庆节", 7)]);
        runs[1].Name.In("en").ShouldBe("Spring Festival");
        runs[1].Name.In("zh-Hant").ShouldBe("春節");
    }

    [Fact]
    public void A_year_that_was_not_published_has_weekends_only_and_is_named()
    {
        var china = BuiltInCalendars.China;
        china.IsWorkingDay(new LocalDate(2027, 10, 1)).ShouldBeTrue();
        china.IsWorkingDay(new LocalDate(2027, 10, 2)).ShouldBeFalse();
        china.YearsWithoutHolidays(2025, 2028).ShouldBe([2027, 2028]);
        WorkCalendar.Default.YearsWithoutHolidays(2025, 2028).ShouldBeEmpty("it never has any");
    }

    [Fact]
    public void From_Sunday_to_Thursday_Friday_and_Saturday_are_free()
    {
        var calendar = BuiltInCalendars.SundayToThursday;
        Enumerable.Range(22, 7).Select(d => calendar.IsWorkingDay(new LocalDate(2026, 11, d))).ShouldBe([true, true, true, true, true, false, false]);
    }

    [Fact]
    public void Each_is_found_by_its_id_and_the_old_word_for_the_usual_one_too()
    {
        BuiltInCalendars.All.Select(c => c.Id).ShouldBe(["mon-fri", "sun-thu", "china"]);
        BuiltInCalendars.All.ShouldAllBe(c => BuiltInCalendars.Find(c.Id) == c);
        BuiltInCalendars.Find("default").ShouldBe(WorkCalendar.Default);
        BuiltInCalendars.Find("atlantis").ShouldBeNull();
    }

    [Fact]
    public void The_next_make_up_workday_may_be_today_and_none_is_made_up()
    {
        BuiltInCalendars.China.NextMakeUpWorkday(new LocalDate(2026, 10, 10))!.Date.ShouldBe(new LocalDate(2026, 10, 10));
        BuiltInCalendars.China.NextMakeUpWorkday(new LocalDate(2026, 10, 10))!.Name.Zh.ShouldBe("国庆节");
        BuiltInCalendars.China.NextMakeUpWorkday(new LocalDate(2026, 10, 11)).ShouldBeNull();
    }

    [Fact]
    public void A_stretch_that_has_begun_is_still_the_next() =>
        BuiltInCalendars.China.NextHolidays(new LocalDate(2026, 10, 5), 3).ShouldHaveSingleItem().From.ShouldBe(new LocalDate(2026, 10, 1));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
