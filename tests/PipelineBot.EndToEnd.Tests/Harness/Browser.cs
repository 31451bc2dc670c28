using Microsoft.Playwright;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>A headless Chromium of the system's, driven by Playwright, which downloads nothing.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Requirements.Chromium ?? throw new InvalidOperationException(Requirements.Missing),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>A fresh page that loads from this machine alone: the client's web fonts are refused instead of awaited.</summary>
    public async Task<IPage> NewPageAsync(Viewport viewport)
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = viewport switch
            {
                Viewport.Phone => new ViewportSize { Width = 390, Height = 844 },
                Viewport.Conversation => new ViewportSize { Width = 600, Height = 1000 },
                _ => new ViewportSize { Width = 1280, Height = 1000 },
            },

            // Sharp enough to read on today's screens, and still a small file.
            DeviceScaleFactor = viewport == Viewport.Conversation ? 1.1f : 1,
        });
        await page.RouteAsync(
            address => new Uri(address).Host is not ("localhost" or "127.0.0.1"),
            route => route.AbortAsync());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
