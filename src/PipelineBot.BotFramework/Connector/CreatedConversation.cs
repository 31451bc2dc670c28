namespace PipelineBot.BotFramework.Connector;

/// <param name="Id">The conversation; for a channel thread this is the id to keep, not the channel's.</param>
/// <param name="ActivityId">The first message's id when there was one and the channel tells.</param>
/// <param name="ServiceUrl">Set when the conversation lives at another service URL than the one asked.</param>
public sealed record CreatedConversation(string Id, string? ActivityId = null, string? ServiceUrl = null);
