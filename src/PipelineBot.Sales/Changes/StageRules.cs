using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>Moving between stages, and the gate in between.</summary>
internal static class StageRules
{
    public static Step Move(Deal deal, DealChange.MoveStage change, ChangeContext context)
    {
        var pipeline = context.Pipelines.Of(deal);
        if (pipeline.Find(change.StageId) is not { } stage) return new DealDecision.Refused(RefusalReason.NoSuchStage, change, change.StageId);
        if (Checks.Text(change.Reason, TextLimits.Long, out var reason, change) is { } refused) return refused;
        if (deal.Status == DealStatus.Lost || (deal.Status == DealStatus.Won && !stage.IsAfterSales))
        {
            return ClosingRules.IsClosed(deal, change);
        }

        if (stage.Id == deal.StageId) return deal;
        if (stage.IsAfterSales && deal.Status != DealStatus.Won) return new DealDecision.Refused(RefusalReason.NotWon, change, stage.Id);

        var blocking = reason.Length == 0 && deal.Status == DealStatus.Open ? Blocking(deal, pipeline, stage) : [];
        return blocking.Count > 0 ? new DealDecision.GateShut(stage.Id, blocking) : Enter(deal, stage, context, reason.Length == 0 ? null : reason);
    }

    /// <summary>Puts the deal into a stage: recorded, and with the template milestones the deal does not have yet.</summary>
    public static Deal Enter(Deal deal, Stage stage, ChangeContext context, string? reason)
    {
        deal = deal with
        {
            StageId = stage.Id,
            StageSince = context.Today,
            StageHistory = [.. deal.StageHistory, new StageMove(deal.StageId, stage.Id, context.Today, context.Now, context.ActorId, reason)],
        };
        foreach (var template in stage.Milestones)
        {
            if (deal.Milestones.Any(milestone => milestone.StageId == stage.Id && milestone.TemplateKey == template.Key)) continue;
            deal = deal with { Milestones = [.. deal.Milestones, FromTemplate(deal, stage, template, context)] };
        }

        return deal;
    }

    /// <summary>Open required milestones from the stage it is in up to the one it goes to, that one not included.</summary>
    private static IReadOnlyList<Milestone> Blocking(Deal deal, Pipeline pipeline, Stage to)
    {
        var (from, until) = (pipeline.IndexOf(deal.StageId), pipeline.IndexOf(to.Id));
        if (from < 0) return [];
        return
        [
            .. deal.Milestones.Where(milestone => milestone is { State: MilestoneState.Open, Required: true }
                && pipeline.IndexOf(milestone.StageId) is var index && index >= from && index < until),
        ];
    }

    private static Milestone FromTemplate(Deal deal, Stage stage, MilestoneTemplate template, ChangeContext context) => new()
    {
        Id = MilestoneIds.Next(deal, context.TurnId),
        Title = template.Title.In(context.Language),
        Goal = template.Goal.In(context.Language),
        Standard = template.Standard.In(context.Language),
        OwnerId = deal.OwnerId,
        Due = context.Calendar.AddWorkingDays(context.Today, template.WorkingDays),
        Required = template.Required,
        StageId = stage.Id,
        TemplateKey = template.Key,
    };
}
