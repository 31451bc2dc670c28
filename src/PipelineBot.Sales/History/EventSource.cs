namespace PipelineBot.Sales.History;

/// <summary>The way a change came in.</summary>
public enum EventSource
{
    Message,
    Card,
    CheckIn,
    Digest,
    Import,
}
