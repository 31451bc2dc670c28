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
    public static OverdueReport Build(IEnumerable<Deal> deals, Func<string, LocalDate> todayOf, Organisation organisation, PipelineSet pipelines) =>
        throw new NotImplementedException();

    /// <summary>What to keep until the next digest.</summary>
    public DigestSnapshot Snapshot() => throw new NotImplementedException();

    /// <summary>What changed since an earlier digest.</summary>
    /// <param name="deals">The deals this report was built from.</param>
    public DigestChanges Since(DigestSnapshot previous, IEnumerable<Deal> deals) => throw new NotImplementedException();
}
