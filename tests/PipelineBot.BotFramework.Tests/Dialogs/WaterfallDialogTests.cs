using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Everything_said_survives_being_stored_between_the_steps()
    {
        var dialog = new OrderDialog().AskName().AskSize();
        dialog.AddStep("due", (_, _) => Prompt.ForDate("When?"), (_, order, answer) =>
        {
            order.Due = new LocalDateText(NodaTime.Text.LocalDatePattern.Iso.Format(answer.Date!.Value));
            return StepResult.Next;
        });
        dialog.AddStep("count", (_, _) => Prompt.ForNumber("How many?"), (_, order, answer) =>
        {
            order.Count = answer.Number;
            return StepResult.Next;
        });
        var talk = new Talk(dialog.AskSure().Ends());

        (await talk.SayAsync("order")).ShouldHear("What is it called?");
        (await talk.SayAsync("灯 \"Lamp\" <x>")).ShouldHear("Which size?");
        (await talk.SayAsync("usual")).ShouldHear("When?");
        (await talk.SayAsync("soon")).ShouldHear("When?");
        (await talk.SayAsync("2026-12-05")).ShouldHear("How many?");
        (await talk.SayAsync("1.50")).ShouldHear("Order 灯 \"Lamp\" <x>?");
        (await talk.SayAsync("是")).ShouldHear("Ordered 灯 \"Lamp\" <x> M 2026-12-05 1.50 True");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_step_with_nothing_to_ask_is_passed_over()
    {
        var talk = new Talk();

        (await talk.SayAsync("both")).ShouldHear("Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered both S");
    }

    [Fact]
    public async Task A_dialog_with_nothing_to_ask_finishes_at_once_and_closes_the_question_that_was_open()
    {
        var talk = new Talk(new OrderDialog().AskName().Ends());
        await talk.SayAsync("order");
        await talk.SayAsync("both");

        (await talk.SayAsync("yes")).ShouldHear("Ordered both");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task DI_08_A_step_inserted_between_two_versions_of_the_program_does_not_shift_the_open_question()
    {
        var talk = new Talk();
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        var inserted = new OrderDialog().AskName();
        inserted.AddStep("colour", (_, _) => Prompt.ForText("Which colour?"), (_, _, _) => StepResult.Next);
        talk.Restart(inserted.AskSize().AskSure().Ends());

        (await talk.SayAsync("L")).ShouldHear("Order Lamp?");
        (await talk.SayAsync("yes")).ShouldHear("Ordered Lamp L True");
    }

    [Fact]
    public async Task A_step_can_go_back_by_name()
    {
        var dialog = new OrderDialog().AskName().AskSize();
        dialog.AddStep("sure", (_, order) => Prompt.ForConfirm($"Order {order.Name}?", OrderDialog.Yes, OrderDialog.No), (_, order, answer) =>
        {
            if (answer.Confirmed == true)
                return StepResult.Next;
            order.Name = null;
            return StepResult.GoTo("name");
        });
        var talk = new Talk(dialog.Ends());
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        await talk.SayAsync("S");

        (await talk.SayAsync("no")).ShouldHear("What is it called?");
        (await talk.SayAsync("Chair")).ShouldHear("Order Chair?");
        (await talk.SayAsync("yes")).ShouldHear("Ordered Chair S");
    }

    [Fact]
    public async Task A_step_can_ask_again_in_its_own_words_and_keeps_what_it_learned()
    {
        var dialog = new OrderDialog();
        dialog.AddStep("name", (_, _) => Prompt.ForText("What is it called?"), (_, order, answer) =>
        {
            order.Remarks.Add(answer.Text);
            return order.Remarks.Count < 3 ? StepResult.AskAgain($"Not {answer.Text}. What is it called?") : StepResult.Next;
        });
        dialog.Finish((_, order, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(string.Join(',', order.Remarks)))));
        var talk = new Talk(dialog);
        await talk.SayAsync("order");

        (await talk.SayAsync("a")).ShouldHear("Not a. What is it called?");
        (await talk.SayAsync("b")).ShouldHear("Not b. What is it called?");
        (await talk.SayAsync("c")).ShouldHear("a,b,c");
    }

    [Fact]
    public async Task A_step_can_end_the_dialog_early()
    {
        var dialog = new OrderDialog();
        dialog.AddStep("sure", (_, _) => Prompt.ForConfirm("Sure?", OrderDialog.Yes, OrderDialog.No), (_, _, _) => StepResult.End(TurnOutcome.Say(OutboundActivity.Message("Not ordered"))));
        var talk = new Talk(dialog.Ends());
        await talk.SayAsync("order");

        (await talk.SayAsync("no")).ShouldHear("Not ordered");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_step_can_hand_over_to_another_dialog()
    {
        var first = new OrderDialog();
        Talk? talk = null;
        first.AddStep(
            "which",
            (_, _, _) => ValueTask.FromResult<Prompt?>(Prompt.ForText("Which?")),
            async (turn, _, answer, ct) => StepResult.End(await talk!.Router.Dialogs.BeginAsync(turn, "second", new Order { Name = answer.Text }, ct)));
        talk = new Talk(first.Ends(), new OrderDialog("second").AskSize().Ends());
        await talk.SayAsync("order");

        (await talk.SayAsync("Lamp")).ShouldHear("Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered Lamp S");
    }

    [Fact]
    public async Task A_step_can_go_on_as_though_something_else_was_written()
    {
        var dialog = new OrderDialog();
        dialog.AddStep("name", (_, _) => Prompt.ForText("What is it called?"), (_, _, _) => StepResult.Instead("list"));
        var talk = new Talk(dialog.Ends());
        await talk.SayAsync("order");

        (await talk.SayAsync("whatever")).ShouldHear("The list");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Asking_twice_in_one_turn_asks_the_same_question()
    {
        var talk = new Talk();
        var asked = new List<string>();
        talk.Scene.Store.Meanwhile = writes =>
        {
            asked.Add(string.Join('\n', writes.Select(w => System.Text.Encoding.UTF8.GetString(w.Json!.Value.Span))));
            return ValueTask.FromResult(asked.Count == 1 ? writes[0].Key : (BotFramework.Storage.DocumentKey?)null);
        };

        await talk.SayAsync("order");

        asked.Count.ShouldBe(2);
        asked[1].ShouldBe(asked[0]);
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_any_more_closes_the_question()
    {
        var talk = new Talk();
        await talk.SayAsync("order");
        talk.Scene.Bot.Decide = Tampering(talk.Scene.Bot.Decide);

        (await talk.SayAsync("Lamp")).ShouldHear("OutOfDate");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public void Two_steps_of_one_name_stop_the_start() =>
        Should.Throw<InvalidOperationException>(() => new OrderDialog().AskName().AskName()).Message.ShouldContain("name");

    private static Func<TurnContext, TurnOutcome> Tampering(Func<TurnContext, TurnOutcome> decide) => context =>
    {
        context.State.Dialog!.State = System.Text.Json.JsonElement.Parse("""{"Name":["not","a","text"]}""");
        return decide(context);
    };
}
