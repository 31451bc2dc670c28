namespace PipelineBot.BotFramework.Connector;

internal sealed record PagedMembers(IReadOnlyList<TeamsMember>? Members, string? ContinuationToken);
