using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;

namespace PipelineBot.Sales.Tests.People;

public class AccessTests
{
    private static readonly Person Megan = new() { Id = "megan", Role = Role.Manager, ManagerId = "director" };
    private static readonly Person Director = new() { Id = "director", Role = Role.Manager };
    private static readonly Person Alex = new() { Id = "alex", ManagerId = "megan", TimeZone = "Asia/Shanghai" };
    private static readonly Person Lee = new() { Id = "lee", ManagerId = "megan" };
    private static readonly Person Ops = new() { Id = "ops", Role = Role.Operations };
    private static readonly Organisation Team = new([Megan, Director, Alex, Lee, Ops]);
    private static readonly Deal AlexDeal = new() { Id = "d", OwnerId = "alex" };

    private static readonly Gen<Person[]> AnyPeople =
        from managers in Gen.ArrayOf(Gen.Choose(0, 9), 8)
        from roles in Gen.ArrayOf(Gen.Elements(Role.Rep, Role.Manager, Role.Operations), 8)
        from active in Gen.ArrayOf(Gen.Elements(true, true, false), 8)
        select Enumerable.Range(0, 8).Select(i => new Person { Id = $"p{i}", ManagerId = $"p{managers[i]}", Role = roles[i], Active = active[i] }).ToArray();

    [Fact]
    public void A_rep_sees_and_changes_their_own_and_nobody_elses()
    {
        Access.CanSee(Alex, AlexDeal, Team).ShouldBeTrue();
        Access.CanChange(Alex, AlexDeal, Team).ShouldBeTrue();
        Access.CanSee(Lee, AlexDeal, Team).ShouldBeFalse();
        Access.CanChange(Lee, AlexDeal, Team).ShouldBeFalse();
    }

    [Fact]
    public void A_shared_deal_is_seen_and_changed_by_whom_it_is_shared_with()
    {
        var shared = AlexDeal with { SharedWith = ["lee"] };
        Access.CanSee(Lee, shared, Team).ShouldBeTrue();
        Access.CanChange(Lee, shared, Team).ShouldBeTrue();
    }

    [Fact]
    public void Who_shares_a_deal_may_not_decide_whose_it_is()
    {
        var shared = AlexDeal with { SharedWith = ["lee"] };
        Access.Refuses(Lee, Permission.HandOverDeals, shared, Team).ShouldBe(AccessRefusal.SharedOnly);
        Access.Refuses(Lee, Permission.HandOverDeals, AlexDeal, Team).ShouldBe(AccessRefusal.NotTheirDeal);
        foreach (var person in (Person[])[Alex, Megan, Director, Ops])
            Access.May(person, Permission.HandOverDeals, shared, Team).ShouldBeTrue(person.Id);
    }

