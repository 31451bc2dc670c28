using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public sealed class FaultTests
{
    private readonly TurnScene scene = new();

    [Fact]
    public async Task IN_09_A_fault_is_one_apology_and_nothing_is_saved()
    {
        scene.Bot.Decide = context =>
        {
            TurnScene.Count(context);
            throw new FormatException("boom");
        };

        var answer = await scene.RunAsync(Incoming.Message("go"));

        answer.ShouldBe(TurnAnswer.Empty);
        scene.Channel.Texts.ShouldBe(["sorry"]);
        scene.Store.Committed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activity_that_failed_works_when_it_is_delivered_again()
    {
        scene.Bot.Decide = _ => throw new FormatException("boom");
        await scene.RunAsync(Incoming.Message("go", id: "m1"));
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("go", id: "m1"));

        scene.Channel.Texts.ShouldBe(["sorry", "count 1"]);
    }

    [Fact]
    public async Task A_faulty_click_is_answered_beside_its_card()
    {
        scene.Bot.Decide = _ => throw new FormatException("boom");

        var answer = await scene.RunAsync(Incoming.Click("go"));

        (answer.Status, answer.Shown()).ShouldBe((200, "application/vnd.microsoft.activity.message"));
        answer.Words().ShouldContain("sorry");
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_that_expects_replies_gets_the_apology_in_the_answer()
    {
        scene.Bot.Decide = _ => throw new FormatException("boom");

        var answer = await scene.RunAsync(Incoming.Message("go").ExpectingReplies());

        answer.Words().ShouldContain("sorry");
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("load")]
    [InlineData("commit")]
    [InlineData("batch")]
    public async Task A_fault_outside_of_the_bots_own_code_is_an_apology_too(string where)
    {
        if (where == "load")
            await scene.Store.CommitAsync([DocumentWrite.Put(TurnContainers.State("msteams", Incoming.Conversation, "29:ann"), "not JSON"u8.ToArray())]);
        if (where == "commit")
            scene.Store.Meanwhile = _ => throw new IOException("The store is out of reach.");
        if (where == "batch")
            scene.Bot.Decide = _ => TurnOutcome.Nothing.And(TurnScene.WriteOfDeal("one"), TurnScene.WriteOfDeal("two"));

        var answer = await scene.RunAsync(Incoming.Message("go"));

        answer.ShouldBe(TurnAnswer.Empty);
        scene.Channel.Texts.ShouldBe(["sorry"]);
        scene.Store.In(TurnContainers.Claims).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_names_the_turn_and_the_fault_and_quotes_nobody()
    {
        scene.Bot.Decide = context => throw new FormatException($"Cannot read '{context.Text}'");

        await scene.RunAsync(Incoming.Message("my salary is a secret"));

        scene.Log.All.ShouldContain("FormatException");
        scene.Log.All.ShouldContain(nameof(The_log_names_the_turn_and_the_fault_and_quotes_nobody));
        scene.Log.All.ShouldNotContain("salary");
    }

    [Fact]
    public async Task A_reply_that_cannot_be_sent_does_not_keep_the_others_back()
    {
        scene.Bot.Decide = context => TurnOutcome.Say(OutboundActivity.Message("one"), OutboundActivity.Message("two"), OutboundActivity.Message("three")).And(TurnScene.WriteOfDeal("Contoso"));
        scene.Channel.Fault = activity => activity.Text switch
        {
            "one" => new ConnectorException(ConnectorFailure.Ambiguous),
            "two" => new InvalidOperationException("A text beside an attachment."),
            _ => null,
        };

        var answer = await scene.RunAsync(Incoming.Message("go"));

        answer.ShouldBe(TurnAnswer.Empty);
        scene.Channel.Texts.ShouldBe(["three"]);
        scene.Store.In("deals").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_the_process_is_no_fault()
    {
        using var stopping = new CancellationTokenSource();
        scene.Bot.Decide = _ =>
        {
            stopping.Cancel();
            throw new OperationCanceledException(stopping.Token);
        };

        await Should.ThrowAsync<OperationCanceledException>(() => scene.Runner.RunAsync(Incoming.Message("go"), stopping.Token));

        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_fault()
    {
        scene.Bot.Decide = _ => throw new FormatException("boom");
        await scene.RunAsync(Incoming.Message("go"));
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("again"));

        scene.Channel.Texts.ShouldBe(["sorry", "count 1"]);
    }
}
