using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>
/// Named steps run in order over a typed state. A step first says what to ask (null: nothing is missing, go on), and receives the answer.
/// After the last step <see cref="Finish"/> decides. Steps are pure towards the outside: they may be run again.
/// </summary>
public class WaterfallDialog<TTurn, TState>(string id, JsonTypeInfo<TState> stateType, int version = 1) : Dialog<TTurn>(id, version)
    where TTurn : TurnContext
    where TState : class
{
    private readonly List<Step> steps = [];
    private Func<TTurn, TState, CancellationToken, ValueTask<TurnOutcome>>? finish;
    private Func<TTurn, TState, string, CancellationToken, ValueTask<StepResult?>>? listen;

    public void AddStep(
        string name,
        Func<TTurn, TState, CancellationToken, ValueTask<Prompt?>> ask,
        Func<TTurn, TState, PromptAnswer, CancellationToken, ValueTask<StepResult>> answer)
    {
        if (steps.Any(s => s.Name == name))
            throw new InvalidOperationException($"Dialog '{Id}' has two steps named '{name}'.");
        steps.Add(new Step(name, ask, answer));
    }

    /// <summary>A step whose question and answer need nothing loaded.</summary>
    public void AddStep(string name, Func<TTurn, TState, Prompt?> ask, Func<TTurn, TState, PromptAnswer, StepResult> answer) =>
        AddStep(name, (t, s, _) => ValueTask.FromResult(ask(t, s)), (t, s, a, _) => ValueTask.FromResult(answer(t, s, a)));

    /// <summary>A step whose question needs something loaded, and whose answer does not.</summary>
    public void AddStep(string name, Func<TTurn, TState, CancellationToken, ValueTask<Prompt?>> ask, Func<TTurn, TState, PromptAnswer, StepResult> answer) =>
        AddStep(name, ask, (t, s, a, _) => ValueTask.FromResult(answer(t, s, a)));

    public void Finish(Func<TTurn, TState, CancellationToken, ValueTask<TurnOutcome>> decide) => finish = decide;

    /// <summary>
    /// Looks at a text before it is taken for a command or a free answer, with the name of the open step: a correction of what was said before, several
    /// answers at once. Null when it is neither; the state must then be as it was.
    /// </summary>
    public void Listen(Func<TTurn, TState, string, CancellationToken, ValueTask<StepResult?>> hear) => listen = hear;

    /// <summary>Starts over with this state. Asks the first question that needs asking, in place of whatever question was open; or finishes at once.</summary>
    public ValueTask<TurnOutcome> BeginAsync(TTurn turn, TState state, IPromptRenderer<TTurn> renderer, CancellationToken cancellationToken) =>
        RunAsync(turn, state, 0, answering: false, renderer, cancellationToken);

    internal override bool HasStep(string name) => steps.Exists(s => s.Name == name);

    internal override async ValueTask<TurnOutcome> AnswerAsync(TTurn turn, DialogFrame frame, PromptAnswer answer, DialogSet<TTurn> set, CancellationToken cancellationToken)
    {
        if (Stored(frame) is not { } state)
            return set.Close(turn, DialogClosing.OutOfDate);

        var result = await steps.Find(s => s.Name == frame.Step)!.Answer(turn, state, answer, cancellationToken);
        return await GoOnAsync(turn, frame, state, result, set, cancellationToken);
    }

    internal override async ValueTask<TurnOutcome?> HearAsync(TTurn turn, DialogFrame frame, DialogSet<TTurn> set, CancellationToken cancellationToken)
    {
        if (listen is null || Stored(frame) is not { } state || await listen(turn, state, frame.Step, cancellationToken) is not { } result)
            return null;
        frame.Offered = null;
        return await GoOnAsync(turn, frame, state, result, set, cancellationToken);
    }

    private async ValueTask<TurnOutcome> GoOnAsync(TTurn turn, DialogFrame frame, TState state, StepResult result, DialogSet<TTurn> set, CancellationToken cancellationToken)
    {
        if (result.Outcome is { } ended)
        {
            // Unless the step opened another dialog, whose question is now the open one.
            if (ReferenceEquals(turn.State.Dialog, frame))
                turn.State.Dialog = null;
            return ended;
        }

        if (result.Retry is { } retry)
        {
            frame.State = JsonSerializer.SerializeToElement(state, stateType);
            return set.AskAgain(turn, frame, retry);
        }

        var next = result.Step is { } name ? steps.FindIndex(s => s.Name == name) : steps.FindIndex(s => s.Name == frame.Step) + 1;
        if (next < 0)
            throw new InvalidOperationException($"Dialog '{Id}' has no step '{result.Step}'.");
        return await RunAsync(turn, state, next, answering: true, set.Renderer, cancellationToken);
    }

    /// <summary>Null when an older version of the program wrote it so that this one cannot read it.</summary>
    private TState? Stored(DialogFrame frame)
    {
        try
        {
            return frame.State.Deserialize(stateType);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async ValueTask<TurnOutcome> RunAsync(TTurn turn, TState state, int from, bool answering, IPromptRenderer<TTurn> renderer, CancellationToken cancellationToken)
    {
        for (var i = from; i < steps.Count; i++)
        {
            if (await steps[i].Ask(turn, state, cancellationToken) is not { } prompt)
                continue;

            var frame = new DialogFrame
            {
                DialogId = Id,
                Version = Version,
                QuestionId = turn.NewId("question"),
                Step = steps[i].Name,
                State = JsonSerializer.SerializeToElement(state, stateType),
                Prompt = prompt,
            };
            frame.Touch(turn.Now);
            turn.State.Dialog = frame;
            return TurnOutcome.Say(renderer.Render(turn, frame, prompt.Text));
        }

        // What was begun and ended without a question (a button that had all it needed) leaves another open question standing.
        if (answering)
            turn.State.Dialog = null;
        if (finish is null)
            throw new InvalidOperationException($"Dialog '{Id}' has no end.");
        return await finish(turn, state, cancellationToken);
    }

    private sealed record Step(
        string Name,
        Func<TTurn, TState, CancellationToken, ValueTask<Prompt?>> Ask,
        Func<TTurn, TState, PromptAnswer, CancellationToken, ValueTask<StepResult>> Answer);
}
