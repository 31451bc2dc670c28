namespace PipelineBot.BotFramework.Connector;

/// <param name="ActivityId">The message's id, for a later update or deletion; a channel may give none.</param>
public sealed record SendResult(string? ActivityId)
{
    /// <summary>The service URL that took it, when the one of the reference said that the conversation is not there: keep it with the reference. Null otherwise.</summary>
    public string? MovedTo { get; init; }
}
