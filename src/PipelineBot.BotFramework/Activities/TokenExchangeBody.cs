namespace PipelineBot.BotFramework.Activities;

internal sealed record TokenExchangeBody(string Id, string ConnectionName, string? FailureDetail);
