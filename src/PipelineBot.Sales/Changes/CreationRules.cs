using System.Globalization;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>What a new deal needs.</summary>
internal static class CreationRules
{
    private const int MostCompetitors = 20;

    public static Step Create(NewDeal deal, ChangeContext context)
    {
        if ((Checks.Text(deal.Id, TextLimits.Short, out var id, null, RefusalReason.TextMissing, "id")
            ?? Checks.Text(deal.Name, TextLimits.Short, out _, null, RefusalReason.TextMissing, "name")
            ?? Checks.Text(deal.OwnerId, TextLimits.Short, out _, null, RefusalReason.TextMissing, "owner")
            ?? Checks.Text(deal.Account, TextLimits.Short, out _, null)
            ?? Checks.Text(deal.Product, TextLimits.Short, out _, null)
            ?? Checks.Text(deal.LeadSource, TextLimits.Short, out _, null)
            ?? Checks.Text(deal.NextStep, TextLimits.Long, out _, null)
            ?? deal.Competitors.Select(name => Checks.Text(name, TextLimits.Short, out _, null)).FirstOrDefault(stop => stop is not null)
            ?? Checks.Amount(deal.Amount, null)
            ?? (deal.CloseDate is { } date ? Checks.Date(date, context, null) : null)) is { } refused)
        {
            return refused;
        }

        var competitors = deal.Competitors.Select(CleanText.Of).Where(name => name.Length > 0).Distinct().ToList();
        if (competitors.Count > MostCompetitors)
        {
            return new DealDecision.Refused(RefusalReason.TooMany, null, MostCompetitors.ToString(CultureInfo.InvariantCulture));
        }

        var pipeline = deal.PipelineId.Length == 0 ? context.Pipelines.Default : context.Pipelines.Get(deal.PipelineId);
        if (pipeline is null) return new DealDecision.Refused(RefusalReason.NoSuchPipeline, null, deal.PipelineId);
        var stage = deal.StageId.Length == 0 ? pipeline.Stages[0] : pipeline.Find(deal.StageId);
        if (stage is null) return new DealDecision.Refused(RefusalReason.NoSuchStage, null, deal.StageId);
        if (stage.IsAfterSales) return new DealDecision.Refused(RefusalReason.NotWon, null, stage.Id);

        var created = new Deal
        {
            Id = id,
            Name = CleanText.Of(deal.Name),
            Account = CleanText.Of(deal.Account),
            OwnerId = CleanText.Of(deal.OwnerId),
            PipelineId = pipeline.Id,
            Amount = deal.Amount,
            CloseDate = deal.CloseDate,
            Product = CleanText.Of(deal.Product),
            LeadSource = CleanText.Of(deal.LeadSource),
            NextStep = CleanText.Of(deal.NextStep),
            Competitors = competitors,
            Created = context.Today,
        };
        return StageRules.Enter(created, stage, context, reason: null);
    }
}
