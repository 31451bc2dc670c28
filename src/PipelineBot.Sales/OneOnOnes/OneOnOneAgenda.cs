using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.OneOnOnes;

/// <summary>An open promise of one of the two: one that stands by itself, or a milestone.</summary>
/// <param name="Promise"><c>null</c> for a milestone; then <paramref name="Deal"/> and <paramref name="Milestone"/> are set.</param>
public sealed record OpenPromise(LocalDate Due, int DaysOverdue, Promise? Promise, Deal? Deal = null, Milestone? Milestone = null);

/// <summary>A milestone that was done.</summary>
/// <param name="DaysLate">0 when it was on time.</param>
public sealed record DoneMilestone(Deal Deal, Milestone Milestone, int DaysLate);

/// <summary>What somebody said in a check-in about what is in their way.</summary>
public sealed record SaidBlocker(LocalDate Date, string Text, bool NeedsHelp);

/// <summary>What a one-on-one is prepared from.</summary>
/// <param name="From">The first day that counts, in the report's zone.</param>
/// <param name="Today">Today in the report's zone.</param>
public sealed record AgendaData(Person Manager, Person Report, LocalDate From, LocalDate Today, LocalDate ManagersToday)
{
    /// <summary>Every deal the report owns, closed ones too.</summary>
    public IReadOnlyList<Deal> Deals { get; init; } = [];

    /// <summary>Of these deals, since the last one-on-one.</summary>
    public IReadOnlyList<History.DealEvent> Events { get; init; } = [];

    /// <summary>May hold those with other people: only those between the two count.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    public IReadOnlyList<SaidBlocker> Said { get; init; } = [];
}

/// <summary>What a manager and one of their people talk about: what changed, what both owe, what is at risk, and what deserves thanks. Lists are whole; a card shows their beginning.</summary>
public sealed record OneOnOneAgenda
{
    /// <summary>A milestone that was late by so many days is a weight off when it is done at last.</summary>
    public const int LongStanding = 7;

    /// <summary>Won first, then lost, new, taken over, changed; the latest first within.</summary>
    public IReadOnlyList<AgendaChange> Changes { get; init; } = [];

    /// <summary>Due first comes first, here and below; the manager's milestones on the report's deals are among them.</summary>
    public IReadOnlyList<OpenPromise> ManagersPromises { get; init; } = [];

    public IReadOnlyList<OpenPromise> ReportsPromises { get; init; } = [];

    /// <summary>Most overdue first; the manager's own milestones are not among them.</summary>
    public IReadOnlyList<OverdueItem> Overdue { get; init; } = [];

    public IReadOnlyList<DealRow> Stalled { get; init; } = [];

    public IReadOnlyList<DealRow> CloseDatePassed { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<SaidBlocker> Said { get; init; } = [];

    public IReadOnlyList<Deal> Won { get; init; } = [];

    /// <summary>Done by their date; the latest first.</summary>
    public IReadOnlyList<DoneMilestone> OnTime { get; init; } = [];

    /// <summary>Done after being overdue for <see cref="LongStanding"/> days or more; the latest of all first.</summary>
    public IReadOnlyList<DoneMilestone> Cleared { get; init; } = [];

    /// <summary>Promises of the report kept by their date.</summary>
    public IReadOnlyList<Promise> Kept { get; init; } = [];

    public static OneOnOneAgenda Build(AgendaData data, Organisation organisation, PipelineSet pipelines)
    {
        var deals = data.Deals.DistinctBy(deal => deal.Id).ToList();
        var events = data.Events.ToLookup(each => each.DealId, StringComparer.Ordinal);
        var changes = deals.Select(deal => AgendaChange.Of(deal, events[deal.Id])).OfType<AgendaChange>().OrderBy(change => change.Kind).ThenByDescending(change => change.At).ToList();
        var report = OverdueReport.Build(deals, id => id == data.Manager.Id ? data.ManagersToday : data.Today, organisation, pipelines);
        var promises = data.Promises.Where(promise => promise.IsBetween(data.Manager.Id, data.Report.Id)).ToList();
        var done = deals.SelectMany(deal => DoneOf(deal, data)).ToList();
        return new OneOnOneAgenda
        {
            Changes = changes,
            ManagersPromises = ByDate(Open(promises, data.Manager.Id, data.ManagersToday).Concat(deals.SelectMany(deal => MilestonesOf(deal, data)))),
            ReportsPromises = ByDate(Open(promises, data.Report.Id, data.Today)),
            Overdue = [.. report.Items().Where(item => item.OwnerId != data.Manager.Id)],
            Stalled = report.Stalled,
            CloseDatePassed = report.CloseDatePassed,
            Said = [.. data.Said.OrderByDescending(said => said.Date)],
            Won = [.. changes.Where(change => change.Kind == AgendaChangeKind.Won).Select(change => change.After)],
            OnTime = [.. done.Where(each => each.DaysLate == 0).OrderByDescending(each => each.Milestone.DoneOn)],
            Cleared = [.. done.Where(each => each.DaysLate >= LongStanding).OrderByDescending(each => each.DaysLate)],
            Kept = [.. promises.Where(promise => promise is { State: PromiseState.Kept, ClosedOn: { } on } && promise.FromId == data.Report.Id && on >= data.From && on <= promise.Due).OrderByDescending(promise => promise.ClosedOn)],
        };
    }

    private static IEnumerable<OpenPromise> Open(IEnumerable<Promise> promises, string fromId, LocalDate today) =>
        promises.Where(promise => promise.FromId == fromId && promise.State == PromiseState.Open).Select(promise => new OpenPromise(promise.Due, promise.DaysOverdue(today), promise));

    private static IEnumerable<OpenPromise> MilestonesOf(Deal deal, AgendaData data) =>
        deal.LiveMilestones().Where(milestone => milestone.OwnerId == data.Manager.Id).Select(milestone => new OpenPromise(milestone.Due, milestone.DaysOverdue(data.ManagersToday), null, deal, milestone));

    private static IReadOnlyList<OpenPromise> ByDate(IEnumerable<OpenPromise> promises) =>
        [.. promises.OrderBy(each => each.Due).ThenBy(each => each.Promise?.Id ?? each.Milestone?.Id, StringComparer.Ordinal)];

    private static IEnumerable<DoneMilestone> DoneOf(Deal deal, AgendaData data) =>
        from milestone in deal.Milestones
        where milestone is { State: MilestoneState.Done, DoneOn: not null } && deal.OwnerOf(milestone) == data.Report.Id && milestone.DoneOn >= data.From && milestone.DoneOn <= data.Today
        select new DoneMilestone(deal, milestone, milestone.DoneOn <= milestone.Due ? 0 : Period.DaysBetween(milestone.Due, milestone.DoneOn!.Value));
}
