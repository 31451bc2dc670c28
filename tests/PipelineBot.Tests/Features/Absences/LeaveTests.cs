using NodaTime;
using PipelineBot.Sales.Calendars;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.CheckIns;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Features.Absences;

public sealed class LeaveTests
{
    [Theory]
    [InlineData("I'm on leave from 12/1 to 12/5", "2026-12-01", "2026-12-05")]
    [InlineData("on vacation next week", "2026-11-30", "2026-12-06")]
    [InlineData("off tomorrow", "2026-11-26", "2026-11-26")]
    [InlineData("I'm on leave until Friday", "2026-11-25", "2026-11-27")]
    [InlineData("on leave from 1 Dec to 5 Dec", "2026-12-01", "2026-12-05")]
    [InlineData("I'm off on Friday", "2026-11-27", "2026-11-27")]
    [InlineData("我12月1日到5日休假", "2026-12-01", "2026-12-05")]
    [InlineData("12月1日到12月5日休假", "2026-12-01", "2026-12-05")]
    [InlineData("我下周请假", "2026-11-30", "2026-12-06")]
    [InlineData("明天休息", "2026-11-26", "2026-11-26")]
    [InlineData("我週五請假", "2026-11-27", "2026-11-27")]
    public async Task Leave_is_noted_with_both_its_days(string said, string from, string to)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As("alex").SendAsync(said);
        (await bot.PersonAsync("alex")).Absences.ShouldBe([new Absence(Day(from), Day(to))]);
    }

    [Fact]
    public async Task No_check_in_comes_on_leave_and_the_answer_says_when_they_start_again()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        (await team.SaysAsync(CheckInTeam.Alex, "I'm on leave from 11/25 to 11/27")).Single().Text
            .ShouldBe("You are on leave from Wed 25 Nov 2026 to Fri 27 Nov 2026, the last day included. No check-ins then; they start again on Mon 30 Nov 2026.");
        (await team.SaysAsync(CheckInTeam.Alex, "check-in settings")).Single().All
            .ShouldContain("I check in with you every working day at 09:00 (Asia/Shanghai); the next is on Tue 24 Nov 2026. You are on leave: Wed 25 Nov 2026 to Fri 27 Nov 2026.");

        (await DaysAsync(team, days: 9)).ShouldBe([24, 30, 1]);
    }

    [Fact]
    public async Task A_single_day_off_is_free_of_them_and_the_next_is_not()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        await team.SaysAsync(CheckInTeam.Alex, "我明天休息");
        (await DaysAsync(team, days: 3)).ShouldBe([25]);
    }

    [Fact]
    public async Task Cancelling_brings_them_back()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        await team.SaysAsync(CheckInTeam.Alex, "off tomorrow");
        await team.SaysAsync(CheckInTeam.Alex, "on vacation next week");
        (await team.SaysAsync(CheckInTeam.Alex, "cancel my leave")).Single().Text
            .ShouldBe("Your leave is cancelled: Tue 24 Nov 2026; from Mon 30 Nov 2026 to Sun 6 Dec 2026. The next check-in is on Tue 24 Nov 2026.");
        (await DaysAsync(team, days: 3)).ShouldBe([24, 25]);
        (await team.SaysAsync(CheckInTeam.Alex, "取消休假")).Single().Text.ShouldBe("没有登记过您的休假。");
    }

    [Fact]
    public async Task Leave_that_begins_today_takes_the_reminder_back()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        team.Clock.Now = Instant.FromUtc(2026, 11, 24, 1, 0);
        await team.RunSchedulesAsync();
        (await team.QueuedAsync()).Count.ShouldBe(2);

        await team.SaysAsync(CheckInTeam.Alex, "I'm off today");
        (await team.QueuedAsync()).Count.ShouldBe(1, "the check-in itself was there already");
    }

    [Fact]
    public async Task Whoever_has_no_check_ins_is_told_nothing_of_them_starting_again()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("我下周请假");
        alex.ShouldHear("已登记休假：2026年11月30日 周一到 2026年12月6日 周日，含最后一天。", "其间不签到。");
        await alex.SendAsync("cancel my leave");
        alex.ShouldHear("Your leave is cancelled: from Mon 30 Nov 2026 to Sun 6 Dec 2026.");
    }

    [Theory]
    [InlineData("I'm on vacation", "On which days?")]
    [InlineData("I'm on leave from 31 November to 5 December", "There is no such day")]
    [InlineData("on leave from 5 Dec 2026 to 1 Dec 2026", "is before")]
    [InlineData("on leave from 1 Dec 2026 to 1 Dec 2029", "400 days or more")]
    public async Task What_cannot_be_leave_is_said_and_not_noted(string said, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(said);
        alex.ShouldHear(heard);
        (await bot.PersonAsync("alex")).Absences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_digest_says_who_is_on_leave()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.As("megan").SendAsync("I'm on leave until Friday");
        var alex = bot.As("alex");
        await alex.SendAsync("digest now");
        alex.ShouldHear("on leave until Fri 27 Nov 2026");
        await alex.SendAsync("现在发摘要");
        alex.ShouldHear("休假至 2026年11月27日 周五");
    }

    /// <summary>The days of the month on which a check-in was queued.</summary>
    private static async Task<List<int>> DaysAsync(CheckInTeam team, int days)
    {
        var asked = new List<int>();
        for (var hour = 0; hour < days * 24; hour++)
        {
            var queued = await team.RunSchedulesAsync();
            asked.AddRange(Enumerable.Repeat(team.Clock.Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Day, queued));
            team.Clock.Advance(Duration.FromHours(1));
        }

        return asked;
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
