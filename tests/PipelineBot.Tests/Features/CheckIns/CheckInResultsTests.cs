using PipelineBot.Features.CheckIns;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.CheckIns;

public sealed class CheckInResultsTests
{
    [Fact]
    public async Task A_manager_sees_who_answered_who_needs_help_and_who_did_not()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Adele, "签到");
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_4_choice"] = "hard";
        form["blockers"] = "Legal <b>is</b> slow";
        form["help"] = "true";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        (await team.SaysAsync(CheckInTeam.Megan, "check-in results")).Single().Card!.Value.ShouldBeAsApproved("CheckInResults.en");
        (await team.SaysAsync(CheckInTeam.Megan, "团队签到情况")).Single().Card!.Value.ShouldBeAsApproved("CheckInResults.zh");
    }

    [Fact]
    public async Task Operations_see_everybody()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Lynne, "check-in results")).Single().All.ShouldContain("Patti Fernandez");
    }

    [Fact]
    public async Task A_rep_is_told_that_they_are_for_managers()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, "check-in results")).Single().Text.ShouldContain("for managers");
    }

    [Fact]
    public async Task Asked_for_in_a_channel_they_are_answered_in_private()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Megan, "hello");

        var heard = await team.SaysAsync(CheckInTeam.Megan, "check-in results", channel: true);

        heard.Where(h => h.Card is not null).ShouldAllBe(h => h.ConversationId == "chat-megan");
        heard.Count(h => h.Card is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Yesterdays_answers_do_not_count_today()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_4_choice"] = "good";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);
        team.Clock.Advance(NodaTime.Duration.FromDays(1));

        (await team.SaysAsync(CheckInTeam.Megan, "check-in results")).Single().All.ShouldContain("0 of 2 answered");
    }

    [Fact]
    public async Task Who_is_on_leave_is_named_so()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Adele, "我今天请假");

        (await team.SaysAsync(CheckInTeam.Megan, "check-in results")).Single().All.ShouldContain("On leave");
    }
}
