namespace PipelineBot.Sales.Deals;

/// <summary>Whom a moved date waits for.</summary>
public enum WaitingFor
{
    Unknown,
    Us,
    Customer,
    Partner,
}
