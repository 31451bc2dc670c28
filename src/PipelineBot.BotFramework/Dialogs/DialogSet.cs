using NodaTime;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>The dialogs of a bot by id, and the rules all of them share: answering, asking again, closing, expiring.</summary>
public sealed class DialogSet<TTurn>(IPromptRenderer<TTurn> renderer, IPromptRecognizers<TTurn> recognizers)
    where TTurn : TurnContext
{
    /// <summary>After this much silence neither a text nor a button answers any more.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(30);

    private readonly Dictionary<string, Dialog<TTurn>> dialogs = new(StringComparer.Ordinal);

    internal IPromptRenderer<TTurn> Renderer => renderer;

    public void Add(Dialog<TTurn> dialog)
    {
        if (!dialogs.TryAdd(dialog.Id, dialog))
            throw new InvalidOperationException($"Two dialogs are named '{dialog.Id}'.");
    }

    public ValueTask<TurnOutcome> BeginAsync<TState>(TTurn turn, string dialogId, TState state, CancellationToken cancellationToken)
        where TState : class =>
        dialogs.TryGetValue(dialogId, out var dialog) && dialog is WaterfallDialog<TTurn, TState> waterfall
            ? waterfall.BeginAsync(turn, state, renderer, cancellationToken)
            : throw new InvalidOperationException($"There is no dialog '{dialogId}' over {typeof(TState).Name}.");

    /// <summary>The answer as the open question understands it; null when it does not.</summary>
    public PromptAnswer? Read(TTurn turn, DialogFrame frame, string text) => PromptReader.Read(frame.Prompt, text, turn, recognizers);

    public ValueTask<TurnOutcome> AnswerAsync(TTurn turn, DialogFrame frame, PromptAnswer answer, CancellationToken cancellationToken)
    {
        if (!CanContinue(frame))
            return ValueTask.FromResult(Close(turn, DialogClosing.OutOfDate));
        frame.Offered = null;
        return dialogs[frame.DialogId].AnswerAsync(turn, frame, answer, this, cancellationToken);
    }

    /// <summary>Lets the open dialog look at a text before it is taken for a command or a free answer; see <see cref="WaterfallDialog{TTurn, TState}.Listen"/>.</summary>
    internal ValueTask<TurnOutcome?> HearAsync(TTurn turn, DialogFrame frame, CancellationToken cancellationToken) =>
        dialogs[frame.DialogId].HearAsync(turn, frame, this, cancellationToken);

    /// <summary>Whether this version of the program still knows the dialog and the step.</summary>
    internal bool CanContinue(DialogFrame frame) =>
        dialogs.TryGetValue(frame.DialogId, out var dialog) && dialog.Version == frame.Version && dialog.HasStep(frame.Step);

    /// <summary>Why this question cannot be answered any more; null while it can.</summary>
    internal DialogClosing? WhyClosed(TTurn turn, DialogFrame frame)
    {
        if (turn.Now - frame.LastActive() > Patience)
            return DialogClosing.Expired;
        return CanContinue(frame) ? null : DialogClosing.OutOfDate;
    }

    /// <summary>Asks the open question again, first saying what was not understood.</summary>
    public TurnOutcome AskAgain(TTurn turn, DialogFrame frame, string? text = null)
    {
        frame.Offered = null;
        frame.Touch(turn.Now);
        turn.State.Dialog = frame;
        return TurnOutcome.Say(renderer.Render(turn, frame, text ?? frame.Prompt.Retry ?? frame.Prompt.Text));
    }

    public TurnOutcome Offer(TTurn turn, DialogFrame frame, string commandTitle)
    {
        frame.Offered = turn.Text;
        frame.Touch(turn.Now);
        return TurnOutcome.Say(renderer.RenderOffer(turn, frame, commandTitle));
    }

    public TurnOutcome Close(TTurn turn, DialogClosing closing)
    {
        turn.State.Dialog = null;
        return TurnOutcome.Say(renderer.RenderClosing(turn, closing));
    }
}
