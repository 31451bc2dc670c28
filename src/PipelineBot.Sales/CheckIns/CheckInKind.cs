namespace PipelineBot.Sales.CheckIns;

public enum CheckInKind
{
    OverdueMilestone,
    OverduePromise,
    StalledDeal,
    CloseDatePassed,
    MissingNextStep,
    Mood,
    Blockers,
}
