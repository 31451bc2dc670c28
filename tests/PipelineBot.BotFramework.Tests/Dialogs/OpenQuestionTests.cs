using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Tests.Turns;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Dialogs;

/// <summary>When a question is still open, and for whom.</summary>
public sealed class OpenQuestionTests
{
    private readonly Talk talk = new();

    [Fact]
    public async Task A_click_answers_and_takes_the_questions_place()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");

        await talk.ClickAsync("Medium");

        talk.ShouldHear("Ordered Lamp M");
        talk.Scene.Channel.Calls[^1].Updated.ShouldBe("card-1", "The answered question must not be left standing.");
    }

    [Fact]
    public async Task The_button_of_an_answered_question_is_out_of_date()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        var medium = talk.Button("Medium");
        await talk.ClickAsync(medium);

        (await talk.ClickAsync(medium)).ShouldHear("OutOfDate");
    }

    [Fact]
    public async Task The_button_of_an_earlier_run_is_out_of_date_and_the_open_question_stays()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        var medium = talk.Button("Medium");
        await talk.SayAsync("cancel");
        await talk.SayAsync("order");
        await talk.SayAsync("Chair");

        (await talk.ClickAsync(medium)).ShouldHear("OutOfDate");
        (await talk.SayAsync("S")).ShouldHear("Ordered Chair S");
    }

    [Fact]
    public async Task A_second_click_does_not_answer_the_next_question_of_the_same_step()
    {
        var dialog = new OrderDialog();
        dialog.AddStep(
            "remarks",
            (_, order) => order.Remarks.Count < 2 ? Prompt.ForText($"Remark {order.Remarks.Count + 1}?", [new("fragile", "Fragile")]) : null,
            (_, order, answer) =>
            {
                order.Remarks.Add(answer.Text);
                return StepResult.GoTo("remarks");
            });
        dialog.Finish((_, order, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(string.Join('+', order.Remarks)))));
        var asking = new Talk(dialog);
        await asking.SayAsync("order");
        var first = asking.Button("Fragile");

        (await asking.ClickAsync(first)).ShouldHear("Remark 2?");
        (await asking.ClickAsync(first)).ShouldHear("OutOfDate");
        (await asking.SayAsync("heavy")).ShouldHear("fragile+heavy");
    }

    [Fact]
    public async Task A_question_that_was_asked_again_takes_the_buttons_of_both()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        var medium = talk.Button("Medium");
        (await talk.SayAsync("huge")).ShouldHear("Not a size. Which one?");

        (await talk.ClickAsync(medium)).ShouldHear("Ordered Lamp M");
    }

    [Fact]
    public async Task DI_09_Somebody_elses_question_cannot_be_answered_and_its_card_stays()
    {
        await talk.SayAsync("order", from: "ann");
        await talk.SayAsync("Lamp", from: "ann");
        var before = talk.Scene.Channel.Calls.Count;

        (await talk.ClickAsync("Medium", from: "bob")).ShouldHear("OutOfDate");

        talk.Scene.Channel.Calls.Count.ShouldBe(before, "Nothing may be sent or replaced.");
        (await talk.SayAsync("S", from: "ann")).ShouldHear("Ordered Lamp S");
    }

    [Fact]
    public async Task DI_09_What_somebody_else_writes_is_not_an_answer()
    {
        await talk.SayAsync("order", from: "ann");

        (await talk.SayAsync("Lamp", from: "bob")).ShouldHear("What is Lamp");
    }

    [Fact]
    public async Task DI_11_After_thirty_minutes_a_text_is_no_answer_and_the_person_is_told()
    {
        await talk.SayAsync("order");
        talk.Scene.Clock.Advance(DialogSet<OrderTurn>.Patience + Duration.FromSeconds(1));

        (await talk.SayAsync("list")).ShouldHear("Expired", "The list");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Thirty_minutes_are_counted_from_the_last_word()
    {
        await talk.SayAsync("order");
        talk.Scene.Clock.Advance(DialogSet<OrderTurn>.Patience);
        (await talk.SayAsync("Lamp")).ShouldHear("Which size?");
        talk.Scene.Clock.Advance(DialogSet<OrderTurn>.Patience);

        (await talk.SayAsync("huge")).ShouldHear("Not a size. Which one?");
        talk.Scene.Clock.Advance(DialogSet<OrderTurn>.Patience);

        (await talk.SayAsync("S")).ShouldHear("Ordered Lamp S");
    }

    [Fact]
    public async Task After_the_silence_a_new_dialog_can_begin_at_once()
    {
        await talk.SayAsync("order");
        talk.Scene.Clock.Advance(Duration.FromDays(3));

        (await talk.SayAsync("both")).ShouldHear("Expired", "Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered both S");
    }

    [Fact]
    public async Task A_text_the_dialog_listens_for_comes_before_a_command_and_before_a_free_answer()
    {
        talk.Restart(new OrderDialog().AskName().AskSize().Corrects().Ends());
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");

        (await talk.SayAsync("not list")).ShouldHear("Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered list S");
    }

    [Fact]
    public async Task After_the_silence_a_button_answers_nothing_either_and_the_person_is_told()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        talk.Scene.Clock.Advance(Duration.FromHours(2));

        (await talk.ClickAsync("Medium")).ShouldHear("Expired");
        (await talk.OpenAsync()).ShouldBeNull();
        (await talk.ClickAsync("Medium")).ShouldHear("OutOfDate");
    }

    [Theory]
    [InlineData("version")]
    [InlineData("dialog")]
    [InlineData("step")]
    public async Task A_question_of_another_version_of_the_program_is_closed_and_the_text_is_read_anew(string changed)
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        talk.Restart(changed switch
        {
            "version" => new OrderDialog(version: 2).AskName().AskSize().Ends(),
            "dialog" => new OrderDialog("another").AskName().AskSize().Ends(),
            _ => new OrderDialog().AskName().Ends(),
        });

        (await talk.SayAsync("list")).ShouldHear("OutOfDate", "The list");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_click_on_a_question_of_another_version_closes_it()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        talk.Restart(new OrderDialog(version: 2).AskName().AskSize().Ends());

        (await talk.ClickAsync("Medium")).ShouldHear("OutOfDate");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_click_that_goes_on_as_another_text_takes_the_questions_place_too()
    {
        var dialog = new OrderDialog();
        dialog.AddStep("which", (_, _) => Prompt.ForChoice("Which?", [new("new", "Create it")]), (_, _, _) => StepResult.Instead("list"));
        var asking = new Talk(dialog.Ends());
        await asking.SayAsync("order");

        await asking.ClickAsync("Create it");

        asking.ShouldHear("The list");
        asking.Scene.Channel.Calls[^1].Updated.ShouldBe("card-1");
        (await asking.OpenAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public async Task Deleting_a_message_the_question_came_from_ends_the_question(string deleted)
    {
        await talk.RunAsync(Incoming.Message("order", id: "first"));
        await talk.RunAsync(Incoming.Message("Lamp", id: "second"));

        await talk.RunAsync(Incoming.Of(ActivityTypes.MessageDelete, id: deleted));

        talk.ShouldHear("Cancelled");
        (await talk.OpenAsync()).ShouldBeNull();
        (await talk.Scene.StateAsync())!.AskedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_any_other_message_or_somebody_elses_leaves_the_question_open()
    {
        await talk.RunAsync(Incoming.Message("list", id: "before"));
        await talk.RunAsync(Incoming.Message("order", id: "first"));

        await talk.RunAsync(Incoming.Of(ActivityTypes.MessageDelete, id: "before"));
        talk.ShouldHear();
        await talk.RunAsync(Incoming.Of(ActivityTypes.MessageDelete, id: "first", from: "bob"));
        talk.ShouldHear();

        (await talk.OpenAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_message_of_a_question_that_was_answered_can_be_deleted_and_nothing_is_said()
    {
        await talk.RunAsync(Incoming.Message("order", id: "first"));
        await talk.SayAsync("Lamp");
        await talk.SayAsync("M");

        await talk.RunAsync(Incoming.Of(ActivityTypes.MessageDelete, id: "first"));

        talk.ShouldHear();
    }
}
