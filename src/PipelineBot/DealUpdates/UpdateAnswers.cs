using PipelineBot.BotFramework.Activities;
using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>Short texts for what cannot be done, each saying what to do instead.</summary>
public static class UpdateAnswers
{
    public static OutboundActivity NoSuchDeal(SalesTurn turn, string said) =>
        OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, said.Length > 0 ? "deal.unknown" : "deal.gone", Quoted.Of(said)));

    public static OutboundActivity NotAllowed(SalesTurn turn, Deal deal) =>
        OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "deal.notAllowed", deal.Name, turn.Organisation.Find(deal.OwnerId)?.Name ?? "–"));

    /// <summary>Shared with the person, who may work on it and not decide whose it is.</summary>
    public static OutboundActivity NotYoursToGive(SalesTurn turn, Deal deal) =>
        OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "deal.notYoursToGive", deal.Name, turn.Organisation.Find(deal.OwnerId)?.Name ?? "–"));

    /// <summary>What was to be corrected is not there any more: somebody changed it again, or took it back.</summary>
    public static OutboundActivity ChangedSince(SalesTurn turn, Deal deal) =>
        OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "correct.changed", deal.Name));

    public static OutboundActivity Refused(SalesTurn turn, Deal deal, DealDecision.Refused refused, PipelineSet pipelines) =>
        OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "refused." + refused.Reason, deal.Name, Detail(turn, deal, refused, pipelines)));

    public static OutboundActivity GateShut(SalesTurn turn, Deal deal, DealDecision.GateShut gate, PipelineSet pipelines) =>
        OutboundActivity.Message(GateText(turn, deal, gate, pipelines));

    public static string GateText(SalesTurn turn, Deal deal, DealDecision.GateShut gate, PipelineSet pipelines) =>
        UpdateTexts.Set.Get(
            turn.Language,
            "gate.shut",
            deal.Name,
            pipelines.Of(deal).Find(gate.StageId)?.Name.In(turn.Language) ?? gate.StageId,
            Say.List(turn.Language, gate.Blocking.Select(m => pipelines.TitleOf(deal, m, turn.Language))));

    private static string Detail(SalesTurn turn, Deal deal, DealDecision.Refused refused, PipelineSet pipelines)
    {
        if (refused.Change is DealChange.CompleteMilestone { MilestoneId: var id } && deal.FindMilestone(id) is { } milestone)
            return pipelines.TitleOf(deal, milestone, turn.Language);
        return refused.Detail ?? "";
    }
}
