using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Features.CheckIns;
using PipelineBot.Outbox;

namespace PipelineBot.Tests.Features.CheckIns;

/// <summary>Clicks that come twice, late, from elsewhere or forged: a sensible answer, and nothing done twice.</summary>
public sealed class CheckInClicksTests
{
    [Fact]
    public async Task Submitting_twice_changes_nothing_again()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await AnsweredAsync(team);

        form["q1_3_date"] = "2026-12-05";
        var second = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        second.All.ShouldContain("You answered this check-in at 09:00");
        (await team.EventsAsync()).Count.ShouldBe(1);
        (await team.DealAsync("d3")).CloseDate.ShouldBe(new LocalDate(2026, 12, 4));
    }

    [Fact]
    public async Task After_an_answer_asking_again_begins_a_round_of_its_own()
    {
        await using var team = await CheckInTeam.StartAsync();
        var first = await AnsweredAsync(team);

        (await team.SaysAsync(CheckInTeam.Alex, "check-in now")).Single().All.ShouldContain("q2_1_choice");

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, first)).All.ShouldContain("There is a newer check-in");
        var second = CheckInAnswersTests.Form(CheckInTeam.Alex, round: 2);
        second["q2_1_choice"] = "done";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, second);
        var kept = (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!;
        kept.Answers.Select(a => a.QuestionId).ShouldBe(["q1_3", "q2_1"]);
    }

    [Fact]
    public async Task Somebody_elses_check_in_cannot_be_answered()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_1_choice"] = "done";

        var answer = await team.ClicksAsync(CheckInTeam.Patti, CheckInVerbs.Submit, form);

        answer.Card.ShouldBeNull();
        answer.Text.ShouldContain("somebody else's");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.State.ShouldBe(CheckInState.Open);
        (await team.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Data_that_names_other_deals_and_questions_reaches_none_of_them()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["deal"] = "d5";
        form["q1_5_text"] = "not asked";
        form["q1_1_choice"] = "dropped";
        form["q1_1_milestone"] = "m2";
        form["q1_3_date"] = new JsonObject { ["$date"] = "2026-12-04" };
        form["q1_2_text"] = "Send the quote";

        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        (await team.EventsAsync()).Single().DealId.ShouldBe("d2");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.Answers.Single().QuestionId.ShouldBe("q1_2");
    }

    [Fact]
    public async Task A_deal_that_was_handed_over_meanwhile_is_not_changed()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        await team.PutAsync(await team.DealAsync("d3") with { OwnerId = CheckInTeam.Patti });
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_3_date"] = "2026-12-04";
        form["q1_4_choice"] = "good";

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.All.ShouldContain("you may not see it");
        (await team.DealAsync("d3")).CloseDate.ShouldBe(new LocalDate(2026, 11, 12));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"checkIn":[1],"date":{"a":1},"round":"x"}""")]
    [InlineData("""{"checkIn":"d1","date":"9999-99-99","round":1}""")]
    [InlineData("""{"checkIn":"d1","date":"2026-11-23","round":1}""")]
    public async Task Data_without_sense_is_answered_kindly(string data)
    {
        await using var team = await CheckInTeam.StartAsync();
        foreach (var verb in new[] { CheckInVerbs.Submit, CheckInVerbs.Skip, CheckInVerbs.Later })
        {
            var answer = await team.ClicksAsync(CheckInTeam.Alex, verb, JsonNode.Parse(data)!.AsObject());
            answer.Text.ShouldContain("check-in now");
        }

        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today)).ShouldBeNull();
    }

    [Fact]
    public async Task A_card_of_days_ago_is_over()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_1_choice"] = "done";
        team.Clock.Advance(Duration.FromDays(2));

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form)).All.ShouldContain("The check-in of Mon 23 Nov 2026 is closed");
        (await team.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_given_after_midnight_still_count_unless_today_asked_its_own()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_1_choice"] = "done";
        team.Clock.Advance(Duration.FromHours(16));

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form)).All.ShouldContain("Check-in saved");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.State.ShouldBe(CheckInState.Answered);
    }

    [Fact]
    public async Task Yesterdays_card_yields_to_todays()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        team.Clock.Advance(Duration.FromDays(1));
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_1_choice"] = "done";

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form)).All.ShouldContain("is closed");
        (await team.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Later_queues_the_questions_for_an_hour_on_and_the_answer_takes_them_back()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Later, form)).All.ShouldContain("I'll ask again at 10:00");
        var row = (await team.QueuedAsync()).Single();
        (row.State, row.NextAt, row.PersonId).ShouldBe((OutboxState.Pending, team.Clock.GetCurrentInstant() + Duration.FromHours(1), CheckInTeam.Alex));
        row.Activity.GetRawText().ShouldContain("q1_1_choice");

        form["q1_1_choice"] = "done";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);
        (await team.QueuedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Later_never_reaches_into_tomorrow()
    {
        await using var team = await CheckInTeam.StartAsync();
        team.Clock.Advance(Duration.FromMinutes(870));
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Later, CheckInAnswersTests.Form(CheckInTeam.Alex))).Text.ShouldContain("tomorrow");
        (await team.QueuedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Skipping_puts_the_check_in_away_and_it_can_be_asked_for_again()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Skip, CheckInAnswersTests.Form(CheckInTeam.Alex))).All.ShouldContain("no check-in today");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.State.ShouldBe(CheckInState.Skipped);

        (await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Start, new JsonObject { ["lang"] = "zh-Hans" })).All.ShouldContain("q2_1_choice");
    }

    private static async Task<JsonObject> AnsweredAsync(CheckInTeam team)
    {
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["q1_3_date"] = "2026-12-04";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);
        return form;
    }
}
