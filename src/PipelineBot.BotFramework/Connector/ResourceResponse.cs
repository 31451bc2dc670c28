namespace PipelineBot.BotFramework.Connector;

internal sealed record ResourceResponse(string? Id);