    [Fact]
    public void What_is_for_managers_and_for_operations_is_for_no_one_else()
    {
        foreach (var permission in (Permission[])[Permission.ScheduleDigests, Permission.ReadResults, Permission.ChooseCalendars])
        {
            Access.Refuses(Alex, permission).ShouldBe(AccessRefusal.NotManager);
            Access.May(Megan, permission).ShouldBeTrue();
            Access.May(Ops, permission).ShouldBeTrue();
        }

        Access.Refuses(Megan, Permission.SeeDeliveries).ShouldBe(AccessRefusal.NotOperations);
        Access.May(Ops, Permission.SeeDeliveries).ShouldBeTrue();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Access.Refuses(Ops with { Active = false }, permission).ShouldBe(AccessRefusal.Inactive);
            Access.Refuses(new Person { Role = Role.Operations }, permission).ShouldBe(AccessRefusal.Inactive);
        }
    }

    [Fact]
    public void Others_are_looked_after_from_above_only()
    {
        Access.May(Megan, Permission.ScheduleCheckIns, Alex, Team).ShouldBeTrue();
        Access.May(Alex, Permission.ScheduleCheckIns, Alex, Team).ShouldBeTrue();
        Access.Refuses(Alex, Permission.ScheduleCheckIns, Lee, Team).ShouldBe(AccessRefusal.NotBelow);
        Access.Refuses(Megan, Permission.ReadResults, Director, Team).ShouldBe(AccessRefusal.NotBelow);
        Access.May(Ops, Permission.ReadResults, Director, Team).ShouldBeTrue();
        Access.May(Alex, Permission.HoldOneOnOnes, Megan, Team).ShouldBeTrue("with the one above too");
        Access.Refuses(Alex, Permission.HoldOneOnOnes, Lee, Team).ShouldBe(AccessRefusal.NotBelow);
        Access.Refuses(Ops, Permission.HoldOneOnOnes, Lee, Team).ShouldBe(AccessRefusal.NotBelow);
    }

    [Fact]
    public void A_manager_sees_the_subtree_below_but_not_above()
    {
        Access.CanSee(Megan, AlexDeal, Team).ShouldBeTrue();
        Access.CanSee(Director, AlexDeal, Team).ShouldBeTrue();
        Access.CanSee(Megan, new Deal { OwnerId = "director" }, Team).ShouldBeFalse();
        Access.CanSee(Megan, new Deal { OwnerId = "megan" }, Team).ShouldBeTrue();
    }

    [Fact]
    public void Reports_alone_do_not_make_a_manager() => Access.CanSee(Megan with { Role = Role.Rep }, AlexDeal, Team).ShouldBeFalse();

    [Fact]
    public void Operations_see_everything_and_the_inactive_nothing()
    {
        Access.CanSee(Ops, AlexDeal, Team).ShouldBeTrue();
        Access.VisibleOwners(Ops, Team).Everyone.ShouldBeTrue();
        Access.CanSee(Ops with { Active = false }, AlexDeal, Team).ShouldBeFalse();
        Access.CanSee(Alex with { Active = false }, AlexDeal, Team).ShouldBeFalse();
        Access.VisibleOwners(Ops with { Active = false }, Team).Includes("alex").ShouldBeFalse();
    }

    [Fact]
    public void A_person_without_an_id_does_not_own_deals_without_an_owner() => Access.CanSee(new Person(), new Deal(), Team).ShouldBeFalse();

    [Fact]
    public void Visible_owners_follow_the_line_of_reports()
    {
        Access.VisibleOwners(Director, Team).Ids.ShouldBe(["director", "megan", "alex", "lee"]);
        Access.VisibleOwners(Alex, Team).Ids.ShouldBe(["alex"]);
    }

    [Fact]
    public void A_day_begins_where_the_person_lives()
    {
        var now = Instant.FromUtc(2026, 11, 25, 16, 30);
        Alex.Today(now).ShouldBe(new LocalDate(2026, 11, 26));
        (Alex with { TimeZone = "America/New_York" }).Today(now).ShouldBe(new LocalDate(2026, 11, 25));
        (Alex with { TimeZone = "Mars/Olympus" }).Today(now).ShouldBe(new LocalDate(2026, 11, 25));
    }

    [Fact]
    public void Two_managers_above_each_other_end_the_search()
    {
        var circle = new Organisation([new Person { Id = "a", ManagerId = "b" }, new Person { Id = "b", ManagerId = "a" }]);
        circle.ReportsOf("a").Select(person => person.Id).ShouldBe(["b"]);
        circle.IsAbove("a", "b").ShouldBeTrue();
        circle.IsAbove("a", "a").ShouldBeFalse();
        circle.IsAbove("c", "a").ShouldBeFalse();
    }

    [Fact]
    public void Whoever_reports_to_me_has_me_above_them_and_nobody_is_above_themselves() => Prop.ForAll(AnyPeople.ToArbitrary(), people =>
    {
        var organisation = new Organisation(people);
        return people.All(above => !organisation.IsAbove(above.Id, above.Id)
            && people.All(below => organisation.IsAbove(above.Id, below.Id) == organisation.ReportsOf(above.Id).Contains(below)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_one_may_change_one_sees_and_visible_owners_agree() => Prop.ForAll(AnyPeople.ToArbitrary(), people =>
    {
        var organisation = new Organisation(people);
        return people.All(person => people.All(owner =>
        {
            var deal = new Deal { OwnerId = owner.Id };
            var sees = Access.CanSee(person, deal, organisation);
            return (!Access.CanChange(person, deal, organisation) || sees)
                && Access.VisibleOwners(person, organisation).Includes(owner.Id) == sees;
        }));
    }).QuickCheckThrowOnFailure();
}
