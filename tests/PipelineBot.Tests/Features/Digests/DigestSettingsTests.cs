using NodaTime;
using PipelineBot.Features.Digests;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>Setting the digest of a place on a card; the rules are those of saying it.</summary>
public sealed class DigestSettingsTests
{
    [Theory]
    [InlineData("digest settings", "Digest.settings.en")]
    [InlineData("摘要设置", "Digest.settings.zh-Hans")]
    public async Task The_card_is_the_approved_one(string said, string approved)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var vera = bot.As("vera");
        await vera.SendAsync("digest every Monday and Thursday at 8:30");
        await vera.SendAsync("pause digest until 2026-12-07");
        await vera.SendAsync(said);
        vera.Messages[^1].Activity.CardContent!.Value.ShouldBeAsApproved(approved);
    }

    [Fact]
    public async Task It_is_set_and_skipped_in_a_whole_Chinese_sentence()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("每周一三五早上9点给我发摘要");
        var schedule = await ScheduleAsync(bot);
        schedule.At.ShouldBe(new LocalTime(9, 0));
        schedule.Weekdays.ShouldBe([IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday]);

        await alex.SendAsync("今天的摘要不用发了");
        alex.ShouldHear("今天");
        (await ScheduleAsync(bot)).PausedUntil.ShouldBe(new LocalDate(2026, 11, 26));
    }

    [Fact]
    public async Task Where_there_is_none_the_card_sets_one_up()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest settings");
        alex.ShouldHear("There is no digest scheduled here", "Save").ShouldNotHear("Skip today", "Start again");

        await alex.ClickAsync("Save", ("time", "09:30"), ("days", "1,3"), ("zone", "Europe/London"), ("language", "zh-Hant"), ("paused", ""));
        alex.ShouldHear("everybody in this conversation can read it", "Monday, Wednesday at 09:30 (Europe/London)", "Skip today", "Stop");
        var schedule = await ScheduleAsync(bot);
        (schedule.At, schedule.Zone, schedule.Language, schedule.ScopePersonId, schedule.Stopped).ShouldBe((new LocalTime(9, 30), "Europe/London", "zh-Hant", "alex", false));
        schedule.Weekdays.ShouldBe([IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday]);

        bot.Clock.Now = Instant.FromUtc(2026, 11, 25, 9, 30);
        await bot.RunAsync();
        bot.InChannel()[^1].Words().ShouldContain("逾期摘要");
    }

    [Fact]
    public async Task Its_buttons_skip_stop_and_start()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await alex.SendAsync("digest settings");
        await alex.ClickAsync("Skip today");
        alex.ShouldHear("No digest here today", "Next: Thu 26 Nov 2026 09:30");
        await alex.ClickAsync("Stop");
        alex.ShouldHear("will not come here any more", "Start again").ShouldNotHear("Skip today");
        await alex.ClickAsync("Start again");
        alex.ShouldHear("Next: Wed 25 Nov 2026 09:30");
        alex.Messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("skip today's digest", "No digest here today")]
    [InlineData("今天不用发摘要", "今天这里不发摘要")]
    [InlineData("今天不用发摘要了", "今天这里不发摘要")]
    public async Task Today_is_skipped_by_saying_so_in_channel_and_chat(string said, string heard)
    {
        await using var bot = await DigestOffice.OpenAsync();
        foreach (var alex in new[] { bot.InChannel(Team.Alex), bot.As("alex"), bot.As("alex", "19:group@thread.v2", "groupChat") })
        {
            await alex.SendAsync("digest every day at 9:30");
            await alex.SendAsync(said);
            alex.ShouldHear(heard);
        }

        bot.Clock.Advance(Duration.FromHours(1));
        (await bot.RunAsync()).ShouldBe(0);
        bot.Clock.Advance(Duration.FromDays(1));
        (await bot.RunAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Skipping_today_keeps_a_longer_pause_as_it_is()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await alex.SendAsync("pause digest until 2026-12-07");
        await alex.SendAsync("skip today's digest");
        (await ScheduleAsync(bot)).PausedUntil.ShouldBe(new LocalDate(2026, 12, 7));
    }

    [Fact]
    public async Task A_manager_of_managers_chooses_whose_team_it_is_about_and_nobody_elses()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var vera = bot.InChannel(Team.Vera);
        await vera.SendAsync("digest settings");
        vera.ShouldHear("Alex Wilber · North");
        await vera.ClickAsync("Save", ("time", "09:00"), ("scope", "alex"));
        (await ScheduleAsync(bot)).ScopePersonId.ShouldBe("alex");

        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest settings");
        await alex.ClickAsync("Save", ("time", "09:00"), ("scope", "vera"));
        alex.ShouldHear("Choose your own team");
        await alex.ClickAsync("Save", ("time", "09:00"), ("scope", "megan"));
        alex.ShouldHear("Choose your own team");
        (await ScheduleAsync(bot)).ScopePersonId.ShouldBe("alex");
    }

    [Theory]
    [InlineData("time", "25:00")]
    [InlineData("time", "")]
    [InlineData("days", "1,9")]
    [InlineData("days", "monday")]
    [InlineData("zone", "Mars/Base")]
    [InlineData("language", "tlh")]
    [InlineData("paused", "tomorrow")]
    public async Task What_the_card_would_not_have_allowed_is_not_taken(string field, string value)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await alex.SendAsync("digest settings");
        await alex.ClickAsync("Save", ("time", "10:00"), (field, value));
        alex.ShouldHear("can't be read");
        (await ScheduleAsync(bot)).At.ShouldBe(new LocalTime(9, 30));
    }

    [Fact]
    public async Task A_day_that_is_over_is_no_end_of_a_pause()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest settings");
        await alex.ClickAsync("Save", ("time", "10:00"), ("paused", "2026-11-25"));
        alex.ShouldHear("not in the future");
        await alex.ClickAsync("Save", ("time", "10:00"), ("paused", "2026-11-30"));
        alex.ShouldHear("Next: Mon 30 Nov 2026 10:00");
    }

    [Fact]
    public async Task A_rep_who_clicks_on_the_card_in_the_channel_changes_nothing()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await alex.SendAsync("digest settings");
        var megan = bot.InChannel(Team.Megan);
        foreach (var button in new[] { "Stop", "Skip today" })
        {
            await megan.ClickAsync(button);
            megan.ShouldHear("Digests are for managers");
        }

        await megan.ClickAsync("Save", ("time", "10:00"));
        megan.ShouldHear("Digests are for managers");
        (await ScheduleAsync(bot)).At.ShouldBe(new LocalTime(9, 30));
    }

    private static async Task<Schedule> ScheduleAsync(BotDriver bot)
    {
        var target = ScheduleTarget.Conversation(Scheduling.Workshop.Reference(DigestOffice.Channel));
        return (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf(DigestJob.KindName, target)))!.Value;
    }
}
