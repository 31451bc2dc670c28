using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Data.Importing.Milestones;

/// <summary>Puts rows into the milestones of one deal, new ones behind those it has.</summary>
internal sealed class MilestoneEdit(string dealId, IReadOnlyList<MilestoneRow> rows) : IDealEdit
{
    /// <summary>As many as a deal may have.</summary>
    private const int MostMilestones = 200;

    public string DealId => dealId;

    public DealEditOutcome Apply(Deal? existing)
    {
        var tally = default(Tally);
        var notices = new List<Notice>();
        var remarks = new List<string>();
        var deal = existing;
        foreach (var row in rows)
        {
            var before = deal?.FindMilestone(row.Id);
            if (Problem(row, deal, before) is { } problem)
            {
                notices.AddRange(row.Row.Notices);
                notices.Add(new Notice(row.Row.Line, $"skipped: {problem}"));
                tally += Tally.OneSkipped;
                continue;
            }

            var after = Merge(before is null ? row : row.WithoutDefaults(), before ?? new Milestone { Id = row.Id, StageId = deal!.StageId }, notices, remarks);
            notices.AddRange(row.Row.Notices);
            var changed = Put(deal!, before, after);
            tally += before is null ? Tally.OneCreated : DealDiff.Between(deal!, changed).Count > 0 ? Tally.OneUpdated : Tally.OneUnchanged;
            deal = changed;
        }

        return new DealEditOutcome(existing is null ? null : deal, tally, notices, remarks);
    }

    private string? Problem(MilestoneRow row, Deal? deal, Milestone? before)
    {
        if (deal is null)
            return $"there is no deal '{Cells.Shown(dealId)}'";
        if (before is not null)
            return null;
        if (row.Title is null)
            return "a new milestone needs a title";
        if (row.Due is null)
            return "a new milestone needs a due date";
        return deal.Milestones.Count >= MostMilestones ? $"the deal has {MostMilestones} milestones, more than anyone follows" : null;
    }

    private static Milestone Merge(MilestoneRow row, Milestone milestone, List<Notice> notices, List<string> remarks)
    {
        var state = row.State ?? milestone.State;
        var merged = milestone with
        {
            Title = row.Title ?? milestone.Title,
            Goal = row.Goal ?? milestone.Goal,
            Standard = row.Standard ?? milestone.Standard,
            OwnerId = row.OwnerId ?? milestone.OwnerId,
            Due = row.Due ?? milestone.Due,
            State = state,
        };
        if (state != milestone.State)
            merged = merged with { DoneOn = null, Evidence = "", DropReason = "", DroppedByClosing = false, DoneByClosing = false };
        if (state != MilestoneState.Done && row.DoneOn is not null)
            notices.Add(new Notice(row.Row.Line, $"done_on: the milestone is not done; {Cells.NotTaken}"));
        if (state == MilestoneState.Done)
        {
            merged = merged with { DoneOn = row.DoneOn ?? merged.DoneOn, Evidence = row.Evidence ?? merged.Evidence };
            if (merged.DoneOn is null)
                remarks.Add("done without a date");
            return merged;
        }

        // An export writes the reason of a dropped milestone where the evidence of a finished one stands.
        return state == MilestoneState.Dropped
            ? merged with { DropReason = row.Evidence ?? merged.DropReason }
            : merged with { Evidence = row.Evidence ?? merged.Evidence };
    }

    private static Deal Put(Deal deal, Milestone? before, Milestone after) => deal with
    {
        Milestones = before is null ? [.. deal.Milestones, after] : [.. deal.Milestones.Select(each => ReferenceEquals(each, before) ? after : each)],
    };
}
