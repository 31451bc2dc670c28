namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>The bot with the sample team, the client beside it and a browser: started once for all scenarios.</summary>
public sealed class LiveBot : IAsyncLifetime
{
    private PlaygroundProcess? _playground;
    private Browser? _browser;

    public BotProcess Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null && !Requirements.MayNotSkip)
        {
            return;
        }

        try
        {
            Bot = await BotProcess.StartAsync();
            _playground = await PlaygroundProcess.StartAsync(Bot.Endpoint);
            _browser = await Browser.StartAsync();
        }
        catch
        {
            // xunit does not dispose a fixture that could not start; what did start must not outlive the run.
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>A new window on the client; every scenario has its own.</summary>
    public Task<PlaygroundPage> OpenPageAsync() => PlaygroundPage.OpenAsync(_browser!, _playground!.Address);

    public async Task DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _browser, _playground, Bot })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }
}
