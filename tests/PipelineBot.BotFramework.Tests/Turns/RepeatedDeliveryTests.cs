using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>Teams delivers an activity again when the answer took long; nothing may happen twice.</summary>
public sealed class RepeatedDeliveryTests
{
    private readonly TurnScene scene = new();

    [Fact]
    public async Task IN_72_An_activity_delivered_five_times_has_one_effect_and_one_answer()
    {
        scene.Bot.Decide = TurnScene.Count;

        for (var i = 0; i < 5; i++)
            (await scene.RunAsync(Incoming.Message("go", id: "m1"))).ShouldBe(TurnAnswer.Empty);

        scene.Bot.Asked.ShouldBe(1);
        scene.Channel.Texts.ShouldBe(["count 1"]);
    }

    [Fact]
    public async Task IN_72_An_activity_delivered_five_times_at_once_has_one_effect()
    {
        scene.Bot.Decide = TurnScene.Count;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.RunAsync(Incoming.Message("go", id: "m1"))));

        scene.Bot.Asked.ShouldBe(1);
        scene.Channel.Texts.ShouldBe(["count 1"]);
    }

    [Fact]
    public async Task IN_72_An_activity_delivered_to_five_instances_at_once_has_one_effect()
    {
        scene.Bot.Decide = TurnScene.Count;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.AnotherProcess().RunAsync(Incoming.Message("go", id: "m1"), CancellationToken.None)));

        (await scene.StateAsync())!.Notes["count"].ShouldBe("1");
        scene.Channel.Texts.ShouldBe(["count 1"]);
        scene.Store.Committed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task IN_72_A_click_sent_again_with_its_id_gets_the_same_body()
    {
        scene.Bot.Decide = _ => TurnOutcome.Say(TurnScene.Card("<b>Contoso</b> & 华东电力 é"));

        var first = await scene.RunAsync(Incoming.Click("show", id: "f:1"));
        var again = await scene.RunAsync(Incoming.Click("show", id: "f:1"));

        again.Status.ShouldBe(first.Status);
        System.Text.Json.JsonElement.DeepEquals(again.Json(), first.Json()).ShouldBeTrue(again.Words());
        scene.Store.Committed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_leaves_no_trace_writes_nothing_and_is_answered_anew()
    {
        scene.Bot.Decide = context =>
        {
            var outcome = TurnScene.Count(context).And(TurnScene.WriteOfDeal("x"));
            (outcome.Replies[0], outcome.LeavesNoTrace) = (TurnScene.Card("as it is now"), true);
            return outcome;
        };

        for (var i = 0; i < 3; i++)
            (await scene.RunAsync(Incoming.Click("look", trigger: "automatic", id: "f:1"))).Words().ShouldContain("as it is now");

        scene.Bot.Asked.ShouldBe(3);
        scene.Store.Committed.ShouldBeEmpty();
        scene.Channel.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_of_replies_is_repeated_whole()
    {
        var first = await scene.RunAsync(Incoming.Message("go", id: "m1").ExpectingReplies());
        var again = await scene.RunAsync(Incoming.Message("go", id: "m1").ExpectingReplies());

        first.Words().ShouldContain("You said go");
        System.Text.Json.JsonElement.DeepEquals(again.Json(), first.Json()).ShouldBeTrue(again.Words());
    }

    [Fact]
    public async Task IN_73_Activities_without_an_id_cannot_be_recognised_and_are_handled_each_time()
    {
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("go").WithoutId());
        await scene.RunAsync(Incoming.Message("go").WithoutId());

        scene.Channel.Texts.ShouldBe(["count 1", "count 2"]);
        scene.Store.In(TurnContainers.Claims).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_id_from_somebody_else_or_of_another_kind_is_another_activity()
    {
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("go", id: "1", from: "ann"));
        await scene.RunAsync(Incoming.Message("go", id: "1", from: "bob"));
        await scene.RunAsync(Incoming.Message("go", id: "1", conversation: "19:other"));
        await scene.RunAsync(Incoming.Invoke("task/fetch", id: "1"));
        await scene.RunAsync(Incoming.Of(ActivityTypes.MessageUpdate, id: "1"));

        scene.Bot.Asked.ShouldBe(5);
    }

    [Fact]
    public async Task A_crash_between_saving_and_speaking_loses_the_reply_and_nothing_else()
    {
        scene.Bot.Decide = TurnScene.Count;
        scene.Channel.Fault = _ => new InvalidOperationException("The process dies here.");
        await scene.RunAsync(Incoming.Message("go", id: "m1"));
        scene.Channel.Fault = _ => null;

        await scene.AnotherProcess().RunAsync(Incoming.Message("go", id: "m1"), CancellationToken.None);

        (await scene.StateAsync())!.Notes["count"].ShouldBe("1");
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_of_what_a_turn_creates_are_the_same_for_every_delivery()
    {
        var ids = new List<string>();
        scene.Bot.Decide = context =>
        {
            ids.Add(context.NewId("deal"));
            ids.Add(context.NewId("deal", 1));
            ids.Add(context.NewId("event"));
            throw new InvalidOperationException("Not yet.");
        };

        await scene.RunAsync(Incoming.Message("new deal", id: "m1"));
        await scene.RunAsync(Incoming.Message("new deal", id: "m1"));

        ids[..3].Distinct().Count().ShouldBe(3);
        ids[3..].ShouldBe(ids[..3]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(412)]
    public async Task IN_60_Two_clients_that_exchange_a_token_at_once_are_handled_once_and_answered_alike(int status)
    {
        scene.Bot.Decide = context =>
        {
            var exchange = TokenExchange.Of(context.Activity)!;
            var outcome = TurnScene.Count(context);
            outcome.Answer = TurnAnswer.Of(status == 200 ? exchange.Succeeded() : exchange.Failed("consent needed"));
            return outcome;
        };

        var answers = await Task.WhenAll(scene.RunAsync(Exchange("desktop")), scene.AnotherProcess().RunAsync(Exchange("phone"), CancellationToken.None));

        answers.Select(answer => answer.Status).ShouldBe([status, status]);
        answers.Select(answer => answer.Words()).Distinct().ShouldBe(
            [status == 200 ? """{"id":"x-1","connectionName":"graph"}""" : """{"id":"x-1","connectionName":"graph","failureDetail":"consent needed"}"""]);
        (await scene.StateAsync())!.Notes["count"].ShouldBe("1");
        scene.Store.Committed.Count.ShouldBe(1);
        scene.Channel.Texts.ShouldBe(["count 1"]);

        static Activity Exchange(string client)
        {
            var activity = Incoming.Invoke(InvokeNames.SignInTokenExchange, id: "f:" + client);
            activity.Value = System.Text.Json.JsonElement.Parse("""{"id":"x-1","connectionName":"graph","token":"secret"}""");
            return activity;
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"","connectionName":"graph","token":"t"}""")]
    [InlineData("""{"id":"x","connectionName":5,"token":"t"}""")]
    [InlineData("""{"id":"x","connectionName":"graph","token":["t"]}""")]
    public void IN_60_What_is_no_exchange_is_not_read_as_one(string value)
    {
        var activity = Incoming.Invoke(InvokeNames.SignInTokenExchange);
        activity.Value = System.Text.Json.JsonElement.Parse(value);

        TokenExchange.Of(activity).ShouldBeNull();
    }

    [Fact]
    public void An_exchange_written_into_a_log_does_not_show_its_token() => new TokenExchange("x", "graph", "secret").ToString().ShouldNotContain("secret");
}
