namespace PipelineBot.BotFramework.Tests.Dialogs;

/// <summary>What can be said inside a question beside its answer.</summary>
public sealed class InterruptionTests
{
    private readonly Talk talk = new();

    [Fact]
    public async Task DI_07_Cancel_closes_the_question_typed_or_by_button()
    {
        await talk.SayAsync("order");
        (await talk.SayAsync("cancel")).ShouldHear("Cancelled");
        (await talk.OpenAsync()).ShouldBeNull();

        await talk.SayAsync("order");
        (await talk.ClickAsync("Cancel")).ShouldHear("Cancelled");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task DI_07_Help_inside_a_question_asks_it_again()
    {
        await talk.SayAsync("order");

        (await talk.SayAsync("help")).ShouldHear("This is help", "What is it called?");
        (await talk.SayAsync("Lamp")).ShouldHear("Which size?");
    }

    [Fact]
    public async Task A_new_command_inside_a_text_question_is_offered_not_swallowed()
    {
        await talk.SayAsync("order");

        (await talk.SayAsync("list")).ShouldHear("Leave this and list everything?");
        (await talk.OpenAsync())!.Offered.ShouldBe("list");
    }

    [Fact]
    public async Task A_new_command_inside_a_choice_is_offered_too()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");

        (await talk.SayAsync("list")).ShouldHear("Leave this and list everything?");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_closes_the_question_and_does_the_new_thing(bool byButton)
    {
        await talk.SayAsync("order");
        await talk.SayAsync("list");

        await (byButton ? talk.ClickAsync("Leave") : talk.SayAsync("yes"));

        talk.ShouldHear("The list");
        (await talk.OpenAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_for_another_dialog_opens_that_one(bool byButton)
    {
        await talk.SayAsync("order");
        await talk.SayAsync("both");

        await (byButton ? talk.ClickAsync("Leave") : talk.SayAsync("yes"));

        talk.ShouldHear("Which size?");
        (await talk.SayAsync("1")).ShouldHear("Ordered both S");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Staying_takes_what_was_written_as_the_answer_after_all(bool byButton)
    {
        await talk.SayAsync("order");
        await talk.SayAsync("list");

        await (byButton ? talk.ClickAsync("Stay") : talk.SayAsync("no"));

        talk.ShouldHear("Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered list S");
    }

    [Fact]
    public async Task Staying_asks_again_when_what_was_written_can_be_no_answer()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");
        await talk.SayAsync("list");

        (await talk.ClickAsync("Stay")).ShouldHear("Which size?");
        (await talk.SayAsync("S")).ShouldHear("Ordered Lamp S");
    }

    [Fact]
    public async Task An_answer_after_the_offer_is_an_answer()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("list");

        (await talk.SayAsync("Lamp")).ShouldHear("Which size?");
        (await talk.OpenAsync())!.Offered.ShouldBeNull();
    }

    [Fact]
    public async Task The_buttons_of_an_offer_that_was_passed_over_are_out_of_date()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("list");
        await talk.SayAsync("help");

        (await talk.ClickAsync("Leave")).ShouldHear("OutOfDate");
        (await talk.ClickAsync("Stay")).ShouldHear("OutOfDate");
        (await talk.OpenAsync())!.Step.ShouldBe("name");
    }

    [Fact]
    public async Task The_button_of_an_earlier_offer_does_not_do_the_later_one()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("list");
        var leave = talk.Button("Leave");
        await talk.SayAsync("both");

        (await talk.ClickAsync(leave)).ShouldHear("OutOfDate");
        (await talk.ClickAsync("Leave")).ShouldHear("Which size?");
    }

    [Fact]
    public async Task A_suggestion_that_reads_like_a_command_is_the_answer()
    {
        var dialog = new OrderDialog();
        dialog.AddStep("name", (_, _) => BotFramework.Dialogs.Prompt.ForText("Which?", OrderDialog.Sizes), (_, order, answer) =>
        {
            order.Name = answer.Text;
            return BotFramework.Dialogs.StepResult.Next;
        });
        var suggesting = new Talk(dialog.Ends());
        await suggesting.SayAsync("order");

        (await suggesting.SayAsync("Large")).ShouldHear("Ordered L");
    }

    [Fact]
    public async Task Yes_and_no_answer_a_confirmation_when_nothing_is_offered()
    {
        var confirming = new Talk(new OrderDialog().AskSure().Ends());
        await confirming.SayAsync("order");
        (await confirming.SayAsync("no")).ShouldHear("Ordered False");
        await confirming.SayAsync("order");
        (await confirming.SayAsync("yes")).ShouldHear("Ordered True");
    }
}
