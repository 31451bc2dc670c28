using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Deliveries;

/// <summary>"Send again" queues the message anew, "Dismiss" takes it off the list. What may have arrived is sent again only after a second yes.</summary>
public sealed class DeliveryButtons(DeliveryProblems problems, Undelivered undelivered, Workspace workspace) : ICardVerbs
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [DeliveryVerbs.Again] = (turn, data, stop) => AgainAsync(turn, data, sure: false, stop),
        [DeliveryVerbs.Sure] = (turn, data, stop) => AgainAsync(turn, data, sure: true, stop),
        [DeliveryVerbs.Dismiss] = DismissAsync,
        [DeliveryVerbs.Show] = (turn, _, stop) => Refusal(turn) is { } refusal ? ValueTask.FromResult(refusal) : ShowAsync(turn, "", stop),
    };

    private async ValueTask<TurnOutcome> AgainAsync(SalesTurn turn, JsonElement data, bool sure, CancellationToken cancellationToken)
    {
        if (Refusal(turn) is { } refusal)
            return refusal;
        if (await undelivered.FindAsync(turn.TenantId, data.TextOrNull(DeliveryVerbs.Row), cancellationToken) is not { Value: { State: not OutboxState.Pending } row } document)
            return await ShowAsync(turn, Text(turn, "note.gone"), cancellationToken);
        if (row.NotAfter <= turn.Now)
            return await ShowAsync(turn, Text(turn, "note.late"), cancellationToken);
        if (await AddressAsync(turn, row, cancellationToken) is not { } address)
            return await ShowAsync(turn, Text(turn, "note.closed"), cancellationToken);
        if (row.State == OutboxState.Unknown && !sure)
            return TurnOutcome.Say(await problems.RenderAsync(turn, "", cancellationToken, asking: row.Id));

        var outcome = TurnOutcome.Say(await problems.RenderAsync(turn, Text(turn, "note.queued"), cancellationToken, without: row.Id));
        return outcome.And(row.Again(address, turn.Now).ToWrite(), DocumentWrite.Delete(document.Key, document.ETag!));
    }

    private async ValueTask<TurnOutcome> DismissAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (Refusal(turn) is { } refusal)
            return refusal;
        if (await undelivered.FindAsync(turn.TenantId, data.TextOrNull(DeliveryVerbs.Row), cancellationToken) is not { Value: var row } document)
            return await ShowAsync(turn, Text(turn, "note.gone"), cancellationToken);
        var note = Text(turn, row.State == OutboxState.Pending ? "note.stopped" : "note.dismissed");
        return TurnOutcome.Say(await problems.RenderAsync(turn, note, cancellationToken, without: row.Id)).And(DocumentWrite.Delete(document.Key, document.ETag!));
    }

    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, string note, CancellationToken cancellationToken) =>
        TurnOutcome.Say(await problems.RenderAsync(turn, note, cancellationToken));

    /// <summary>Where it goes now; null while the bot may not speak there, or the person has left.</summary>
    private async ValueTask<ConversationReference?> AddressAsync(SalesTurn turn, OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.PersonId.Length > 0 && turn.Organisation.Find(row.PersonId) is not { Active: true })
            return null;
        var known = row.PersonId.Length > 0
            ? await workspace.PersonalReferenceAsync(turn.TenantId, row.PersonId, cancellationToken)
            : await workspace.ConversationReferenceAsync(turn.TenantId, row.Reference.ConversationId, cancellationToken);
        if (known is null)
            return row.Reference;
        return known.Value.Active ? known.Value.Reference ?? row.Reference : null;
    }

    /// <summary>The list is only ever shown to operations in their own chat; a click from elsewhere was made up.</summary>
    private static TurnOutcome? Refusal(SalesTurn turn)
    {
        if (turn.IsPersonal)
            return null;
        turn.Refuse(new Refusal(nameof(Permission.SeeDeliveries), Refusals.OtherPlace));
        return new TurnOutcome { Beside = Text(turn, "refused") };
    }

    private static string Text(SalesTurn turn, string key) => DeliveryTexts.Set.Get(turn.Language, key);
}
