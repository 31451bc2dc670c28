namespace PipelineBot.Sales.Deals;

public enum MilestoneState
{
    Open,
    Done,
    Dropped,
}
