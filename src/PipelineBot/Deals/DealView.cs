using PipelineBot.BotFramework.Activities;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Deals;

/// <summary>The deal card, again, after one of its buttons changed the deal.</summary>
public sealed class DealView(PipelineSet pipelines) : IUpdateView
{
    public string Name => DealCard.ViewName;

    public ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        ValueTask.FromResult(DealCard.Render(turn, update.After, pipelines, update));
}
