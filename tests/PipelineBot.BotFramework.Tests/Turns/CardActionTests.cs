using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>The answer to a click is the HTTP response: a card takes the clicked one's place, a text is shown beside it.</summary>
public sealed class CardActionTests
{
    private const string CardShown = "application/vnd.microsoft.card.adaptive";
    private const string TextShown = "application/vnd.microsoft.activity.message";

    private readonly TurnScene scene = new();

    [Fact]
    public async Task CA_46_The_first_card_is_the_answer_and_takes_the_messages_place_for_everyone()
    {
        scene.Bot.Decide = _ => TurnOutcome.Say(TurnScene.Card("moved"), OutboundActivity.Message("and this"));

        var answer = await scene.RunAsync(Incoming.Click("move"));

        (answer.Status, answer.Shown()).ShouldBe((200, CardShown));
        answer.Json().GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        scene.Channel.Calls.Select(c => (c.Updated, c.Words)).ShouldBe([("card-1", "moved"), (null, "and this")]);
    }

    [Fact]
    public async Task A_view_for_one_person_leaves_the_message_as_it_is()
    {
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(TurnScene.Card("yours alone"));
            outcome.ReplaceCardForEveryone = false;
            return outcome;
        };

        var answer = await scene.RunAsync(Incoming.Click("show"));

        answer.Shown().ShouldBe(CardShown);
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_is_shown_beside_the_card()
    {
        scene.Bot.Decide = _ => TurnOutcome.Say(OutboundActivity.Message("Not allowed."), OutboundActivity.Message("Ask Olga."));

        var answer = await scene.RunAsync(Incoming.Click("move"));

        answer.Shown().ShouldBe(TextShown);
        answer.Json().GetProperty("value").GetString().ShouldBe("Not allowed.");
        scene.Channel.Texts.ShouldBe(["Ask Olga."]);
    }

    [Fact]
    public async Task A_button_that_leads_to_a_question_keeps_its_card_and_the_question_follows_below()
    {
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(TurnScene.Card("Which stage?"));
            outcome.Beside = "See below.";
            return outcome;
        };

        var answer = await scene.RunAsync(Incoming.Click("move"));

        answer.Json().GetProperty("value").GetString().ShouldBe("See below.");
        scene.Channel.Calls.Select(c => (c.Updated, c.Words)).ShouldBe([(null, "Which stage?")]);
    }

    [Fact]
    public async Task A_click_with_nothing_to_say_is_acknowledged()
    {
        scene.Bot.Decide = _ => TurnOutcome.Nothing;

        var answer = await scene.RunAsync(Incoming.Click("nudge"));

        (answer.Status, answer.Shown()).ShouldBe((200, TextShown));
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("card")]
    [InlineData("text")]
    [InlineData("beside")]
    [InlineData("answer")]
    public async Task CA_43_An_automatic_refresh_never_sends_or_updates_anything(string kind)
    {
        var reference = ConversationReference.Of(Incoming.Message(""))!;
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(kind == "text" ? OutboundActivity.Message("first") : TurnScene.Card("first"), OutboundActivity.Message("more"));
            outcome.Beside = kind == "beside" ? "beside" : null;
            outcome.Answer = kind == "answer" ? new TurnAnswer(200, "{}"u8.ToArray()) : null;
            outcome.Notices.Add((reference, OutboundActivity.Message("notice")));
            outcome.Updates.Add((reference, "digest-1", TurnScene.Card("update")));
            return outcome;
        };

        var answer = await scene.RunAsync(Incoming.Click("refresh", trigger: "automatic"));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldNotBeNull();
        scene.Channel.Calls.ShouldBeEmpty("Teams answers an update with the next refresh: a loop without end.");
    }

    [Fact]
    public async Task IN_05_An_invoke_that_is_no_card_action_is_answered_as_the_bot_says()
    {
        scene.Bot.Decide = _ => new TurnOutcome { Answer = TurnAnswer.Of(InvokeResponse.NotImplemented) };

        (await scene.RunAsync(Incoming.Invoke("composeExtension/query"))).ShouldBe(new TurnAnswer(501, null));
    }
}
