using PipelineBot.BotFramework.Activities;
using PipelineBot.Conversation;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.DealUpdates;

/// <summary>An update of one deal that will be saved: the deal before and after, the event, and how it was asked for.</summary>
/// <param name="Event">Null when the deal already was as asked.</param>
/// <param name="Part">The part of the draft that is about this deal; null when no draft named it.</param>
public sealed record DealUpdate(Deal Before, Deal After, DealEvent? Event, IReadOnlyList<FieldChange> Fields, UpdateDraft Draft, DealPart? Part = null);

/// <summary>A card that is shown again, up to date, after one of its buttons changed a deal. Chosen by name in the button's data.</summary>
public interface IUpdateView
{
    string Name { get; }

    /// <summary>The card as it is after the update. The store still holds the deal of before: take it from <paramref name="update"/>.</summary>
    ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken);
}
