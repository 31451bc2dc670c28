using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Calendars;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Features.Calendars;

public sealed class CalendarTests
{
    private static readonly Person Alex = Team.Alex;

    [Fact]
    public async Task A_manager_chooses_the_teams_calendar_and_is_told_what_comes()
    {
        await using var bot = await BotDriver.Start("2026-09-01T01:00:00Z").WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("calendar China");
        alex.ShouldHear("Calendar of North: Monday to Friday → Mainland China.", "Free every week: Saturday, Sunday.");
        alex.ShouldHear($"Next holidays: Mid-Autumn Festival ({English(9, 25)} to {English(9, 27)}); National Day ({English(10, 1)} to {English(10, 7)}).");
        alex.ShouldHear($"Next make-up workday: National Day ({English(9, 20)}).");

        var megan = bot.As("megan");
        await megan.SendAsync("calendar");
        megan.ShouldHear("Calendar of North: Mainland China.");
        await alex.SendAsync("calendar China");
        alex.ShouldHear("North works by Mainland China already.");
        var wang = bot.As("wang");
        await wang.SendAsync("日历");
        wang.ShouldHear("South 的工作日历：周一到周五。", "其中没有节假日。");
    }

    [Fact]
    public async Task A_year_whose_holidays_are_not_known_is_named()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("用中国节假日");
        alex.ShouldHear("North 的工作日历：周一到周五 → 中国大陆。", "2027 年的节假日还没有。");
        alex.ShouldNotHear("2026 年的", "接下来");
        await alex.SendAsync("日曆");
        alex.ShouldHear("North 的工作日曆：中國大陸。", "2027 年的假日還沒有。");
    }

    [Theory]
    [InlineData("megan", "calendar China", "Managers and sales operations choose the calendar.")]
    [InlineData("alex", "calendar China for South", "\"South\" is not your team")]
    [InlineData("alex", "calendar China for Atlantis", "I know no team \"Atlantis\". There are: North.")]
    [InlineData("alex", "set the calendar to Atlantis", "I know no calendar \"Atlantis\". There are: Monday to Friday, Sunday to Thursday, Mainland China.")]
    [InlineData("vera", "calendar China", "For which team? For example: \"calendar China for North\". There are: North, South.")]
    [InlineData("ops", "calendar China", "For which team?")]
    public async Task What_may_not_be_chosen_changes_nothing(string who, string said, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var speaker = bot.As(who);
        await speaker.SendAsync(said);
        speaker.ShouldHear(heard);
        (await DirectoryAsync(bot)).Calendars.HasChosen("North").ShouldBeFalse();
    }

    [Theory]
    [InlineData("ops", "calendar sun-thu for South")]
    [InlineData("vera", "calendar Sunday to Thursday for south")]
    [InlineData("ops", "把 South 的日历改成周日到周四")]
    public async Task Operations_choose_for_any_team_and_a_manager_for_one_that_is_all_below_them(string who, string said)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As(who).SendAsync(said);
        var calendars = (await DirectoryAsync(bot)).Calendars;
        calendars.Of("South").Id.ShouldBe("sun-thu");
        calendars.Of("North").Id.ShouldBe("mon-fri");
    }

    [Fact]
    public async Task Working_days_are_counted_by_the_speakers_calendar()
    {
        // Tuesday 29 September 2026: three working days later is Friday 9 October in China, Friday 2 October elsewhere.
        await using var bot = await BotDriver.Start("2026-09-29T01:00:00Z").WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("close date of Fabrikam is in 3 working days");
        (await bot.DealAsync("fabrikam")).CloseDate.ShouldBe(new LocalDate(2026, 10, 2));
        await alex.SendAsync("calendar China");
        await alex.SendAsync("Fabrikam 预计三个工作日后成交");
        (await bot.DealAsync("fabrikam")).CloseDate.ShouldBe(new LocalDate(2026, 10, 9));
    }

    [Fact]
    public async Task Milestones_of_a_stage_are_dated_by_the_calendar_of_the_owners_team()
    {
        // Wang's team works by China's calendar, and the manager who moves the deal does not.
        await using var bot = await BotDriver.Start("2026-09-29T01:00:00Z").WithAsync(Team.All);
        await bot.As("ops").SendAsync("calendar China for South");
        await bot.As("vera").SendAsync("move 南方航空 to needs");
        var calendar = BuiltInCalendars.China;
        var milestones = (await bot.DealAsync("nanfang")).Milestones;
        milestones.ShouldNotBeEmpty();
        milestones.ShouldAllBe(m => calendar.IsWorkingDay(m.Due));
        milestones.ShouldContain(m => m.Due >= new LocalDate(2026, 10, 8), "otherwise no holiday was jumped over");
    }

    [Fact]
    public async Task The_configured_calendar_is_that_of_teams_that_chose_none_and_an_unknown_one_is_Monday_to_Friday()
    {
        new TeamCalendars("china", [], []).Of("North").Id.ShouldBe("china");
        new TeamCalendars("china", [], []).Of(null).Id.ShouldBe("china");
        new TeamCalendars("china", [], [new TeamCalendar { Team = "north", CalendarId = "sun-thu" }]).Of("North").Id.ShouldBe("sun-thu");
        new TeamCalendars("atlantis", [], []).Of("North").Id.ShouldBe("mon-fri");
        new TeamCalendars("china", [], [new TeamCalendar { Team = "North", CalendarId = "gone" }]).Of("North").Id.ShouldBe("china");

        await using var bot = BotDriver.Start(configure: services => services.AddSingleton(p => new TenantDirectories(p.GetRequiredService<IDocumentStore>(), p.GetRequiredService<IClock>(), "china")));
        await bot.WithAsync(Alex);
        var alex = bot.As("alex");
        await alex.SendAsync("calendar");
        alex.ShouldHear("Calendar of North: Mainland China.");
    }

    [Fact]
    public void What_is_imported_under_a_built_in_id_goes_on_top_of_it()
    {
        var imported = new CalendarDocument { Id = "china", Days = [new(new LocalDate(2027, 1, 1), CalendarDayKind.Holiday, "元旦"), new(new LocalDate(2026, 10, 8), CalendarDayKind.Holiday, "公司日")] };
        var china = new TeamCalendars("", [imported], []).Find("china")!;
        china.IsWorkingDay(new LocalDate(2027, 1, 1)).ShouldBeFalse();
        china.IsWorkingDay(new LocalDate(2026, 10, 8)).ShouldBeFalse();
        china.IsWorkingDay(new LocalDate(2026, 10, 10)).ShouldBeTrue();
        china.Name.Zh.ShouldBe("中国大陆");
    }

    [Fact]
    public async Task A_calendar_and_a_teams_choice_survive_being_stored()
    {
        await using var bot = BotDriver.Start();
        var calendar = new CalendarDocument { Id = "de", Weekend = [IsoDayOfWeek.Sunday], Days = [new(new LocalDate(2026, 12, 25), CalendarDayKind.Holiday, "1. Weihnachtstag")] };
        var team = new TeamCalendar { Team = "Süd", CalendarId = "de" };
        await bot.Store.CommitAsync([CalendarDocuments.Calendar.Write(BotDriver.Tenant, calendar, null), CalendarDocuments.Team.Write(BotDriver.Tenant, team, null)]);

        var read = (await bot.Store.GetAsync(CalendarDocuments.Calendar, BotDriver.Tenant, CalendarDocuments.CalendarId("de")))!.Value;
        read.Days.ShouldBe(calendar.Days);
        read.Weekend.ShouldBe([IsoDayOfWeek.Sunday]);
        var calendars = (await DirectoryAsync(bot)).Calendars;
        calendars.Of("SÜD").Id.ShouldBe("de");
        calendars.Of("Süd").IsWorkingDay(new LocalDate(2026, 11, 28)).ShouldBeTrue("Saturday is worked there");
    }

    private static string English(int month, int day) => Say.Date(Languages.English, new LocalDate(2026, month, day));

    private static async Task<TenantDirectory> DirectoryAsync(BotDriver bot) => await bot.Services.GetRequiredService<Workspace>().DirectoryAsync(BotDriver.Tenant, default);
}
