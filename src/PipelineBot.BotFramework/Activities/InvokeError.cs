namespace PipelineBot.BotFramework.Activities;

internal sealed record InvokeError(string Code, string Message);
