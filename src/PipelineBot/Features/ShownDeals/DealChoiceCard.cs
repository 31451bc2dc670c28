using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Storage;

namespace PipelineBot.Features.ShownDeals;

/// <summary>The deals a name may mean, each a button that shows it.</summary>
public static class DealChoiceCard
{
    public static OutboundActivity Render(SalesTurn turn, string question, IEnumerable<DealHead> deals)
    {
        CardAction[] buttons = [.. deals.Select(d => UpdateVerbs.ShowButton(d.Name, turn.Language, d.Id))];
        return OutboundActivity.Card(
            new AdaptiveCard([new TextBlock(CardText.Escape(question)) { Wrap = true }, new ActionSet(buttons)]) { Lang = turn.Language, FallbackText = question },
            question);
    }
}
