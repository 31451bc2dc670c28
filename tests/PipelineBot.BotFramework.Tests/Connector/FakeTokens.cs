using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Connector;

internal sealed class FakeTokens : ITokenProvider
{
    public int Renewed { get; private set; }

    public ValueTask<string?> GetAsync(string? rejected, CancellationToken ct)
    {
        if (rejected is not null)
            Renewed++;
        return ValueTask.FromResult<string?>("token-" + Renewed);
    }
}
