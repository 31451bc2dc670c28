using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>"Move Contoso to negotiation, no wait, needs analysis": one sentence of which the end takes back what stands before it.</summary>
public sealed class SecondThoughtRoute(DealUpdater updater, Pieces pieces, SentenceReader sentences, KnownNames names, ImpliedDeal implied, ChangeKinds kinds, DialogSet<SalesTurn> dialogs) : ITextRoute<SalesTurn>
{
    public async ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (!Attention.OnBot(turn) || SecondThought.Of(turn.Text) is not { } thought
            || sentences.ReadChanges(turn, thought.First) is not { } reading)
            return null;
        var draft = UpdateDrafts.Of(turn, reading.Matches, names);
        // Inside a question only what names its deal is a command of its own.
        if (turn.State.Dialog is null)
            await implied.PutAsync(turn, draft, cancellationToken);
        if (draft.Parts is not [var part] || (part.DealId ?? (part.DealSaid is { } said ? DealResolver.Resolve(turn, said).Found?.Id : null)) is not { } dealId
            || await updater.FindAsync(turn, dealId, cancellationToken) is not { Value: var deal })
            return null;
        if (pieces.Placed(turn, part, deal, thought.Instead, new PieceRules(null, Replaces: true, Adds: true)) is { } placed)
            part.Become(placed);
        else if (MeantDeal.Of(turn, thought.Instead, dealId, onlyExact: true) is { } meant)
            part.Rename(meant.Said, turn.IsPersonal ? meant.Deal.Id : null);
        else
            return null;
        turn.AnswerIn(reading.Matches[0].Language);
        return new TextMatch<SalesTurn>(Say.List(turn.Language, part.Changes.Select(kinds.Of).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct()), (t, ct) => dialogs.BeginAsync(t, UpdateDealDialog.DialogId, draft, ct));
    }
}
