using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.People;

namespace PipelineBot.Sales.Tests.Calendars;

public class AbsenceTests
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Fact]
    public void Both_ends_are_leave()
    {
        var person = new Person { Absences = [new(Today, Today.PlusDays(2))] };
        Enumerable.Range(-1, 5).Select(d => person.AbsenceOn(Today.PlusDays(d)) is not null).ShouldBe([false, true, true, true, false]);
    }

    [Fact]
    public void Leave_is_free_even_on_a_make_up_workday()
    {
        var calendar = BuiltInCalendars.China with { Leave = [new(new LocalDate(2026, 10, 9), new LocalDate(2026, 10, 10))] };
        calendar.IsWorkingDay(new LocalDate(2026, 10, 8)).ShouldBeTrue();
        calendar.IsWorkingDay(new LocalDate(2026, 10, 9)).ShouldBeFalse();
        calendar.IsWorkingDay(new LocalDate(2026, 10, 10)).ShouldBeFalse();
        BuiltInCalendars.China.IsWorkingDay(new LocalDate(2026, 10, 10)).ShouldBeTrue("the team works");
    }

    [Fact]
    public void What_overlaps_or_follows_becomes_one_and_what_is_over_is_forgotten()
    {
        IReadOnlyList<Absence> kept = [new(Today.PlusDays(-9), Today.PlusDays(-1)), new(Today.PlusDays(10), Today.PlusDays(12))];
        Absence.Add(kept, new(Today.PlusDays(13), Today.PlusDays(14)), Today).ShouldBe([new(Today.PlusDays(10), Today.PlusDays(14))]);
        Absence.Add(kept, new(Today.PlusDays(14), Today.PlusDays(14)), Today).Count.ShouldBe(2);
        Absence.Add(kept, new(Today.PlusDays(1), Today.PlusDays(30)), Today).ShouldBe([new(Today.PlusDays(1), Today.PlusDays(30))]);
    }

    [Fact]
    public void Whatever_is_added_exactly_those_days_are_leave_and_the_stretches_stand_apart()
    {
        var stretch = from start in Gen.Choose(0, 60) from length in Gen.Choose(0, 15) select new Absence(Today.PlusDays(start), Today.PlusDays(start + length));
        Prop.ForAll(stretch.ListOf().Select(l => l.Take(12).ToList()).ToArbitrary(), added =>
        {
            var kept = added.Aggregate((IReadOnlyList<Absence>)[], (all, one) => Absence.Add(all, one, Today));
            var days = Enumerable.Range(-2, 90).Select(d => Today.PlusDays(d)).ToList();
            return days.TrueForAll(d => kept.Any(a => a.Contains(d)) == added.Any(a => a.Contains(d)))
                && kept.Zip(kept.Skip(1)).All(pair => pair.First.To.PlusDays(1) < pair.Second.From);
        }).QuickCheckThrowOnFailure();
    }
}
