using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.History;

namespace PipelineBot.Understanding;

/// <summary>
/// From a sentence to a command: the phrases of all features, read by one engine. Changes of one deal in one sentence become one update;
/// a denial or a question changes nothing.
/// </summary>
public sealed class Interpreter : ITextRoute<SalesTurn>
{
    private readonly SentenceReader sentences;
    private readonly KnownNames names;
    private readonly ChangeKinds kinds;
    private readonly Dictionary<string, ICommand> commands = new(StringComparer.Ordinal);
    private readonly DialogSet<SalesTurn> dialogs;

    public Interpreter(SentenceReader sentences, KnownNames names, ChangeKinds kinds, IEnumerable<ICommand> commands, DialogSet<SalesTurn> dialogs)
    {
        (this.sentences, this.names, this.kinds, this.dialogs) = (sentences, names, kinds, dialogs);
        foreach (var command in commands)
        {
            if (!this.commands.TryAdd(command.Name, command) || kinds.Find(command.Name) is not null)
                throw new InvalidOperationException($"Two features are named '{command.Name}'.");
        }
    }

    public ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Match(turn));

    private TextMatch<SalesTurn>? Match(SalesTurn turn)
    {
        var understood = sentences.Read(turn);
        if (understood.IsDenied)
            return Attention.OnBot(turn) && turn.State.Dialog is null ? NotChanged : null;
        if (understood.Matches.Count == 0 || !IsMeant(turn, understood.Matches))
            return null;

        // A Chinese name in an English sentence is still English.
        var first = understood.Matches[0];
        turn.AnswerIn(first.Language);
        if (commands.GetValueOrDefault(first.Intent) is { } command)
            return new TextMatch<SalesTurn>(command.Title(turn, first), (t, ct) => command.RunAsync(t, first, ct));

        var title = Texts.Say.List(turn.Language, understood.Matches.Select(m => kinds.Find(m.Intent)!).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct());
        return new TextMatch<SalesTurn>(title, (t, ct) => UpdateAsync(t, understood, ct));
    }

    private static TextMatch<SalesTurn> NotChanged { get; } =
        new("", (turn, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "notChanged")))));

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
        var needsName = matches.All(IsChange) && (question == PromptKind.Text || !Attention.OnBot(turn));
        return (names.Count > 0 || !needsName) && names.All(name => DealResolver.Resolve(turn, name).Found is not null);
    }

    private async ValueTask<TurnOutcome> UpdateAsync(SalesTurn turn, Understood understood, CancellationToken cancellationToken)
    {
        var draft = new UpdateDraft { Source = EventSource.Message, Unsure = !understood.IsSure };
        foreach (var match in understood.Matches)
        {
            var change = new ChangeDraft { Kind = match.Intent };
            foreach (var (name, slot) in match.Slots)
            {
                if (name != SlotNames.Deal)
                    change.Say(name, slot.Text);
            }

            draft.Changes.Add(change);
        }

        var deals = understood.Matches.Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)?.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (deals.Count > 1 && deals.Select(d => DealResolver.Resolve(turn, d).Found?.Id ?? d).Distinct().Count() > 1)
            return TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "oneDeal")));
        draft.DealSaid = deals.FirstOrDefault() ?? DealBeforeMilestone(turn, draft) ?? DealOfMilestone(turn, draft);
        return await dialogs.BeginAsync(turn, UpdateDealDialog.DialogId, draft, cancellationToken);
    }

    private string? DealOfMilestone(SalesTurn turn, UpdateDraft draft) =>
        draft.Changes.Select(c => c.Said.GetValueOrDefault(SlotNames.Milestone)).OfType<string>().Select(said => names.DealOfMilestone(turn, said)).FirstOrDefault(deal => deal is not null)?.Id;

    /// <summary>Chinese needs no 的 between a deal and its milestone: "Contoso 演示做完了" names both in one breath.</summary>
    private static string? DealBeforeMilestone(SalesTurn turn, UpdateDraft draft)
    {
        foreach (var change in draft.Changes)
        {
            if (!change.Said.TryGetValue(SlotNames.Milestone, out var said))
                continue;
            for (var i = said.Length - 1; i > 1; i--)
            {
                if (DealResolver.Resolve(turn, said[..i]) is not { Found: not null, Guessed: false })
                    continue;
                change.Said[SlotNames.Milestone] = said[i..].Trim();
                return said[..i].Trim();
            }
        }

        return null;
    }

    private bool IsChange(PhraseMatch match) => kinds.Find(match.Intent) is not null;
}
