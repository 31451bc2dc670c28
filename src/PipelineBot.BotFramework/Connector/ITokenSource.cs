namespace PipelineBot.BotFramework.Connector;

/// <summary>Where tokens come from, without any caching of ours.</summary>
internal interface ITokenSource
{
    /// <param name="force">Passes over any cached token.</param>
    Task<IssuedToken> IssueAsync(bool force, CancellationToken ct);
}
