using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Features.CheckIns;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Tests.Driver;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Features.CheckIns;

/// <summary>Asking and answering, in the person's own chat.</summary>
public sealed class CheckInAnswersTests
{
    [Fact]
    public async Task Asked_for_it_comes_with_questions_from_the_persons_own_data()
    {
        await using var team = await CheckInTeam.StartAsync();

        var heard = await team.SaysAsync(CheckInTeam.Alex, "check-in now");

        heard.Single().Card!.Value.ShouldBeAsApproved("CheckInCard.en");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.Questions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Asked_for_in_Chinese_it_is_in_Chinese()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, "现在签到")).Single().Card!.Value.ShouldBeAsApproved("CheckInCard.zh");
    }

    [Fact]
    public async Task Everything_a_card_asks_for_has_a_handler()
    {
        await using var team = await CheckInTeam.StartAsync();
        var card = (await team.SaysAsync(CheckInTeam.Alex, "check-in now")).Single().Card!.Value;

        var handled = team.Get<IEnumerable<ICardVerbs>>().SelectMany(f => f.Verbs.Keys).ToList();
        CardReading.Buttons(card).Select(b => b.GetProperty("verb").GetString()!).ShouldBeSubsetOf(handled);
    }

    [Fact]
    public async Task Somebody_without_gaps_is_asked_how_it_goes_and_what_is_in_the_way()
    {
        await using var team = await CheckInTeam.StartAsync();

        var heard = await team.SaysAsync(CheckInTeam.Adele, "签到");

        heard.Single().All.ShouldContain("有什么卡住的地方吗");
        (await team.CheckInAsync(CheckInTeam.Adele, CheckInTeam.Today))!.Questions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_milestone_of_ones_own_on_somebody_elses_deal_is_asked_about_too()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.PutAsync((await team.DealAsync("d2")) with { Milestones = [new() { Id = "mine", Title = "Executive call", OwnerId = CheckInTeam.Megan, Due = new LocalDate(2026, 11, 2), StageId = "contact" }] });

        (await team.SaysAsync(CheckInTeam.Megan, "check-in now")).Single().All.ShouldContain("Executive call");
    }

    [Fact]
    public async Task Answers_change_their_deals_in_one_turn_and_are_kept()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_1_choice"] = "done";
        form["q1_1_text"] = "Report signed";
        form["q1_2_text"] = "Send the quote";
        form["q1_3_date"] = "2026-12-04";
        form["q1_4_choice"] = "okay";
        form["blockers"] = "Legal is slow";
        form["help"] = "true";

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.Card!.Value.ShouldBeAsApproved("CheckInResult.en", maskIds: true);
        (await team.DealAsync("d1")).FindMilestone("m1")!.State.ShouldBe(MilestoneState.Done);
        (await team.DealAsync("d2")).NextStep.ShouldBe("Send the quote");
        (await team.DealAsync("d3")).CloseDate.ShouldBe(new LocalDate(2026, 12, 4));
        var events = await team.EventsAsync();
        events.Count.ShouldBe(3);
        events.ShouldAllBe(e => e.Source == EventSource.CheckIn && e.ActorId == CheckInTeam.Alex);
        var kept = (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!;
        kept.State.ShouldBe(CheckInState.Answered);
        kept.Answers.Select(a => a.Outcome).ShouldBe([AnswerOutcome.Saved, AnswerOutcome.Saved, AnswerOutcome.Saved, AnswerOutcome.Noted]);
        (kept.Mood, kept.Blockers, kept.NeedsHelp).ShouldBe(("okay", "Legal is slow", true));
    }

    [Fact]
    public async Task The_result_is_in_the_language_of_the_card_with_what_was_refused_named()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "现在签到");
        var form = Form(CheckInTeam.Alex);
        form["lang"] = "zh-Hans";
        form["q1_1_choice"] = "customer";
        form["q1_2_text"] = "发报价";
        form["q1_2_stage"] = "solution";
        form["q1_4_choice"] = "hard";

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.Card!.Value.ShouldBeAsApproved("CheckInResult.zh", maskIds: true);
    }

    [Fact]
    public async Task A_change_of_a_check_in_can_be_undone_from_its_result()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_3_date"] = "2026-12-04";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);
        var happened = (await team.EventsAsync()).Single();

        await team.ClicksAsync(CheckInTeam.Alex, "change.undo", new JsonObject { ["event"] = happened.Id });

        (await team.DealAsync("d3")).CloseDate.ShouldBe(new LocalDate(2026, 11, 12));
    }

    [Fact]
    public async Task A_new_date_says_whom_the_milestone_waits_for()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_1_choice"] = "customer";
        form["q1_1_date"] = "2026-12-01";
        form["q1_1_text"] = "They are on holiday";

        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        var milestone = (await team.DealAsync("d1")).FindMilestone("m1")!;
        milestone.Due.ShouldBe(new LocalDate(2026, 12, 1));
        milestone.Moves.Single().WaitingFor.ShouldBe(WaitingFor.Customer);
        milestone.Moves.Single().Reason.ShouldBe("They are on holiday");
    }

    [Fact]
    public async Task Waiting_without_a_date_is_noted_and_changes_no_deal()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_1_choice"] = "partner";

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.All.ShouldContain("Waiting for a partner");
        (await team.EventsAsync()).ShouldBeEmpty();
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.Answers.Single().Outcome.ShouldBe(AnswerOutcome.Noted);
    }

    [Fact]
    public async Task What_a_rule_refuses_is_named_and_the_rest_is_saved()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_2_text"] = "Send the quote";
        form["q1_2_stage"] = "solution";
        form["q1_3_date"] = "2099-01-01";

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.All.ShouldContain("Before Fabrikam moves to");
        result.All.ShouldContain("That date is too far away");
        result.All.ShouldContain("Send the quote");
        var deal = await team.DealAsync("d2");
        (deal.StageId, deal.NextStep).ShouldBe(("contact", "Send the quote"));
        (await team.DealAsync("d3")).CloseDate.ShouldBe(new LocalDate(2026, 11, 12));
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.Answers.Select(a => a.Outcome).ShouldBe([AnswerOutcome.Refused, AnswerOutcome.Refused]);
    }

    [Fact]
    public async Task A_text_longer_than_a_deal_keeps_is_refused_by_the_deals_own_rule()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["q1_2_text"] = new string('长', 3_000);

        var result = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        result.All.ShouldContain("at most 1000 characters");
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.Answers.Single().Text!.Length.ShouldBe(1001);
    }

    [Fact]
    public async Task An_empty_form_leaves_the_questions_standing()
    {
        await using var team = await CheckInTeam.StartAsync();
        var form = await FormAsync(team);
        form["help"] = "false";

        var answer = await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);

        answer.Card.ShouldBeNull();
        (await team.CheckInAsync(CheckInTeam.Alex, CheckInTeam.Today))!.State.ShouldBe(CheckInState.Open);
    }

    [Fact]
    public async Task Asking_again_continues_what_is_open_without_what_was_settled_meanwhile()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "check in");
        await team.SaysAsync(CheckInTeam.Alex, "close date of 北风 ERP is 2026-12-04");

        var again = (await team.SaysAsync(CheckInTeam.Alex, "check in")).Single().All;

        again.ShouldContain("q1_1_choice");
        again.ShouldNotContain("q1_3_date");
    }

    [Fact]
    public async Task Asked_for_in_a_channel_it_comes_in_the_private_chat()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "help");

        var heard = await team.SaysAsync(CheckInTeam.Alex, "check-in now", channel: true);

        heard.Count.ShouldBe(2);
        heard[0].Card.ShouldBeNull();
        heard[1].ConversationId.ShouldBe("chat-alex");
        heard[1].Card.ShouldNotBeNull();
    }

    private static async Task<JsonObject> FormAsync(CheckInTeam team)
    {
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        return Form(CheckInTeam.Alex);
    }

    internal static JsonObject Form(string person, LocalDate? date = null, int round = 1) =>
        CheckInVerbs.Data(CheckInDocument.IdOf(person, date ?? CheckInTeam.Today), date ?? CheckInTeam.Today, round, "en");
}
