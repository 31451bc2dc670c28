using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.Features.Digests;
using PipelineBot.Hosting;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Hosting;

public sealed class ConfiguredSchedulesTests
{
    private static readonly (string, string)[] Digest = [("Kind", "digest"), ("Conversation", DigestOffice.Channel), ("Team", "alex"), ("At", "09:30")];

    [Fact]
    public async Task A_digest_of_the_configuration_comes_without_anybody_asking()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, [.. Digest, ("Weekdays", "Mon,Wed"), ("Zone", "Asia/Shanghai"), ("Language", "zh-Hans")]);
        var schedule = (await FindAsync(bot))!;
        (schedule.At, schedule.Zone, schedule.Language, schedule.ScopePersonId).ShouldBe((new LocalTime(9, 30), "Asia/Shanghai", "zh-Hans", "alex"));
        schedule.Weekdays.ShouldBe([IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday]);
        bot.Clock.Advance(Duration.FromMinutes(30));
        await bot.RunAsync();
        bot.InChannel()[^1].Words().ShouldContain("逾期摘要");
    }

    [Fact]
    public async Task What_was_changed_by_talking_stays_until_the_configuration_says_something_else()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, Digest);
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 11:00");
        await ApplyAsync(bot, Digest);
        (await FindAsync(bot))!.At.ShouldBe(new LocalTime(11, 0));
        await bot.InChannel(Team.Alex).SendAsync("stop digest");
        await ApplyAsync(bot, [.. Digest[..3], ("At", "10:15")]);
        ((await FindAsync(bot))!.At, (await FindAsync(bot))!.Stopped).ShouldBe((new LocalTime(10, 15), false));
    }

    [Fact]
    public async Task One_that_was_set_by_talking_before_is_taken_over_and_does_not_come_twice_on_a_day()
    {
        await using var bot = await OfficeAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(30));
        (await bot.RunAsync()).ShouldBe(1);
        await ApplyAsync(bot, [.. Digest[..3], ("At", "11:00")]);
        bot.Clock.Advance(Duration.FromHours(3));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_is_taken_out_stops_and_stays_stopped()
    {
        await using var bot = await OfficeAsync();
        (string, string)[] checkIn = [("Kind", "checkin"), ("Person", "megan"), ("At", "9:00")];
        await ApplyAsync(bot, Digest, checkIn);
        await ApplyAsync(bot, checkIn);
        ((await FindAsync(bot))!.Stopped, (await FindAsync(bot))!.NextAt).ShouldBe((true, null));
        (await CheckInAsync(bot))!.Stopped.ShouldBeFalse();
        bot.Clock.Advance(Duration.FromMinutes(30));
        await bot.RunAsync();
        bot.InChannel().ShouldNotContain(m => m.Words().Contains("Overdue digest"));

        await ApplyAsync(bot);
        (await CheckInAsync(bot))!.Stopped.ShouldBeTrue();
        var etag = (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, (await FindAsync(bot))!.Id))!.ETag;
        await ApplyAsync(bot);
        (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, (await FindAsync(bot))!.Id))!.ETag.ShouldBe(etag, "another start has nothing to do");
    }

    [Fact]
    public async Task Put_back_as_it_was_it_starts_again_and_not_twice_on_a_day()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, Digest);
        bot.Clock.Advance(Duration.FromMinutes(30));
        (await bot.RunAsync()).ShouldBe(1);
        await ApplyAsync(bot);
        await ApplyAsync(bot, Digest);
        (await FindAsync(bot))!.Stopped.ShouldBeFalse();
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("digest every day at 11:00", false)]
    [InlineData("digest every day at 9:30", false)]
    [InlineData("pause digest until Friday", true)]
    [InlineData("no digest today", true)]
    [InlineData("stop digest", true)]
    public async Task What_somebody_has_set_since_is_theirs_and_what_only_rests_is_not(string said, bool stopped)
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, Digest);
        await bot.InChannel(Team.Alex).SendAsync(said);
        await ApplyAsync(bot);
        (await FindAsync(bot))!.Stopped.ShouldBe(stopped);
    }

    [Fact]
    public async Task Stopped_and_started_again_by_somebody_it_is_theirs()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, Digest);
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("stop digest");
        await alex.SendAsync("resume digest");
        await ApplyAsync(bot);
        (await FindAsync(bot))!.Stopped.ShouldBeFalse();
    }

    [Fact]
    public async Task Having_run_and_rested_changes_nothing_about_whose_it_is()
    {
        await using var bot = await OfficeAsync();
        (string, string)[] checkIn = [("Kind", "checkin"), ("Person", "megan"), ("At", "9:30")];
        await bot.As("megan").SendAsync("help");
        await ApplyAsync(bot, Digest, checkIn);
        bot.Clock.Advance(Duration.FromMinutes(30));
        await bot.RunAsync();
        await bot.As("megan").SendAsync("on leave tomorrow");
        await ApplyAsync(bot);
        ((await FindAsync(bot))!.Stopped, (await CheckInAsync(bot))!.Stopped).ShouldBe((true, true));
    }

    [Fact]
    public async Task One_that_no_configuration_ever_set_goes_on()
    {
        await using var bot = await OfficeAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        await ApplyAsync(bot);
        (await FindAsync(bot))!.Stopped.ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_in_that_somebody_set_for_themselves_since_goes_on()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, [("Kind", "checkin"), ("Person", "megan"), ("At", "9:00")]);
        await bot.As("megan").SendAsync("check-in every day at 9:00");
        await ApplyAsync(bot);
        (await CheckInAsync(bot))!.Stopped.ShouldBeFalse();
    }

    [Fact]
    public async Task With_an_entry_that_cannot_be_nothing_is_stopped_either()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, Digest);
        await Should.ThrowAsync<ConfigurationProblem>(() => ApplyAsync(bot, [("Kind", "checkin"), ("Person", "nobody"), ("At", "9:00")]));
        (await FindAsync(bot))!.Stopped.ShouldBeFalse();
        await ApplyAsync(bot);
        (await FindAsync(bot))!.Stopped.ShouldBeTrue();
    }

    [Fact]
    public async Task A_check_in_and_a_digest_of_ones_own_are_for_a_person()
    {
        await using var bot = await OfficeAsync();
        await ApplyAsync(bot, [("Kind", "checkin"), ("Person", "megan"), ("At", "9:00")], [("Kind", "digest"), ("Person", "vera"), ("At", "8:00")]);
        var checkIn = (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf("checkin", ScheduleTarget.Person("megan"))))!.Value;
        (checkIn.Zone, checkIn.ScopePersonId).ShouldBe(("Asia/Shanghai", "megan"));
        var digest = (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf("digest", ScheduleTarget.Person("vera"))))!.Value;
        (digest.Zone, digest.ScopePersonId).ShouldBe(("Europe/London", "vera"));
    }

    [Theory]
    [InlineData("Schedules__0__Kind", "Kind=report")]
    [InlineData("Schedules__0__At", "At=25:00")]
    [InlineData("Schedules__0__At", "At=")]
    [InlineData("Schedules__0__Weekdays", "Weekdays=Mon,Funday")]
    [InlineData("Schedules__0__Zone", "Zone=Mars/Base")]
    [InlineData("Schedules__0__Language", "Language=tlh")]
    [InlineData("Schedules__0__Team", "Team=")]
    [InlineData("Schedules__0__Team", "Team=nobody")]
    [InlineData("Schedules__0", "Team=megan")]
    [InlineData("Schedules__0__Conversation", "Conversation=19:elsewhere@thread.tacv2")]
    [InlineData("Schedules__0", "Person=megan")]
    [InlineData("Schedules__0__Weekday", "Weekday=Mon")]
    [InlineData("Schedules__0__Tenant", "Tenant=")]
    [InlineData("Schedules__0", "Kind=checkin")]
    public async Task One_that_cannot_be_is_named(string named, string changed)
    {
        await using var bot = await OfficeAsync();
        var (key, value) = (changed.Split('=')[0], changed.Split('=')[1]);
        var problem = await Should.ThrowAsync<ConfigurationProblem>(() => ApplyAsync(bot, [.. Digest.Prepend(("Tenant", BotDriver.Tenant)).Where(p => p.Item1 != key), (key, value)]));
        problem.Message.ShouldStartWith(named);
        (await FindAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_for_one_place_are_one_too_many()
    {
        await using var bot = await OfficeAsync();
        var problem = await Should.ThrowAsync<ConfigurationProblem>(() => ApplyAsync(bot, Digest, [.. Digest[..3], ("At", "10:00")]));
        problem.Message.ShouldContain("Schedules__1");
    }

    [Fact]
    public async Task With_one_that_cannot_be_none_is_applied()
    {
        await using var bot = await OfficeAsync();
        await Should.ThrowAsync<ConfigurationProblem>(() => ApplyAsync(bot, Digest, [("Kind", "checkin"), ("Person", "nobody"), ("At", "9:00")]));
        (await FindAsync(bot)).ShouldBeNull();
    }

    /// <summary>The channel is one that somebody wrote in.</summary>
    private static async Task<BotDriver> OfficeAsync()
    {
        var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("<at>PipelineBot</at> help");
        return bot;
    }

    private static async Task ApplyAsync(BotDriver bot, params (string Key, string Value)[][] entries)
    {
        var settings = entries.SelectMany((entry, i) => entry.Select(p => KeyValuePair.Create($"Schedules:{i}:{p.Key}", (string?)p.Value))).ToList();
        if (entries.All(e => e.All(p => p.Key != "Tenant")))
            settings.AddRange(entries.Select((_, i) => KeyValuePair.Create($"Schedules:{i}:Tenant", (string?)BotDriver.Tenant)));
        var read = ConfiguredSchedule.ReadAll(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "");
        var services = bot.Services;
        await new ConfiguredSchedules(read, bot.Store, services.GetRequiredService<Workspace>(), services.GetRequiredService<Schedules>(), bot.Clock, NullLogger<ConfiguredSchedules>.Instance).ApplyAsync(default);
    }

    private static async Task<Schedule?> CheckInAsync(BotDriver bot) =>
        (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf("checkin", ScheduleTarget.Person("megan"))))?.Value;

    private static async Task<Schedule?> FindAsync(BotDriver bot)
    {
        var target = ScheduleTarget.Conversation(Scheduling.Workshop.Reference(DigestOffice.Channel));
        return (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf(DigestJob.KindName, target)))?.Value;
    }
}
