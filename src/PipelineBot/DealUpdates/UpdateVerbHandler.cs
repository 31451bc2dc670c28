using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.History;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>The buttons and forms that change a deal: their data becomes the same draft as a sentence. Everything in it is checked again.</summary>
public sealed class UpdateVerbHandler(DialogSet<SalesTurn> dialogs, ChangeKinds kinds, DealUpdater updater) : ICardVerbs
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [UpdateVerbs.Update] = UpdateAsync };

    private async ValueTask<TurnOutcome> UpdateAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (kinds.Find(data.TextOrNull(UpdateVerbs.Kind)) is not { } kind || data.TextOrNull(UpdateVerbs.Deal) is not { } dealId)
            return TurnOutcome.Say(OutboundActivity.Message(CommonTexts.Set.Get(turn.Language, "outdated")));
        if (await updater.FindAsync(turn, dealId, cancellationToken) is null)
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));

        var change = new ChangeDraft { Kind = kind.Name };
        foreach (var slot in kind.Slots)
            change.Say(slot.Name, data.TextOrNull(slot.Name));
        var draft = new UpdateDraft
        {
            Parts = [new DealPart { DealId = dealId, Changes = [change] }],
            Source = EventSource.Card,
            View = data.TextOrNull(UpdateVerbs.View) ?? "",
            ViewKey = data.TextOrNull(UpdateVerbs.ViewKey) ?? "",
        };
        var open = turn.State.Dialog;
        var outcome = await dialogs.BeginAsync(turn, UpdateDealDialog.DialogId, draft, cancellationToken);
        if (turn.State.Dialog is not null && turn.State.Dialog != open)
            outcome.Beside = UpdateTexts.Set.Get(turn.Language, "below");
        return outcome;
    }
}
