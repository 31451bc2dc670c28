using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Reports;

/// <summary>What a digest says about a set of deals. Lost deals are left out; a milestone is overdue by its own owner's date.</summary>
public sealed record OverdueReport
{
    /// <summary>The owner with the most overdue milestone first.</summary>
    public IReadOnlyList<OverdueOwner> Owners { get => field ?? []; init; }

    /// <summary>Open deals beyond their stage's usual days, longest first.</summary>
    public IReadOnlyList<DealRow> Stalled { get => field ?? []; init; }

    /// <summary>Open deals whose expected close date is before today, longest past first.</summary>
    public IReadOnlyList<DealRow> CloseDatePassed { get => field ?? []; init; }

    public int OverdueMilestones { get; init; }

    /// <summary>Deals with at least one overdue milestone.</summary>
    public int OverdueDeals { get; init; }

    /// <summary>Amounts of the deals with overdue milestones, each deal once, by currency.</summary>
    public MoneyTotals AtRisk { get => field ?? new(); init; }

    public int OpenDeals { get; init; }

    /// <summary>Amounts of all open deals looked at, by currency.</summary>
    public MoneyTotals OpenTotal { get => field ?? new(); init; }

    /// <summary>Nothing overdue, stalled or past its close date.</summary>
    public bool IsCalm() => OverdueMilestones == 0 && Stalled.Count == 0 && CloseDatePassed.Count == 0;

    /// <param name="deals">The deals in scope; a deal given twice counts once.</param>
    /// <param name="todayOf">Today in the zone of the person with that id.</param>
    public static OverdueReport Build(IEnumerable<Deal> deals, Func<string, LocalDate> todayOf, Organisation organisation, PipelineSet pipelines)
    {
        var scope = deals.DistinctBy(deal => deal.Id).ToList();
        var overdue = scope.SelectMany(deal => OverdueRows.Of(deal, todayOf)).ToList();
        var open = scope.Where(deal => deal.Status == DealStatus.Open).ToList();
        var late = overdue.Select(item => item.DealId).ToHashSet(StringComparer.Ordinal);
        var atRisk = scope.Where(deal => late.Contains(deal.Id)).ToList();
        return new OverdueReport
        {
            Owners = OverdueRows.ByOwner(overdue, organisation),
            Stalled = DealRows.Longest(open, (deal, today) => deal.DaysStalled(pipelines.Of(deal), today), todayOf, organisation, pipelines),
            CloseDatePassed = DealRows.Longest(open, (deal, today) => deal.DaysPastCloseDate(today), todayOf, organisation, pipelines),
            OverdueMilestones = overdue.Count,
            OverdueDeals = atRisk.Count,
            AtRisk = atRisk.Total(),
            OpenDeals = open.Count,
            OpenTotal = open.Total(),
        };
    }

    /// <summary>All overdue milestones, most overdue first whoever owns them.</summary>
    public IEnumerable<OverdueItem> Items() => OverdueRows.Ordered(Owners.SelectMany(owner => owner.Items));

    /// <summary>What to keep until the next digest.</summary>
    public DigestSnapshot Snapshot() => new()
    {
        Items = [.. Items().Select(item => new SnapshotItem(item.DealId, item.MilestoneId, item.Due))],
    };

    /// <summary>What changed since an earlier digest. Deals and milestones that left the scope are not mentioned.</summary>
    /// <param name="deals">The deals this report was built from.</param>
    public DigestChanges Since(DigestSnapshot previous, IEnumerable<Deal> deals)
    {
        var listed = previous.Items.Select(item => (item.DealId, item.MilestoneId)).ToHashSet();
        var byId = deals.DistinctBy(deal => deal.Id).ToDictionary(deal => deal.Id, StringComparer.Ordinal);
        var since = previous.Items
            .Select(item => byId.TryGetValue(item.DealId, out var deal) ? SinceItem.Of(deal, item) : null)
            .OfType<SinceItem>()
            .ToLookup(item => item.State);
        return new DigestChanges
        {
            New = [.. Items().Where(item => !listed.Contains((item.DealId, item.MilestoneId)))],
            Done = [.. since[MilestoneState.Done]],
            Moved = [.. since[MilestoneState.Open].Where(item => item.Due != item.WasDue)],
            Dropped = [.. since[MilestoneState.Dropped]],
        };
    }
}
