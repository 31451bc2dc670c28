using NodaTime;
using PipelineBot.Calendars;
using PipelineBot.Sales.Calendars;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Features.Calendars;

/// <summary>On which days digests and check-ins come, through holidays, make-up workdays, and calendars that change under them.</summary>
public sealed class ScheduledDaysTests
{
    [Fact]
    public async Task A_digest_rests_on_Chinas_holidays_and_comes_on_its_make_up_workdays()
    {
        await using var bot = await DigestOffice.OpenAsync("2026-09-17T16:00:00Z");
        await bot.InChannel(Team.Alex).SendAsync("calendar China");
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:00");

        (await DaysAsync(bot, days: 25)).ShouldBe([18, 20, 21, 22, 23, 24, 28, 29, 30, /* October */ 8, 9, 10, 12]);
    }

    [Fact]
    public async Task A_calendar_chosen_later_counts_for_schedules_that_were_set_before()
    {
        // Friday: the next digest was planned for Monday, and Sunday becomes a make-up workday.
        await using var bot = await DigestOffice.OpenAsync("2026-09-18T02:00:00Z");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:00");
        alex.ShouldHear($"Next: {Say.Date(Languages.English, new LocalDate(2026, 9, 21))} 09:00");
        await alex.SendAsync("calendar China");
        await alex.SendAsync("digest settings");
        alex.ShouldHear($"Next: {Say.Date(Languages.English, new LocalDate(2026, 9, 20))} 09:00");

        (await DaysAsync(bot, days: 4)).ShouldBe([20, 21, 22]);
    }

    [Fact]
    public async Task A_day_that_becomes_a_holiday_after_it_was_planned_is_kept_free()
    {
        await using var bot = await DigestOffice.OpenAsync("2026-09-29T02:00:00Z");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:00");
        bot.Clock.Advance(Duration.FromHours(24));
        await bot.RunAsync();
        bot.InChannel().Count(m => m.Activity.CardContent is not null).ShouldBe(1);
        // Wednesday 30 September, 10:00: tomorrow's is planned already.
        await bot.As("ops").SendAsync("calendar china for North");

        (await DaysAsync(bot, days: 9)).ShouldBe([8, 9]);
    }

    [Fact]
    public async Task A_calendar_that_was_imported_meanwhile_counts_on_its_day()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await bot.Store.CommitAsync([
            CalendarDocuments.Calendar.Write(BotDriver.Tenant, new CalendarDocument { Id = "ours", Days = [new(new LocalDate(2026, 11, 26), CalendarDayKind.Holiday, "Thanksgiving"), new(new LocalDate(2026, 11, 28), CalendarDayKind.Workday, "")] }, null),
            CalendarDocuments.Team.Write(BotDriver.Tenant, new TeamCalendar { Team = "North", CalendarId = "ours" }, null)]);

        (await DaysAsync(bot, days: 6)).ShouldBe([25, 27, 28, 30]);
    }

    [Fact]
    public async Task Down_over_the_hour_of_a_make_up_workday_it_still_comes_that_day()
    {
        await using var bot = await DigestOffice.OpenAsync("2026-09-18T02:00:00Z");
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:00");
        await bot.As("ops").SendAsync("calendar china for North");
        var before = bot.InChannel().Count;
        bot.Clock.Now = Instant.FromUtc(2026, 9, 20, 12, 0);
        await bot.RunAsync();
        bot.InChannel().Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_calendar_of_the_person_the_digest_is_about_counts_and_no_other_teams()
    {
        await using var bot = await DigestOffice.OpenAsync("2026-09-29T16:00:00Z");
        await bot.As("ops").SendAsync("calendar china for South");
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:00");
        (await DaysAsync(bot, days: 5)).ShouldBe([30, 1, 2]);
    }

    /// <summary>The days of the month, in Shanghai, on which a digest card was posted.</summary>
    private static async Task<List<int>> DaysAsync(BotDriver bot, int days)
    {
        var posted = new List<int>();
        for (var hour = 0; hour < days * 24; hour++)
        {
            var before = bot.InChannel().Count;
            await bot.RunAsync();
            posted.AddRange(Enumerable.Repeat(bot.Clock.Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Day, bot.InChannel().Count - before));
            bot.Clock.Advance(Duration.FromMinutes(60));
        }

        return posted;
    }
}
