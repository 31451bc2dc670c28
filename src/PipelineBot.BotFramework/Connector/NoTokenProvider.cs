namespace PipelineBot.BotFramework.Connector;

/// <summary>For anonymous development: calls go without a token.</summary>
public sealed class NoTokenProvider : ITokenProvider
{
    public ValueTask<string?> GetAsync(string? rejected, CancellationToken ct) => ValueTask.FromResult<string?>(null);
}
