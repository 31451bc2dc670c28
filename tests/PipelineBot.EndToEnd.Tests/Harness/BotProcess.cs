using NodaTime;
using NodaTime.Text;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>The built bot on a store of its own that can be filled anew, always on the same free loopback port.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string Database = "pipelinebot.db";
    private static readonly TimeSpan CommandPatience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("pipelinebot-e2e-").FullName;
    private readonly Dictionary<string, string> _environment;
    private ChildProcess? _process;
    private int _exports;

    public BotProcess()
    {
        Address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        _environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",

            // The data commands are no web host and read this one.
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["ASPNETCORE_CONTENTROOT"] = Repository.BotProject,
            ["Bot__AllowAnonymous"] = "true",
            ["Storage__Provider"] = "Sqlite",
            ["Storage__Sqlite__Path"] = Path.Combine(_folder, Database),
        };
    }

    public Uri Address { get; }

    public Uri Endpoint => new(Address, "/api/messages");

    public string Output => _process?.Output ?? "";

    /// <summary>A folder with nothing but the sample team's database, to start from any number of times.</summary>
    public async Task<string> LoadSampleAsync(Instant? now = null)
    {
        if (!File.Exists(Repository.BotAssembly))
        {
            throw new InvalidOperationException($"The bot is not built: {Repository.BotAssembly} is missing.");
        }

        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"sample-{++_exports}")).FullName;
        var environment = At(now);
        environment["Storage__Sqlite__Path"] = Path.Combine(folder, Database);
        await RunAsync(environment, "sample");
        return folder;
    }

    /// <summary>Ends the running bot and starts one on a copy of that sample. Its clock stands still when an instant is given, or goes on from there.</summary>
    public async Task StartFreshAsync(string sample, Instant? now = null, bool goingOn = false)
    {
        await StopAsync();
        foreach (var file in Directory.EnumerateFiles(_folder, Database + "*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(sample, Database + "*"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        await StartAsync(now, goingOn);
    }

    /// <summary>Ends the running bot and starts one on the store it left.</summary>
    public async Task RestartAsync(Instant? now = null)
    {
        await StopAsync();
        await StartAsync(now);
    }

    /// <summary>What the store holds now, through the bot's own <c>export</c>, in a process beside the running one.</summary>
    public async Task<ExportedStore> ExportAsync()
    {
        var folder = Path.Combine(_folder, $"export-{++_exports}");
        await RunAsync(_environment, "export", "--to", folder);
        return ExportedStore.Read(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(Instant? now, bool goingOn = false)
    {
        _process = Start(At(now, goingOn), "serve");
        await Loopback.WaitUntilOkAsync(new Uri(Address, "/health/ready"), _process);
    }

    private async Task StopAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Runs one command to its end; anything but exit code 0 throws with what the command said.</summary>
    private async Task RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(CommandPatience);
        await using var command = Start(environment, arguments);
        await command.WaitForExitAsync(limit.Token);
        if (command.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{string.Join(' ', arguments)}` ended with {command.ExitCode}.\n{command.Output}");
        }
    }

    private ChildProcess Start(Dictionary<string, string> environment, params string[] arguments) =>
        ChildProcess.Start("dotnet", [Repository.BotAssembly, .. arguments], _folder, environment);

    private Dictionary<string, string> At(Instant? now, bool goingOn = false)
    {
        var environment = new Dictionary<string, string>(_environment);
        if (now is { } instant)
        {
            environment[goingOn ? "Clock__StartsAt" : "Clock__FixedNow"] = InstantPattern.ExtendedIso.Format(instant);
        }

        return environment;
    }
}
