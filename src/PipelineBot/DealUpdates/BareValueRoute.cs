using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.DealUpdates;

/// <summary>
/// "12/15" and nothing else, after "close date of Contoso": the value that was asked about. Another value right after a deal was shown, or a new value right
/// after a change ("600k"), is likely meant for that deal, and confirmed first.
/// </summary>
public sealed class BareValueRoute(DealUpdater updater, ChangeKinds kinds, SlotReader slots, Pieces pieces, DialogSet<SalesTurn> dialogs) : ITextRoute<SalesTurn>
{
    private const int LongestValue = 60;

    public async ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Dialog is not null || !turn.IsPersonal || turn.Text.Length > LongestValue)
            return null;
        var draft = ShownTopic.Recall(turn) is { } topic ? await OfShownAsync(turn, topic, cancellationToken)
            : LastUpdate.MayBe(turn) && LastUpdate.Recall(turn) is { Parts: [var changed] } ? await OfChangedAsync(turn, changed, cancellationToken)
            : null;
        return draft is null ? null : new TextMatch<SalesTurn>(UpdateTexts.Set.Get(turn.Language, "correct.title"), (t, ct) => dialogs.BeginAsync(t, UpdateDealDialog.DialogId, draft, ct));
    }

    private async ValueTask<UpdateDraft?> OfShownAsync(SalesTurn turn, ShownTopic topic, CancellationToken cancellationToken)
    {
        if (await updater.FindAsync(turn, topic.DealId, cancellationToken) is not { Value: var deal })
            return null;
        var part = new DealPart { DealId = deal.Id };
        if (AskedFor(turn, topic.Asked, deal) is { } asked)
            return DraftOf(part, asked, unsure: false);
        if (pieces.Placed(turn, part, deal, turn.Text, new PieceRules(null, Replaces: false, Adds: true)) is { } placed)
            return DraftOf(placed, null, unsure: true);
        return turn.Text.Trim().Length > 2 && AskedFor(turn, SlotType.Date, deal) is { } day ? DraftOf(part, day, unsure: true) : null;
    }

    private async ValueTask<UpdateDraft?> OfChangedAsync(SalesTurn turn, DealPart changed, CancellationToken cancellationToken)
    {
        // "Another two days" comes on top of what was just saved; a new value takes its place.
        if (DateShifts.Apply(turn.Text, turn.Today, turn.Reading) is not null)
        {
            changed = changed.Copy();
            changed.TakesBack = null;
        }

        return await updater.FindAsync(turn, changed.DealId ?? "", cancellationToken) is { Value: var deal }
        && pieces.Placed(turn, changed, deal, turn.Text, new PieceRules(null, Replaces: true, Adds: true)) is { } placed
            ? DraftOf(placed, null, unsure: true)
            : null;
    }

    private ChangeDraft? AskedFor(SalesTurn turn, SlotType? type, Deal deal) =>
        type is { } asked && kinds.ForAlone(asked) is { } kind && slots.Read(kind.Slots[0], turn.Text, deal, turn) is { Problem: null } or { Choices: not null }
            ? new ChangeDraft { Kind = kind.Name }.Say(kind.Slots[0].Name, turn.Text)
            : null;

    private static UpdateDraft DraftOf(DealPart part, ChangeDraft? change, bool unsure)
    {
        if (change is not null)
            part.Changes.Add(change);
        return new UpdateDraft { Source = EventSource.Message, Parts = [part], Unsure = unsure };
    }
}
