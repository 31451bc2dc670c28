using PipelineBot.BotFramework.Activities;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>Reads whom a sentence names.</summary>
public sealed class PromisePeople(SlotReader slots)
{
    /// <summary>Null with a problem when the name is nobody's or several people's; null without one when nobody was named.</summary>
    public (Person? Person, OutboundActivity? Problem) Read(SalesTurn turn, PhraseMatch match)
    {
        if (match.Slots.GetValueOrDefault(SlotNames.Person)?.Text is not { } said)
            return (null, null);
        var reading = slots.Read(new Slot(SlotNames.Person, SlotType.Person), said, new Deal(), turn);
        if (turn.Organisation.Find(reading.Value) is { Active: true } person)
            return (person, null);
        var names = reading.Choices is { } choices ? " " + string.Join(" / ", choices.Select(c => c.Title)) : "";
        return (null, OutboundActivity.Message(reading.Problem + names));
    }
}
