using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>Puts a row into a deal. Pure: the deal and the row decide.</summary>
internal sealed class DealRowEdit(DealRow row, Person? owner, PipelineSet pipelines, string currency, Instant now) : IDealEdit
{
    public string DealId => row.Id;

    public DealEditOutcome Apply(Deal? existing) => existing is null ? Decide(null) : ForExisting().Decide(existing);

    private DealRowEdit ForExisting()
    {
        var said = row.WithoutDefaults();
        return new DealRowEdit(said, said.Owner is null ? null : owner, pipelines, row.Currency ?? currency, now);
    }

    private DealEditOutcome Decide(Deal? existing)
    {
        List<Notice> notices = [.. row.Row.Notices];
        List<string> remarks = [];
        var ownerId = owner?.Id ?? existing?.OwnerId ?? "";
        var name = row.Name ?? existing?.Name ?? "";
        if (ownerId.Length == 0)
            return DealEditOutcome.Skipped(row.Row, "no owner");
        if (name.Length == 0)
            return DealEditOutcome.Skipped(row.Row, "a new deal needs a name");
        if (PipelineOf(existing) is not { } pipeline)
            return DealEditOutcome.Skipped(row.Row, $"there is no pipeline '{Cells.Shown(row.Pipeline ?? existing!.PipelineId)}'");
        StageReading? stage = null;
        if (row.Stage is { } word && (stage = StageWords.Read(word, pipeline)) is null)
            return DealEditOutcome.Skipped(row.Row, $"'{Cells.Shown(word)}' is no stage of the pipeline '{pipeline.Id}' ({string.Join(", ", pipeline.Stages.Select(each => each.Id))}, won, lost)");

        var today = owner?.Today(now) ?? now.InUtc().Date;
        var deal = existing ?? new Deal { Id = row.Id };
        if (existing is not null && ownerId != existing.OwnerId)
            deal = HandOver(deal, ownerId);
        deal = Staged(deal, existing, stage, pipeline, today, remarks) with
        {
            Name = name,
            OwnerId = ownerId,
            Account = row.Account ?? deal.Account,
            Product = row.Product ?? deal.Product,
            LeadSource = row.LeadSource ?? deal.LeadSource,
            Created = row.Created ?? deal.Created,
            CloseDate = row.CloseDate ?? deal.CloseDate,
            NextStep = row.NextStep ?? deal.NextStep,
            Amount = AmountOf(existing, remarks),
        };
        deal = Closed(deal, notices, remarks);

        var rows = existing is null ? Tally.OneCreated : DealDiff.Between(existing, deal).Count > 0 ? Tally.OneUpdated : Tally.OneUnchanged;
        return new DealEditOutcome(deal, rows, notices, remarks);
    }

    private static Deal HandOver(Deal deal, string ownerId) => deal with
    {
        SharedWith = [.. deal.SharedWith.Where(id => id != ownerId)],
        Milestones = [.. deal.Milestones.Select(milestone => milestone.OwnerId == deal.OwnerId && milestone.State == MilestoneState.Open ? milestone with { OwnerId = ownerId } : milestone)],
    };

    private Pipeline? PipelineOf(Deal? existing) => (row.Pipeline, existing) switch
    {
        ({ } text, _) => pipelines.Get(text) ?? pipelines.All.FirstOrDefault(each =>
            each.Name.All.Contains(text, StringComparer.OrdinalIgnoreCase)),
        (null, { PipelineId.Length: > 0 }) => pipelines.Get(existing.PipelineId),
        _ => pipelines.Default,
    };

    private Deal Staged(Deal deal, Deal? existing, StageReading? reading, Pipeline pipeline, LocalDate today, List<string> remarks)
    {
        var moved = deal.PipelineId != pipeline.Id;
        var status = reading?.Status ?? deal.Status;
        string stageId;
        if (reading?.StageId is { } said)
            stageId = said;
        else if (existing is not null && !moved)
            stageId = deal.StageId;
        else
            stageId = StageWords.UsualStage(status, pipeline);
        if (existing is null && reading is null)
            remarks.Add($"no stage: begins in '{stageId}'");

        deal = DealStatusChange.To(deal with { PipelineId = pipeline.Id }, status, now, today, pipelines);
        if (deal.StageId != stageId)
        {
            var on = status == DealStatus.Open ? row.StageSince ?? today : row.ClosedOn ?? today;
            deal = deal with
            {
                StageId = stageId,
                StageSince = on,
                StageHistory = [.. deal.StageHistory, new StageMove(deal.StageId, stageId, on, now, DealBatches.Actor, null)],
            };
        }

        return status == DealStatus.Open && row.StageSince is { } since ? deal with { StageSince = since } : deal;
    }

    private Money? AmountOf(Deal? existing, List<string> remarks)
    {
        var known = existing?.Amount;
        if ((row.Amount ?? known?.Amount) is not { } amount)
        {
            remarks.Add("no amount; it stays unknown");
            return null;
        }

        return new Money(amount, row.Currency ?? known?.Currency ?? currency);
    }

    private Deal Closed(Deal deal, List<Notice> notices, List<string> remarks)
    {
        if (deal.Status == DealStatus.Open)
        {
            if (row.ClosedOn is not null)
                notices.Add(new Notice(row.Row.Line, $"closed_on: the deal is open; {Cells.NotTaken}"));
            if (row.CloseReason is not null)
                notices.Add(new Notice(row.Row.Line, $"close_reason: the deal is open; {Cells.NotTaken}"));
            if (deal.CloseDate is null)
                remarks.Add("open without an expected close date");
            return deal;
        }

        deal = deal with { ClosedOn = row.ClosedOn ?? deal.ClosedOn, CloseReason = row.CloseReason ?? deal.CloseReason };
        if (deal.ClosedOn is null)
            remarks.Add("closed without a date");
        if (deal.Status == DealStatus.Lost && deal.CloseReason.Length == 0)
            remarks.Add("lost without a reason; none was made up");
        return deal;
    }
}
