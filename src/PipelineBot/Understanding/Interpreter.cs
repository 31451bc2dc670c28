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
    /// <summary>What one deal name found is worth against how well the words fit.</summary>
    private const double NameWeight = 0.5;

    private readonly PhraseBook book;
    private readonly ChangeKinds kinds;
    private readonly Dictionary<string, ICommand> commands = new(StringComparer.Ordinal);
    private readonly StageNames stages;
    private readonly DialogSet<SalesTurn> dialogs;

    public Interpreter(ChangeKinds kinds, IEnumerable<ICommand> commands, StageNames stages, DialogSet<SalesTurn> dialogs)
    {
        (this.kinds, this.stages, this.dialogs) = (kinds, stages, dialogs);
        foreach (var command in commands)
        {
            if (!this.commands.TryAdd(command.Name, command) || kinds.Find(command.Name) is not null)
                throw new InvalidOperationException($"Two features are named '{command.Name}'.");
        }

        IEnumerable<IPhrased> all = [.. kinds.All, .. this.commands.Values];
        book = new PhraseBook(
            all.SelectMany(p => p.English.Select(text => new Phrase(p.Name, "en", text)).Concat(p.Chinese.Select(text => new Phrase(p.Name, "zh", text)))),
            SlotNames.Kinds);
    }

    public ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Match(turn));

    /// <summary>How a text is understood, without doing anything.</summary>
    public Sentence Read(SalesTurn turn, string text) => book.Read(text, Recognizers(turn));

    /// <summary>
    /// What the turn's text means: the clauses of the best reading, in the order they were written. Empty when it means nothing, and when it denies a change
    /// or asks about one.
    /// </summary>
    public IReadOnlyList<PhraseMatch> Understand(SalesTurn turn) => Choose(turn, out _)?.Matches ?? [];

    private Reading? Choose(SalesTurn turn, out bool notChanged)
    {
        var sentence = Read(turn, turn.Text);
        var best = sentence.Readings
            .Where(r => r.Matches.All(IsChange) || r.Matches.Count == 1)
            .OrderByDescending(r => r.Score + (NameWeight * NameScore(turn, r)))
            .FirstOrDefault();
        var command = best is null ? null : commands.GetValueOrDefault(best.Matches[0].Intent);
        notChanged = (best is null ? sentence.IsNegated : sentence.IsNoCommand) && command is null or { ChangesSomething: true };
        return notChanged ? null : best;
    }

    private TextMatch<SalesTurn>? Match(SalesTurn turn)
    {
        var best = Choose(turn, out var notChanged);
        if (notChanged)
            return Attention.OnBot(turn) && turn.State.Dialog is null ? NotChanged : null;
        if (best is null || !IsMeant(turn, best))
            return null;

        // A Chinese name in an English sentence is still English.
        turn.Language = best.Matches[0].Language == "zh" ? Texts.Languages.Chinese : Texts.Languages.English;
        if (commands.GetValueOrDefault(best.Matches[0].Intent) is { } command)
            return new TextMatch<SalesTurn>(command.Title(turn, best.Matches[0]), (t, ct) => command.RunAsync(t, best.Matches[0], ct));

        var title = string.Join(turn.Language == Texts.Languages.Chinese ? "、" : ", ", best.Matches.Select(m => kinds.Find(m.Intent)!).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct());
        return new TextMatch<SalesTurn>(title, (t, ct) => UpdateAsync(t, best, ct));
    }

    private static TextMatch<SalesTurn> NotChanged { get; } =
        new("", (turn, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "notChanged")))));

    /// <summary>
    /// People in a channel talk to each other ("lunch is done"), and an answer in free words may sound like a command ("signed protocol"):
    /// there a sentence is one for the bot only when the deals it names are known.
    /// </summary>
    private bool IsMeant(SalesTurn turn, Reading reading)
    {
        var question = turn.State.Dialog?.Prompt.Kind;
        if (Attention.OnBot(turn) && question is null)
            return true;
        if (question is not null && commands.GetValueOrDefault(reading.Matches[0].Intent) is { InterruptsQuestions: false })
            return false;
        // What a command makes has a name nobody knows yet.
        var names = reading.Matches.Where(m => commands.GetValueOrDefault(m.Intent) is not { ChangesSomething: true }).Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)?.Text).OfType<string>().ToList();
        var needsName = reading.Matches.All(IsChange) && (question == PromptKind.Text || !Attention.OnBot(turn));
        return (names.Count > 0 || !needsName) && names.All(name => DealResolver.Resolve(turn, name).Found is not null);
    }

    private async ValueTask<TurnOutcome> UpdateAsync(SalesTurn turn, Reading reading, CancellationToken cancellationToken)
    {
        var draft = new UpdateDraft { Source = EventSource.Message };
        foreach (var match in reading.Matches)
        {
            var change = new ChangeDraft { Kind = match.Intent };
            foreach (var (name, slot) in match.Slots)
            {
                if (name != SlotNames.Deal)
                    change.Say(name, slot.Text);
            }

            draft.Changes.Add(change);
        }

        var deals = reading.Matches.Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)?.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (deals.Count > 1 && deals.Select(d => DealResolver.Resolve(turn, d).Found?.Id ?? d).Distinct().Count() > 1)
            return TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "oneDeal")));
        draft.DealSaid = deals.FirstOrDefault() ?? DealBeforeMilestone(turn, draft);
        return await dialogs.BeginAsync(turn, UpdateDealDialog.DialogId, draft, cancellationToken);
    }

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

    /// <summary>How well the names in a reading are names of deals: tells "Contoso 的安全评审" the deal from the deal and its milestone.</summary>
    private static double NameScore(SalesTurn turn, Reading reading)
    {
        var names = reading.Matches.Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)?.Text).OfType<string>().ToList();
        if (names.Count == 0)
            return 0;
        return names.Average(name => DealResolver.Resolve(turn, name) switch
        {
            { Near: [var best, ..] } => best.Score,
            { Found: not null } => 1.0,
            _ => 0,
        });
    }

    private Dictionary<string, ISlotRecognizer> Recognizers(SalesTurn turn) => new()
    {
        [SlotNames.Stage] = stages.Recognizer,
        [SlotNames.Date] = SlotRecognizers.Dates(turn.Reading),
        [SlotNames.Range] = SlotRecognizers.DateRanges(turn.Reading),
        [SlotNames.Money] = SlotRecognizers.Money,
        [SlotNames.Waiting] = WaitingWords.Recognizer,
        [SlotNames.Tongue] = LanguageWords.Recognizer,
    };
}
