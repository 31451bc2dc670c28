using NodaTime;
using PipelineBot.Features.CheckIns;

namespace PipelineBot.Tests.Features.CheckIns;

/// <summary>The check-in that comes by itself.</summary>
public sealed class CheckInScheduleTests
{
    private static readonly Instant TuesdayAtNine = Instant.FromUtc(2026, 11, 24, 1, 0);

    [Fact]
    public async Task It_comes_once_a_day_at_the_persons_local_time_with_one_reminder_behind_it()
    {
        await using var team = await CheckInTeam.StartAsync();
        (await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9")).Single().Text.ShouldBe("I'll check in with you every working day at 09:00 (Asia/Shanghai), first on Tue 24 Nov 2026.");

        team.Clock.Now = TuesdayAtNine;
        (await team.RunSchedulesAsync()).ShouldBe(1);
        team.Clock.Advance(Duration.FromHours(2));
        (await team.RunSchedulesAsync()).ShouldBe(0);

        var rows = await team.QueuedAsync();
        rows.Select(r => r.NextAt).ShouldBe([TuesdayAtNine, TuesdayAtNine + Duration.FromHours(3)]);
        rows[0].Activity.GetRawText().ShouldContain("q1_1_choice");
        rows[1].Activity.GetRawText().ShouldContain("still open");
    }

    [Theory]
    [InlineData("每天早上九点半给我签到", "09:30")]
    [InlineData("工作日下午5点准时提醒我打卡", "17:00")]
    [InlineData("周一三五9点给我签到", "09:00")]
    public async Task The_hour_is_read_out_of_a_whole_sentence(string said, string time)
    {
        await using var team = await CheckInTeam.StartAsync();
        (await team.SaysAsync(CheckInTeam.Alex, said)).Single().Text.ShouldContain(time);
    }

    [Fact]
    public async Task Answering_takes_the_reminder_back()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        team.Clock.Now = TuesdayAtNine;
        await team.RunSchedulesAsync();
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex, new LocalDate(2026, 11, 24));
        form["q1_1_choice"] = "done";

        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        (await team.QueuedAsync()).Single().NextAt.ShouldBe(TuesdayAtNine);
    }

    [Fact]
    public async Task It_does_not_come_when_today_was_answered_already()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 10");
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_1_choice"] = "done";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        team.Clock.Advance(Duration.FromHours(1));
        (await team.RunSchedulesAsync()).ShouldBe(0);
        (await team.QueuedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_reminded_in_the_evening()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 6pm");
        team.Clock.Advance(Duration.FromHours(9));

        (await team.RunSchedulesAsync()).ShouldBe(1);
        (await team.QueuedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Skipping_today_before_it_came_keeps_it_away_today_only()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 10");
        (await team.SaysAsync(CheckInTeam.Alex, "skip today")).Single().All.ShouldContain("no check-in today");

        team.Clock.Advance(Duration.FromHours(1));
        (await team.RunSchedulesAsync()).ShouldBe(0);
        team.Clock.Advance(Duration.FromDays(1));
        (await team.RunSchedulesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_ends_on_the_day_that_was_said()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Adele, "每天9点提醒我签到");
        (await team.SaysAsync(CheckInTeam.Adele, "暂停签到到下周一")).Single().Text.ShouldContain("2026年11月30日");

        team.Clock.Now = TuesdayAtNine;
        (await team.RunSchedulesAsync()).ShouldBe(0);
        team.Clock.Now = Instant.FromUtc(2026, 11, 30, 1, 0);
        (await team.RunSchedulesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Stopped_it_comes_no_more_until_it_is_resumed()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        await team.SaysAsync(CheckInTeam.Alex, "stop check-ins");
        team.Clock.Now = TuesdayAtNine;
        (await team.RunSchedulesAsync()).ShouldBe(0);

        (await team.SaysAsync(CheckInTeam.Alex, "resume check-ins")).Single().Text.ShouldContain("Wed 25 Nov 2026");
    }

    [Fact]
    public async Task Stopping_also_takes_back_todays_reminder()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        team.Clock.Now = TuesdayAtNine;
        await team.RunSchedulesAsync();

        await team.SaysAsync(CheckInTeam.Alex, "stop check-ins");

        (await team.QueuedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_schedule_there_is_nothing_to_pause_stop_or_resume()
    {
        await using var team = await CheckInTeam.StartAsync();
        foreach (var text in new[] { "pause check-ins until Monday", "stop check-ins", "resume check-ins" })
            (await team.SaysAsync(CheckInTeam.Alex, text)).Single().Text.ShouldContain("no scheduled check-ins");
        (await team.ScheduleAsync(CheckInTeam.Alex)).ShouldBeNull();
    }

    [Fact]
    public async Task A_manager_sets_it_for_somebody_below_who_is_told()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Adele, "你好");

        var heard = await team.SaysAsync(CheckInTeam.Megan, "ask 赵敏 to check in every day at 9:30");

        heard.Select(h => h.ConversationId).ShouldBe(["chat-megan", "chat-adele"]);
        heard[1].Text.ShouldStartWith("Megan Bowen 请我每个工作日 09:30");
        (await team.ScheduleAsync(CheckInTeam.Adele))!.At.ShouldBe(new LocalTime(9, 30));
    }

    [Fact]
    public async Task Nobody_sets_it_for_somebody_who_is_not_below()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Patti, "hello");

        (await team.SaysAsync(CheckInTeam.Megan, "ask Patti Fernandez to check in every day at 9")).Single().Text.ShouldContain("Only Patti Fernandez");
        (await team.SaysAsync(CheckInTeam.Alex, "ask Megan Bowen to check in every day at 9")).Single().Text.ShouldContain("Only Megan Bowen");
        (await team.ScheduleAsync(CheckInTeam.Patti)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_who_never_wrote_cannot_be_reached()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Megan, "ask Alex Wilber to check in every day at 9")).Single().Text.ShouldContain("have to write to me once");
    }

    [Fact]
    public async Task A_time_that_is_none_is_named()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, "check in every day at 25:00")).Single().Text.ShouldContain("25:00");
        (await team.ScheduleAsync(CheckInTeam.Alex)).ShouldBeNull();
    }

    [Fact]
    public async Task It_comes_on_the_days_that_were_named()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, "check in every Wednesday and Friday at 9:30")).Single().Text.ShouldBe("I'll check in with you every Wednesday, Friday at 09:30 (Asia/Shanghai), first on Wed 25 Nov 2026.");
        (await team.SaysAsync(CheckInTeam.Alex, "每周二9点提醒我签到")).Single().Text.ShouldContain("每星期二");
        (await team.ScheduleAsync(CheckInTeam.Alex))!.Weekdays.ShouldBe([IsoDayOfWeek.Tuesday]);
    }

    [Theory]
    [InlineData("check in every day at 15:00")]
    [InlineData("timezone Tokyo", "check in every day at 15:00")]
    [InlineData("timezone London", "check in every day at 23:30")]
    [InlineData("stop check-ins", "resume check-ins")]
    public async Task After_todays_came_another_hour_or_zone_brings_no_second_one_today(params string[] said)
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        team.Clock.Now = TuesdayAtNine;
        (await team.RunSchedulesAsync()).ShouldBe(1);

        foreach (var text in said)
            await team.SaysAsync(CheckInTeam.Alex, text);

        var midnight = new LocalDate(2026, 11, 25).AtMidnight().InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
        for (; team.Clock.Now < midnight; team.Clock.Advance(Duration.FromMinutes(30)))
            (await team.RunSchedulesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task However_often_the_runner_looks_there_is_one_question_and_one_reminder_a_day()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9");
        for (team.Clock.Now = TuesdayAtNine; team.Clock.Now < TuesdayAtNine + Duration.FromHours(14); team.Clock.Advance(Duration.FromMinutes(20)))
            await team.RunSchedulesAsync();

        (await team.QueuedAsync()).Count.ShouldBe(2);
    }
}
