namespace PipelineBot.Sales.Deals;

public enum DealStatus
{
    Open,
    Won,
    Lost,
}
