using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Tests.Dialogs;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public sealed class TurnRouterTests
{
    private readonly Talk talk = new();

    [Fact]
    public async Task A_text_that_means_a_command_runs_it() => (await talk.SayAsync("list")).ShouldHear("The list");

    [Fact]
    public async Task A_text_that_means_nothing_is_the_fallbacks() => (await talk.SayAsync("gibberish")).ShouldHear("What is gibberish");

    [Fact]
    public async Task Help_works_outside_of_questions() => (await talk.SayAsync("help")).ShouldHear("This is help");

    [Fact]
    public async Task A_card_verb_comes_before_the_open_question()
    {
        await talk.SayAsync("order");

        await talk.RunAsync(Incoming.Click("list"));

        talk.ShouldHear("""{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"The list"}]}""");
        (await talk.OpenAsync())!.Step.ShouldBe("name");
    }

    [Fact]
    public async Task The_open_question_comes_before_commands()
    {
        await talk.SayAsync("order");
        await talk.SayAsync("Lamp");

        // "Large" is a size here, and outside of the question a command.
        (await talk.SayAsync("Large")).ShouldHear("Ordered Lamp L");
        (await talk.SayAsync("Large")).ShouldHear("Large ones");
    }

    [Fact]
    public async Task Commands_are_asked_in_the_order_they_were_registered()
    {
        talk.Router.OnText(new Echo("later"));

        (await talk.SayAsync("list")).ShouldHear("The list");
        (await talk.SayAsync("gibberish")).ShouldHear("later");
    }

    [Fact]
    public async Task A_click_with_an_unknown_verb_is_answered()
    {
        await talk.RunAsync(Incoming.Click("no.such.verb"));

        talk.LastAnswer.Status.ShouldBe(200);
        talk.ShouldHear("Out of date card");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    public async Task Card_data_that_is_no_object_is_read_as_empty(string data)
    {
        string? seen = null;
        talk.Router.OnVerb("probe", (_, given, _) =>
        {
            seen = given.GetRawText();
            return ValueTask.FromResult(TurnOutcome.Nothing);
        });
        var click = Incoming.Click("probe");
        click.Value = System.Text.Json.JsonElement.Parse("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"probe\",\"data\":" + data + "}}");

        await talk.RunAsync(click);

        seen.ShouldBe("{}");
    }

    [Theory]
    [InlineData("null", 400, "BadRequest")]
    [InlineData("{}", 400, "BadRequest")]
    [InlineData("""{"action":"x"}""", 400, "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", 400, "NotSupported")]
    public async Task IN_63_A_malformed_action_is_refused_in_the_body(string value, int statusCode, string code)
    {
        var click = Incoming.Click("list");
        click.Value = System.Text.Json.JsonElement.Parse(value);

        var answer = await talk.RunAsync(click);

        answer.Status.ShouldBe(200);
        answer.Json().GetProperty("statusCode").GetInt32().ShouldBe(statusCode);
        answer.Json().GetProperty("value").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task IN_61_A_submit_of_an_older_client_finds_the_same_handler_and_is_answered_by_a_message()
    {
        var answer = await talk.RunAsync(Incoming.Submit(new JsonObject { ["verb"] = "list" }));

        answer.ShouldBe(TurnAnswer.Empty);
        talk.ShouldHear("The list");
    }

    [Fact]
    public async Task A_question_can_be_answered_by_submit()
    {
        await talk.SayAsync("order");
        var data = JsonNode.Parse(talk.Button("OK").GetProperty("data").GetRawText())!.AsObject();
        data["verb"] = DialogVerbs.Answer;
        data[DialogVerbs.Value] = "Lamp";

        await talk.RunAsync(Incoming.Submit(data));

        talk.ShouldHear("Which size?");
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("task/fetch")]
    [InlineData("somebody/elses")]
    public async Task IN_06_An_invoke_nobody_handles_is_501_without_a_body(string name) =>
        (await talk.RunAsync(Incoming.Invoke(name))).ShouldBe(new TurnAnswer(501, null));

    [Fact]
    public async Task IN_06_An_invoke_without_a_name_is_501_too()
    {
        var nameless = Incoming.Invoke("");
        nameless.Name = null;

        (await talk.RunAsync(nameless)).ShouldBe(new TurnAnswer(501, null));
    }

    [Fact]
    public async Task IN_05_An_invoke_goes_to_who_answers_its_name_and_its_body_is_the_http_body()
    {
        talk.Router.OnInvoke("signin/failure", (_, _) => ValueTask.FromResult(new TurnOutcome { Answer = new TurnAnswer(200, "{}"u8.ToArray()) }));
        talk.Router.OnInvoke("config/fetch", (_, _) => ValueTask.FromResult(TurnOutcome.Nothing));

        var answer = await talk.RunAsync(Incoming.Invoke("signin/failure"));

        (answer.Status, answer.Words()).ShouldBe((200, "{}"));
        (await talk.RunAsync(Incoming.Invoke("config/fetch"))).ShouldBe(TurnAnswer.Empty);
        talk.ShouldHear();
    }

    [Fact]
    public void Two_who_answer_one_invoke_and_one_who_wants_the_clicks_stop_the_start()
    {
        talk.Router.OnInvoke("task/fetch", (_, _) => ValueTask.FromResult(TurnOutcome.Nothing));

        Should.Throw<InvalidOperationException>(() => talk.Router.OnInvoke("task/fetch", (_, _) => ValueTask.FromResult(TurnOutcome.Nothing))).Message.ShouldContain("task/fetch");
        Should.Throw<InvalidOperationException>(() => talk.Router.OnInvoke(InvokeNames.AdaptiveCardAction, (_, _) => ValueTask.FromResult(TurnOutcome.Nothing)));
    }

    [Fact]
    public async Task Events_go_to_their_handler_and_others_are_passed_over()
    {
        talk.Router.OnEvent(ActivityTypes.InstallationUpdate, (_, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message("Welcome"))));

        await talk.RunAsync(Incoming.Of(ActivityTypes.InstallationUpdate));
        talk.ShouldHear("Welcome");
        (await talk.RunAsync(Incoming.Of("somethingNew"))).ShouldBe(TurnAnswer.Empty);
        talk.ShouldHear();
    }

    [Fact]
    public void Two_handlers_of_one_verb_or_event_and_two_dialogs_of_one_name_stop_the_start()
    {
        talk.Router.OnEvent("event", (_, _) => ValueTask.FromResult(TurnOutcome.Nothing));

        Should.Throw<InvalidOperationException>(() => talk.Router.OnVerb("list", (_, _, _) => ValueTask.FromResult(TurnOutcome.Nothing))).Message.ShouldContain("list");
        Should.Throw<InvalidOperationException>(() => talk.Router.OnEvent("event", (_, _) => ValueTask.FromResult(TurnOutcome.Nothing))).Message.ShouldContain("event");
        Should.Throw<InvalidOperationException>(() => talk.Router.Dialogs.Add(new OrderDialog())).Message.ShouldContain(OrderDialog.Name);
    }

    [Theory]
    [InlineData(DialogVerbs.Answer)]
    [InlineData(DialogVerbs.Cancel)]
    [InlineData(DialogVerbs.Leave)]
    [InlineData(DialogVerbs.Stay)]
    public void A_verb_of_the_dialogs_cannot_be_taken(string verb) =>
        Should.Throw<InvalidOperationException>(() => talk.Router.OnVerb(verb, (_, _, _) => ValueTask.FromResult(TurnOutcome.Nothing)));

    private sealed class Echo(string text) : ITextRoute<OrderTurn>
    {
        public ValueTask<TextMatch<OrderTurn>?> MatchAsync(OrderTurn turn, CancellationToken cancellationToken) =>
            ValueTask.FromResult<TextMatch<OrderTurn>?>(new TextMatch<OrderTurn>(text, (_, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(text)))));
    }
}
