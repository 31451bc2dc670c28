namespace PipelineBot.BotFramework.Activities;

internal sealed record OutboundConversation(string Id);
