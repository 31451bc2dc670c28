namespace PipelineBot.BotFramework.Connector;

/// <param name="ActivityId">The message's id, for a later update or deletion; a channel may give none.</param>
public sealed record SendResult(string? ActivityId);
