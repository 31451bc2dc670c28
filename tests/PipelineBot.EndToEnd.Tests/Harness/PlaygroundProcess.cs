namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>Microsoft's Agents Playground, talking to one bot endpoint.</summary>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipelinebot-playground-").FullName;
    private readonly ChildProcess _process;

    private PlaygroundProcess(Uri endpoint, int port, string timeZone)
    {
        Address = new Uri($"http://localhost:{port}");
        _process = ChildProcess.Start(
            Requirements.Node!,
            [
                Repository.PlaygroundCli, "start",
                "--app-endpoint", endpoint.ToString(),
                "--channel-id", "msteams",
                "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "--disable-telemetry",
            ],
            _folder,
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Repository.Playground, "m365agentsplayground.yml"),
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(_folder, "playground.log"),

                // The client reports its own process's zone as the person's, so the person's zone is set here.
                ["TZ"] = timeZone,
            });
    }

    /// <summary>The page to open in the browser.</summary>
    public Uri Address { get; }

    public static async Task<PlaygroundProcess> StartAsync(Uri endpoint, string timeZone = "Asia/Shanghai")
    {
        if (Requirements.Missing is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        var playground = new PlaygroundProcess(endpoint, Loopback.FreePort(), timeZone);
        try
        {
            await Loopback.WaitUntilOkAsync(playground.Address, playground._process);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
