namespace PipelineBot.BotFramework.Connector;

/// <summary>The bot's own access token for the Connector, as sensitive as a password.</summary>
public interface ITokenProvider
{
    /// <param name="rejected">A token the channel answered 401 to; any other may be returned. Null asks for the current one.</param>
    /// <returns>Null when calls go without a token.</returns>
    /// <exception cref="ConnectorException">No token can be had: <see cref="ConnectorFailure.Unauthorized"/> when the credentials are refused,
    /// <see cref="ConnectorFailure.Retryable"/> when the issuer is out of reach.</exception>
    ValueTask<string?> GetAsync(string? rejected, CancellationToken ct);
}
