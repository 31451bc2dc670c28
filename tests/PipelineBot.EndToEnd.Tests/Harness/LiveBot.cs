using NodaTime;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>
/// The client and a browser, started once for all scenarios, and a bot behind them that every scenario starts anew on the
/// untouched sample team.
/// </summary>
public sealed class LiveBot : IAsyncLifetime
{
    private PlaygroundProcess? _playground;
    private Browser? _browser;
    private string _samples = "";

    public BotProcess Bot { get; } = new();

    /// <summary>What the store holds before anything is said.</summary>
    public ExportedStore Sample { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null && !Requirements.MayNotSkip)
        {
            return;
        }

        try
        {
            _samples = await Bot.LoadSampleAsync();
            await Bot.StartFreshAsync(_samples);
            Sample = await Bot.ExportAsync();
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

    /// <summary>The sample team as on the first day, and a new window on the client, in which the bot has just been installed.</summary>
    public async Task<PlaygroundPage> OpenFreshAsync(Viewport viewport = Viewport.Desk)
    {
        await Bot.StartFreshAsync(_samples);
        return await OpenPageAsync(viewport);
    }

    /// <summary>The same, with the sample team dated around that instant, at which the bot's clock stands still.</summary>
    public async Task<PlaygroundPage> OpenFreshAsync(Instant now, Viewport viewport)
    {
        await Bot.StartFreshAsync(await Bot.LoadSampleAsync(now), now);
        return await OpenPageAsync(viewport);
    }

    /// <summary>A new window on the client, with the store as it is.</summary>
    public async Task<PlaygroundPage> OpenPageAsync(Viewport viewport = Viewport.Desk)
    {
        var page = await PlaygroundPage.OpenAsync(_browser!, _playground!.Address, viewport);
        await page.ExpectTextAsync("Hello Alex");
        return page;
    }

    /// <summary>What was recorded since the sample was loaded.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> NewEvents(ExportedStore store) =>
        [.. store.Events.Skip(Sample.Events.Count)];

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
