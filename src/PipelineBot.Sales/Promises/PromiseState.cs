namespace PipelineBot.Sales.Promises;

public enum PromiseState
{
    Open,
    Kept,

    /// <summary>Not needed any more, or taken back.</summary>
    Dropped,
}
