namespace PipelineBot.BotFramework.Activities;

/// <summary>An account as the bot sends it: never more than id and name.</summary>
public sealed record OutboundAccount(string Id, string? Name = null);
