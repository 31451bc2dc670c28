using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public sealed class TurnRunnerTests
{
    private readonly TurnScene scene = new();

    [Fact]
    public async Task Replies_are_sent_in_order_after_the_commit()
    {
        var committedWhenSpeaking = new List<int>();
        scene.Channel.Fault = _ =>
        {
            committedWhenSpeaking.Add(scene.Store.Committed.Count);
            return null;
        };
        scene.Bot.Decide = _ => TurnOutcome.Say(OutboundActivity.Message("one"), TurnScene.Card("two"), OutboundActivity.Message("three")).And(TurnScene.WriteOfDeal("Contoso"));

        var answer = await scene.RunAsync(Incoming.Message("go"));

        answer.ShouldBe(TurnAnswer.Empty);
        scene.Channel.Texts.ShouldBe(["one", "two", "three"]);
        committedWhenSpeaking.ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task What_a_turn_decided_and_the_state_that_says_so_are_one_commit()
    {
        scene.Bot.Decide = context => TurnScene.Count(context).And(TurnScene.WriteOfDeal("Contoso"));

        await scene.RunAsync(Incoming.Message("go"));

        scene.Store.Committed.ShouldHaveSingleItem().Select(w => w.Key.Container).ShouldBe(["deals", TurnContainers.Conversations]);
        (await scene.StateAsync())!.Answered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_with_a_body_is_claimed_in_the_same_commit()
    {
        scene.Bot.Decide = context => TurnScene.Count(context).And(TurnScene.WriteOfDeal("Contoso"));

        await scene.RunAsync(Incoming.Message("go").ExpectingReplies());

        scene.Store.Committed.ShouldHaveSingleItem().Select(w => w.Key.Container).ShouldBe(["deals", TurnContainers.Claims, TurnContainers.Conversations]);
    }

    [Fact]
    public async Task What_was_answered_is_remembered_for_the_last_thirty_two()
    {
        scene.Bot.Decide = TurnScene.Count;
        for (var i = 0; i < 40; i++)
            await scene.RunAsync(Incoming.Message("go", id: "m" + i));

        (await scene.StateAsync())!.Answered!.Count.ShouldBe(32);
        await scene.RunAsync(Incoming.Message("go", id: "m8"));
        scene.Bot.Asked.ShouldBe(40);
    }

    [Fact]
    public async Task ST_05_Twenty_messages_at_once_in_one_conversation_are_counted_exactly()
    {
        scene.Bot.Decide = TurnScene.Count;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => scene.RunAsync(Incoming.Message($"message {i}"))));

        (await scene.StateAsync())!.Notes["count"].ShouldBe("20");
        scene.Bot.Asked.ShouldBe(20, "Turns of one conversation wait for each other and so never conflict.");
        scene.Channel.Texts.ShouldBe(Enumerable.Range(1, 20).Select(i => $"count {i}"));
    }

    [Fact]
    public async Task What_hangs_on_the_id_of_the_first_reply_is_written_once_it_is_known()
    {
        var told = new List<string>();
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(OutboundActivity.Message("one"), OutboundActivity.Message("two"));
            outcome.WhenSent = (id, _) =>
            {
                told.Add(id);
                return ValueTask.FromResult<IReadOnlyList<DocumentWrite>>([TurnScene.WriteOfDeal(id)]);
            };
            return outcome;
        };

        await scene.RunAsync(Incoming.Message("go"));

        scene.Channel.Texts.ShouldBe(["one", "two"]);
        told.ShouldHaveSingleItem().ShouldNotBeEmpty();
        scene.Store.Committed[^1].ShouldHaveSingleItem().Key.ShouldBe(TurnScene.Deal);
    }

    [Fact]
    public async Task When_it_cannot_be_written_the_turn_is_answered_all_the_same()
    {
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(OutboundActivity.Message("one"));
            outcome.WhenSent = (_, _) => throw new InvalidOperationException("no");
            return outcome;
        };

        (await scene.RunAsync(Incoming.Message("go"))).ShouldBe(TurnAnswer.Empty);
        scene.Channel.Texts.ShouldBe(["one"]);
    }

    [Fact]
    public async Task DI_09_Two_people_in_one_conversation_have_states_of_their_own()
    {
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("a", from: "ann"));
        await scene.RunAsync(Incoming.Message("b", from: "bob"));
        await scene.RunAsync(Incoming.Message("c", from: "ann"));

        (await scene.StateAsync("ann"))!.Notes["count"].ShouldBe("2");
        (await scene.StateAsync("bob"))!.Notes["count"].ShouldBe("1");
    }

    [Fact]
    public async Task A_state_that_did_not_change_is_not_written_again()
    {
        scene.Bot.Decide = TurnScene.Count;
        await scene.RunAsync(Incoming.Message("count"));
        await Reformat(TurnContainers.State("msteams", Incoming.Conversation, "29:ann"));
        scene.Bot.Decide = _ => TurnOutcome.Nothing;

        await scene.RunAsync(Incoming.Click("nothing"));

        scene.Store.Committed[^1].Select(w => w.Key.Container).ShouldBe([TurnContainers.Claims]);
    }

    [Fact]
    public async Task What_a_newer_version_stored_in_the_state_survives()
    {
        await scene.Store.CommitAsync([DocumentWrite.Put(TurnContainers.State("msteams", Incoming.Conversation, "29:ann"), """{"schemaVersion":1,"notes":{},"future":{"kept":true}}"""u8.ToArray())]);
        scene.Bot.Decide = TurnScene.Count;

        await scene.RunAsync(Incoming.Message("count"));

        (await scene.StateAsync())!.Extra!["future"].GetProperty("kept").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task IN_07_A_caller_that_expects_replies_gets_them_in_the_answer_and_nothing_is_sent()
    {
        scene.Bot.Decide = _ => TurnOutcome.Say(OutboundActivity.Message("one"), OutboundActivity.Message("two"));

        var answer = await scene.RunAsync(Incoming.Message("go", id: "m1").ExpectingReplies());

        answer.Status.ShouldBe(200);
        var activities = answer.Json().GetProperty("activities").EnumerateArray().ToList();
        activities.Select(a => a.GetProperty("text").GetString()).ShouldBe(["one", "two"]);
        activities[0].GetProperty("replyToId").GetString().ShouldBe("m1");
        scene.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notices_and_updates_go_where_they_say_after_the_replies()
    {
        var elsewhere = ConversationReference.Of(Incoming.Message("", conversation: "19:elsewhere"))!;
        scene.Bot.Decide = _ =>
        {
            var outcome = TurnOutcome.Say(OutboundActivity.Message("reply"));
            outcome.Notices.Add((elsewhere, OutboundActivity.Message("notice")));
            outcome.Updates.Add((elsewhere, "digest-1", TurnScene.Card("update")));
            return outcome;
        };

        await scene.RunAsync(Incoming.Message("go"));

        scene.Channel.Calls.Select(c => (c.Conversation, c.Updated, c.Words)).ShouldBe(
            [(Incoming.Conversation, null, "reply"), ("19:elsewhere", "digest-1", "update"), ("19:elsewhere", null, "notice")]);
    }

    [Fact]
    public async Task An_edited_message_does_not_speak()
    {
        string? heard = null;
        scene.Bot.Decide = context =>
        {
            heard = context.Text;
            return TurnOutcome.Nothing;
        };
        var edit = Incoming.Of(ActivityTypes.MessageUpdate);
        edit.Text = "move Contoso to negotiation";

        await scene.RunAsync(edit);

        heard.ShouldBe("");
    }

    /// <summary>As an engine does that keeps parsed JSON instead of bytes.</summary>
    private async Task Reformat(DocumentKey key)
    {
        var stored = await scene.Store.GetAsync(key);
        var other = JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(stored!.Json.Span), new JsonSerializerOptions { WriteIndented = true });
        await scene.Store.CommitAsync([DocumentWrite.Put(key, other)]);
    }
}
