using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.CheckIns;

public sealed class CheckInSettingsTests
{
    [Theory]
    [InlineData(CheckInTeam.Alex, "check-in settings", "CheckInSettings.en")]
    [InlineData(CheckInTeam.Adele, "签到设置", "CheckInSettings.zh")]
    public async Task The_card_is_the_approved_one(string person, string said, string approved)
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(person, "check in every day at 9");
        (await team.SaysAsync(person, said)).Single().Card!.Value.ShouldBeAsApproved(approved);
    }

    [Theory]
    [InlineData("my check-in settings")]
    [InlineData("when is my next check-in")]
    [InlineData("我的签到设置")]
    [InlineData("签到安排")]
    public async Task It_is_asked_for_in_many_ways(string said)
    {
        await using var team = await CheckInTeam.StartAsync();
        (await team.SaysAsync(CheckInTeam.Alex, said)).Single().All.ShouldContain("checkin.settings.save");
    }

    [Fact]
    public async Task Saving_sets_the_hour_and_days_of_whoever_clicks()
    {
        await using var team = await CheckInTeam.StartAsync();
        var heard = await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.save", Form("17:30", "2,4"));
        heard.All.ShouldContain("every Tuesday, Thursday at 17:30 (Asia/Shanghai); the next is on Tue 24 Nov 2026.");
        var schedule = (await team.ScheduleAsync(CheckInTeam.Alex))!;
        (schedule.At, schedule.Zone).ShouldBe((new LocalTime(17, 30), "Asia/Shanghai"));
        (await team.ScheduleAsync(CheckInTeam.Adele)).ShouldBeNull();
    }

    [Fact]
    public async Task It_pauses_stops_skips_and_starts_as_saying_it_does()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in every day at 9:30");
        var form = Form("09:30", "");
        form["paused"] = "2026-11-30";
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.save", form)).All.ShouldContain("the next is on Mon 30 Nov 2026");
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.stop", Lang())).All.ShouldContain("won't check in with you by myself");
        (await team.ScheduleAsync(CheckInTeam.Alex))!.Stopped.ShouldBeTrue();
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.start", Lang())).All.ShouldContain("Check-ins are on again");
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.skip", Lang())).All.ShouldContain("no check-in today");
        (await team.ScheduleAsync(CheckInTeam.Alex))!.LastDay.ShouldBe(CheckInTeam.Today);
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_over_is_refused_and_so_is_a_card_in_a_channel()
    {
        await using var team = await CheckInTeam.StartAsync();
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.save", Form("later", ""))).Text.ShouldContain("can't be read");
        var form = Form("09:30", "");
        form["paused"] = "2026-11-23";
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.save", form)).Text.ShouldContain("not in the future");
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.save", Form("09:30", ""), channel: true)).Card.ShouldBeNull();
        (await team.ClicksAsync(CheckInTeam.Alex, "checkin.settings.skip", Lang(), channel: true)).Card.ShouldBeNull();
        (await team.ScheduleAsync(CheckInTeam.Alex)).ShouldBeNull();
    }

    private static JsonObject Form(string time, string days) => new() { ["lang"] = "en", ["time"] = time, ["days"] = days };

    private static JsonObject Lang() => new() { ["lang"] = "en" };
}
