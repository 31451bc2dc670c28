using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Phrases;
using PipelineBot.Telemetry;

namespace PipelineBot.Understanding;

/// <summary>
/// From a sentence to a command: the phrases of all features, read by one engine. Changes of one deal in one sentence become one update;
/// a denial or a question changes nothing.
/// </summary>
public sealed class Interpreter : ITextRoute<SalesTurn>
{
    /// <summary>A clause all of whose words are known.</summary>
    private const double Certain = 0.95;

    /// <summary>A clause most of whose words are known.</summary>
    private const double Likely = 0.6;

    private readonly SentenceReader sentences;
    private readonly KnownNames names;
    private readonly ChangeKinds kinds;
    private readonly Dictionary<string, ICommand> commands = new(StringComparer.Ordinal);
    private readonly ImpliedDeal implied;
    private readonly DialogSet<SalesTurn> dialogs;
    private readonly Gate gate;

    public Interpreter(SentenceReader sentences, KnownNames names, ChangeKinds kinds, IEnumerable<ICommand> commands, ImpliedDeal implied, DialogSet<SalesTurn> dialogs, Gate gate)
    {
        (this.sentences, this.names, this.kinds, this.implied, this.dialogs, this.gate) = (sentences, names, kinds, implied, dialogs, gate);
        foreach (var command in commands)
        {
            if (!this.commands.TryAdd(command.Name, command) || kinds.Find(command.Name) is not null)
                throw new InvalidOperationException($"Two features are named '{command.Name}'.");
            AccessRules.Of(command.Name);
        }
    }

    public ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Match(turn));

    private TextMatch<SalesTurn>? Match(SalesTurn turn)
    {
        using var span = Spans.Start("understand");
        var understood = sentences.Read(turn);
        if (understood.IsDenied)
            return Attention.OnBot(turn) && turn.State.Dialog is null ? NotChanged : null;
        if (understood.Matches.Count == 0 || !IsMeant(turn, understood.Matches))
            return null;

        // A Chinese name in an English sentence is still English.
        var first = understood.Matches[0];
        turn.AnswerIn(first.Language);
        if (commands.GetValueOrDefault(first.Intent) is { } command)
            return new TextMatch<SalesTurn>(command.Title(turn, first), gate.Guard(command.Name, async (SalesTurn t, CancellationToken ct) => Noted(t, understood, await command.RunAsync(t, first, ct))));

        var title = Texts.Say.List(turn.Language, understood.Matches.Select(m => kinds.Find(m.Intent)!).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct());
        return new TextMatch<SalesTurn>(title, (t, ct) => UpdateAsync(t, understood, ct));
    }

    private static TextMatch<SalesTurn> NotChanged { get; } =
        new("", (turn, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "notChanged")))));

    // Behind the card: the first reply may be one that is looked for later.
    private static TurnOutcome Noted(SalesTurn turn, Understood understood, TurnOutcome outcome)
    {
        if (understood.OnlyNamed && outcome.Instead is null)
            outcome.Replies.Add(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "onlyNamed")));
        return outcome;
    }

    /// <summary>
    /// People in a channel talk to each other ("lunch is done"), and an answer in free words may sound like a command ("signed protocol"):
    /// there a sentence is one for the bot only when the deals it names are known.
    /// </summary>
    private bool IsMeant(SalesTurn turn, IReadOnlyList<PhraseMatch> matches)
    {
        var question = turn.State.Dialog?.Prompt.Kind;
        if (Attention.OnBot(turn) && question is null)
            return true;
        if (question is not null && commands.GetValueOrDefault(matches[0].Intent) is { InterruptsQuestions: false })
            return false;
        // What a command makes has a name nobody knows yet.
        var names = matches.Where(m => commands.GetValueOrDefault(m.Intent) is not { ChangesSomething: true }).Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)?.Text).OfType<string>().ToList();
        var known = names.SelectMany(name => DealNames.In(turn, name)).All(name => DealResolver.Resolve(turn, name).Found is not null);
        var changes = matches.All(IsChange);
        if (!Attention.OnBot(turn))
            return known && (names.Count > 0 || !changes);
        // An answer in free words may sound like a command: one that names no deal has to be it in every word, one of a deal nobody knows in a stage or a value.
        if (question == PromptKind.Text)
            return known ? names.Count > 0 || !changes || matches.All(m => m.Score >= Certain) : matches.Any(m => m.Slots.Values.Any(s => s.Value is not null));
        return known || !changes || matches.All(m => m.Score >= Likely);
    }

    private async ValueTask<TurnOutcome> UpdateAsync(SalesTurn turn, Understood understood, CancellationToken cancellationToken)
    {
        var draft = UpdateDrafts.Of(turn, understood.Matches, names);
        draft.Unsure = !understood.IsSure;
        await implied.PutAsync(turn, draft, cancellationToken);
        return draft.Parts.Count > UpdateDraft.MostDeals
            ? TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "several.tooMany", UpdateDraft.MostDeals)))
            : await dialogs.BeginAsync(turn, UpdateDealDialog.DialogId, draft, cancellationToken);
    }

    private bool IsChange(PhraseMatch match) => kinds.Find(match.Intent) is not null;
}
