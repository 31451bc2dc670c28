namespace PipelineBot.Sales.CheckIns;

public enum CheckInKind
{
    OverdueMilestone,
    StalledDeal,
    CloseDatePassed,
    MissingNextStep,
    Mood,
    Blockers,
}
