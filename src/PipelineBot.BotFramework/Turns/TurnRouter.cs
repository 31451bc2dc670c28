using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;

namespace PipelineBot.BotFramework.Turns;

public delegate ValueTask<TurnOutcome> TurnHandler<in TTurn>(TTurn turn, CancellationToken cancellationToken);

/// <summary>Handles a card's verb; <paramref name="data"/> is what the card carried and the person typed: hostile until checked.</summary>
public delegate ValueTask<TurnOutcome> VerbHandler<in TTurn>(TTurn turn, JsonElement data, CancellationToken cancellationToken);

/// <summary>A text that means something: what it would do, named for the person, and doing it.</summary>
public sealed record TextMatch<TTurn>(string Title, TurnHandler<TTurn> Run);

/// <summary>What a text means outside of any question; null when it means nothing. Asked in order: commands first, then language.</summary>
public interface ITextRoute<TTurn>
{
    ValueTask<TextMatch<TTurn>?> MatchAsync(TTurn turn, CancellationToken cancellationToken);
}

public enum Interruption
{
    None,
    Cancel,
    Help,
    Yes,
    No,
}

/// <summary>
/// The order in which a turn looks for its handler: card verb, the open question (cancel and help always work inside it), commands, language, fallback.
/// Registered by hand at start; a duplicate verb stops the process.
/// </summary>
public sealed class TurnRouter<TTurn>(DialogSet<TTurn> dialogs)
    where TTurn : TurnContext
{
    private readonly Dictionary<string, VerbHandler<TTurn>> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TurnHandler<TTurn>> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TurnHandler<TTurn>> invokes = new(StringComparer.Ordinal);
    private readonly List<ITextRoute<TTurn>> routes = [];

    public DialogSet<TTurn> Dialogs => dialogs;

    public IReadOnlyCollection<string> Verbs => verbs.Keys;

    /// <summary>Recognises the words that work inside every question.</summary>
    public Func<TTurn, Interruption> Interrupts { get; set; } = _ => Interruption.None;

    public TurnHandler<TTurn> Help { get; set; } = (_, _) => ValueTask.FromResult(TurnOutcome.Nothing);

    public TurnHandler<TTurn> Fallback { get; set; } = (_, _) => ValueTask.FromResult(TurnOutcome.Nothing);

    /// <summary>What a click on a card of an unknown verb is answered.</summary>
    public TurnHandler<TTurn> UnknownVerb { get; set; } = (_, _) => ValueTask.FromResult(TurnOutcome.Nothing);

    public void OnVerb(string verb, VerbHandler<TTurn> handler)
    {
        if (DialogVerbs.All.Contains(verb))
            throw new InvalidOperationException($"The card verb '{verb}' belongs to the dialogs.");
        if (!verbs.TryAdd(verb, handler))
            throw new InvalidOperationException($"Two handlers for the card verb '{verb}'.");
    }

    /// <summary>Handles every activity of a type that is neither a message nor an invoke.</summary>
    public void OnEvent(string activityType, TurnHandler<TTurn> handler)
    {
        if (!events.TryAdd(activityType, handler))
            throw new InvalidOperationException($"Two handlers for activities of type '{activityType}'.");
    }

    /// <summary>Handles every invoke of a name but a click on a card. The outcome's <see cref="TurnOutcome.Answer"/> is the HTTP answer; without one it is an empty 200.</summary>
    public void OnInvoke(string name, TurnHandler<TTurn> handler)
    {
        if (name == InvokeNames.AdaptiveCardAction)
            throw new InvalidOperationException("A click on a card goes to the handler of its verb.");
        if (!invokes.TryAdd(name, handler))
            throw new InvalidOperationException($"Two handlers for the invoke '{name}'.");
    }

    public void OnText(ITextRoute<TTurn> route) => routes.Add(route);

    public async ValueTask<TurnOutcome> RouteAsync(TTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await FollowAsync(turn, await RouteOnceAsync(turn, cancellationToken), cancellationToken);
        QuestionOrigin.Remember(turn);
        return outcome;
    }

    /// <summary>An outcome that says "go on as though this had been written" is replaced by what comes of writing it.</summary>
    private async ValueTask<TurnOutcome> FollowAsync(TTurn turn, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Instead is not { } text)
            return outcome;
        turn.Text = text;
        var instead = await OnTextAsync(turn, cancellationToken);
        instead.Beside ??= outcome.Beside;
        return instead;
    }

    private async ValueTask<TurnOutcome> RouteOnceAsync(TTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        return activity.Type switch
        {
            ActivityTypes.Invoke when activity.Name == InvokeNames.AdaptiveCardAction => await OnCardActionAsync(turn, cancellationToken),
            ActivityTypes.Invoke when activity.Name is { } name && invokes.TryGetValue(name, out var invoke) => await invoke(turn, cancellationToken),
            ActivityTypes.Invoke => new TurnOutcome { Answer = TurnAnswer.Of(InvokeResponse.NotImplemented) },
            ActivityTypes.Message when turn.Text.Length == 0 && CardActionValue.FromSubmit(activity) is { } submit =>
                await OnVerbAsync(turn, submit.Verb, submit.Data, cancellationToken),
            ActivityTypes.Message => await OnTextAsync(turn, cancellationToken),
            ActivityTypes.MessageDelete when turn.State.Dialog is not null && QuestionOrigin.Is(turn) => dialogs.Close(turn, DialogClosing.Cancelled),
            { } type when events.TryGetValue(type, out var handler) => await handler(turn, cancellationToken),
            _ => TurnOutcome.Nothing,
        };
    }

    private ValueTask<TurnOutcome> OnCardActionAsync(TTurn turn, CancellationToken cancellationToken)
    {
        if (CardActionValue.FromInvoke(turn.Activity, out var refusal) is { } action)
            return OnVerbAsync(turn, action.Verb, action.Data, cancellationToken);
        return ValueTask.FromResult(new TurnOutcome { Answer = refusal });
    }

    private ValueTask<TurnOutcome> OnVerbAsync(TTurn turn, string verb, JsonElement data, CancellationToken cancellationToken) => verb switch
    {
        _ when DialogVerbs.All.Contains(verb) => OnDialogVerbAsync(turn, verb, data, cancellationToken),
        _ when verbs.TryGetValue(verb, out var handler) => handler(turn, data, cancellationToken),
        _ => UnknownVerb(turn, cancellationToken),
    };

    private async ValueTask<TurnOutcome> OnDialogVerbAsync(TTurn turn, string verb, JsonElement data, CancellationToken cancellationToken)
    {
        var frame = turn.State.Dialog;
        if (frame is null || !IsAbout(frame, verb, data))
        {
            // Only the person who was asked holds the frame, so this is an old question or somebody else's: the open one, if any, stays open.
            var stale = TurnOutcome.Say(dialogs.Renderer.RenderClosing(turn, DialogClosing.OutOfDate));
            stale.ReplaceCardForEveryone = false;
            return stale;
        }

        if (dialogs.WhyClosed(turn, frame) is { } closing)
            return PromptCard.Settle(turn, dialogs.Close(turn, closing));

        var outcome = verb switch
        {
            DialogVerbs.Cancel => dialogs.Close(turn, DialogClosing.Cancelled),
            DialogVerbs.Leave => await LeaveAsync(turn, frame.Offered!, cancellationToken),
            DialogVerbs.Stay => await StayAsync(turn, frame, cancellationToken),
            _ when dialogs.Read(turn, frame, data.TextOrNull(DialogVerbs.Value) ?? "") is { } answer => await dialogs.AnswerAsync(turn, frame, answer, cancellationToken),
            _ => dialogs.AskAgain(turn, frame),
        };
        return PromptCard.Settle(turn, await FollowAsync(turn, outcome, cancellationToken));
    }

    /// <summary>Whether a button belongs to the open question; one of an offer, to the offer that is open.</summary>
    private static bool IsAbout(DialogFrame frame, string verb, JsonElement data) =>
        data.TextOrNull(DialogVerbs.Question) == frame.QuestionId &&
        (verb is not (DialogVerbs.Leave or DialogVerbs.Stay) || (frame.Offered is { } offered && data.TextOrNull(DialogVerbs.Value) == offered));

    private async ValueTask<TurnOutcome> OnTextAsync(TTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Dialog is not { } frame)
            return await OnNewTextAsync(turn, cancellationToken);

        if (dialogs.WhyClosed(turn, frame) is { } closing)
        {
            var note = dialogs.Close(turn, closing);
            if (closing == DialogClosing.Expired && Interrupts(turn) != Interruption.Help && await MatchAsync(turn, cancellationToken) is null)
                return dialogs.Close(turn, DialogClosing.ExpiredUnanswered);
            var fresh = await OnNewTextAsync(turn, cancellationToken);
            fresh.Replies.InsertRange(0, note.Replies);
            return fresh;
        }

        var interruption = Interrupts(turn);
        if (interruption == Interruption.Cancel)
            return dialogs.Close(turn, DialogClosing.Cancelled);
        if (interruption == Interruption.Help)
        {
            var help = await Help(turn, cancellationToken);
            help.Replies.AddRange(dialogs.AskAgain(turn, frame, frame.Prompt.Text).Replies);
            return help;
        }

        if (frame.Offered is { } offered)
        {
            if (interruption == Interruption.Yes)
                return await LeaveAsync(turn, offered, cancellationToken);
            if (interruption == Interruption.No)
                return await StayAsync(turn, frame, cancellationToken);
        }

        var answer = dialogs.Read(turn, frame, turn.Text);
        if (answer is null or { Choice: null, Date: null, Number: null })
        {
            if (await dialogs.HearAsync(turn, frame, cancellationToken) is { } heard)
                return heard;
            if (await MatchAsync(turn, cancellationToken) is { } command)
                return dialogs.Offer(turn, frame, command.Title);
        }

        return answer is null ? dialogs.AskAgain(turn, frame) : await dialogs.AnswerAsync(turn, frame, answer, cancellationToken);
    }

    private async ValueTask<TurnOutcome> OnNewTextAsync(TTurn turn, CancellationToken cancellationToken)
    {
        if (Interrupts(turn) == Interruption.Help)
            return await Help(turn, cancellationToken);
        return await MatchAsync(turn, cancellationToken) is { } match
            ? await match.Run(turn, cancellationToken)
            : await Fallback(turn, cancellationToken);
    }

    private async ValueTask<TextMatch<TTurn>?> MatchAsync(TTurn turn, CancellationToken cancellationToken)
    {
        foreach (var route in routes)
        {
            if (await route.MatchAsync(turn, cancellationToken) is { } match)
                return match;
        }

        return null;
    }

    private async ValueTask<TurnOutcome> LeaveAsync(TTurn turn, string newText, CancellationToken cancellationToken)
    {
        turn.State.Dialog = null;
        turn.Text = newText;
        return await OnNewTextAsync(turn, cancellationToken);
    }

    /// <summary>Staying means that what was written is the answer after all, if it can be one; else the question is asked again.</summary>
    private async ValueTask<TurnOutcome> StayAsync(TTurn turn, DialogFrame frame, CancellationToken cancellationToken) =>
        frame.Offered is { } offered && dialogs.Read(turn, frame, offered) is { } answer
            ? await dialogs.AnswerAsync(turn, frame, answer, cancellationToken)
            : dialogs.AskAgain(turn, frame, frame.Prompt.Text);
}
