using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public sealed class ConflictTests
{
    private readonly TurnScene scene = new();

    [Fact]
    public async Task ST_05_A_conflict_is_decided_again_on_what_is_stored_now()
    {
        scene.Bot.Decide = TurnScene.Count;
        await scene.RunAsync(Incoming.Message("first"));
        Once(async () => await scene.AnotherProcess().RunAsync(Incoming.Message("faster"), CancellationToken.None));

        await scene.RunAsync(Incoming.Message("slower"));

        (await scene.StateAsync())!.Notes["count"].ShouldBe("3");
        scene.Channel.Texts.ShouldBe(["count 1", "count 2", "count 3"]);
    }

    [Fact]
    public async Task After_three_conflicts_the_person_is_told_to_try_again_and_nothing_is_saved()
    {
        scene.Bot.Decide = context => TurnScene.Count(context).And(TurnScene.WriteOfDeal("Contoso"));
        scene.Store.Meanwhile = _ => ValueTask.FromResult<DocumentKey?>(TurnScene.Deal);

        var answer = await scene.RunAsync(Incoming.Message("go", id: "m1"));

        answer.ShouldBe(TurnAnswer.Empty);
        scene.Bot.Asked.ShouldBe(TurnRunner.Attempts);
        scene.Channel.Texts.ShouldBe(["busy"]);
        scene.Store.Committed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_turn_that_was_too_busy_works_when_it_is_delivered_again()
    {
        scene.Bot.Decide = TurnScene.Count;
        scene.Store.Meanwhile = writes => ValueTask.FromResult<DocumentKey?>(writes[0].Key);
        await scene.RunAsync(Incoming.Message("go", id: "m1"));
        scene.Store.Meanwhile = _ => ValueTask.FromResult<DocumentKey?>(null);

        await scene.RunAsync(Incoming.Message("go", id: "m1"));

        scene.Channel.Texts.ShouldBe(["busy", "count 1"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(TurnRunner.Attempts)]
    public async Task A_delivery_overtaken_by_another_gets_that_ones_answer_whatever_conflicted_first(int overtakenAt)
    {
        scene.Bot.Decide = _ => TurnOutcome.Say(TurnScene.Card("moved")).And(TurnScene.WriteOfDeal("Contoso"));
        var attempt = 0;
        scene.Store.Meanwhile = async _ =>
        {
            if (++attempt < overtakenAt)
                return TurnScene.Deal;
            scene.Store.Meanwhile = _ => ValueTask.FromResult<DocumentKey?>(null);
            await scene.AnotherProcess().RunAsync(Incoming.Click("move", id: "f:1"), CancellationToken.None);
            return TurnScene.Deal;
        };

        var answer = await scene.RunAsync(Incoming.Click("move", id: "f:1"));

        answer.Words().ShouldContain("moved");
        scene.Store.Committed.Count.ShouldBe(1);
        scene.Bot.Asked.ShouldBe(overtakenAt + 1, "It must not decide again what is already done.");
    }

    [Fact]
    public async Task Deciding_twice_writes_the_same()
    {
        var batches = new List<IReadOnlyList<DocumentWrite>>();
        scene.Bot.Decide = context =>
        {
            TurnScene.Count(context);
            return TurnOutcome.Say(TurnScene.Card("done")).And(TurnScene.WriteOfDeal(context.NewId("deal")));
        };
        scene.Store.Meanwhile = writes =>
        {
            batches.Add(writes);
            return ValueTask.FromResult(batches.Count == 1 ? TurnScene.Deal : (DocumentKey?)null);
        };

        await scene.RunAsync(Incoming.Click("go"));

        batches.Count.ShouldBe(2);
        batches[1].Select(Content).ShouldBe(batches[0].Select(Content));
    }

    private static (DocumentKey, string?, WriteCondition, string?) Content(DocumentWrite write) =>
        (write.Key, write.Json is { } json ? System.Text.Encoding.UTF8.GetString(json.Span) : null, write.Condition, write.ETag);

    private void Once(Func<Task> happens) => scene.Store.Meanwhile = async _ =>
    {
        scene.Store.Meanwhile = _ => ValueTask.FromResult<DocumentKey?>(null);
        await happens();
        return null;
    };
}
