using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Client;

/// <summary>The stand-in bot with the client and a browser, started once for the facts about the client.</summary>
public sealed class ClientStage : IAsyncLifetime
{
    private PlaygroundProcess? _playground;
    private Browser? _browser;

    public StandInBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null && !Requirements.MayNotSkip)
        {
            return;
        }

        try
        {
            Bot = await StandInBot.StartAsync();
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

    /// <summary>A new window, and a bot that has received nothing yet.</summary>
    public async Task<PlaygroundPage> OpenPageAsync()
    {
        Bot.Received.Clear();
        return await PlaygroundPage.OpenAsync(_browser!, _playground!.Address, Viewport.Desk);
    }

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
