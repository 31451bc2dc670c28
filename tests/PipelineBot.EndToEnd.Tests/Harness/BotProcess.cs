namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>The built bot with the sample team in a store of its own, listening on a free loopback port.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan CommandPatience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("pipelinebot-e2e-").FullName;
    private readonly Dictionary<string, string> _environment;
    private ChildProcess? _process;
    private int _exports;

    private BotProcess(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        _environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
            ["ASPNETCORE_CONTENTROOT"] = Repository.BotProject,
            ["Bot__AllowAnonymous"] = "true",
            ["Storage__Provider"] = "Sqlite",
            ["Storage__Sqlite__Path"] = Path.Combine(_folder, "pipelinebot.db"),
        };
    }

    public Uri Address { get; }

    public Uri Endpoint => new(Address, "/api/messages");

    public string Output => _process?.Output ?? "";

    public static async Task<BotProcess> StartAsync()
    {
        if (!File.Exists(Repository.BotAssembly))
        {
            throw new InvalidOperationException($"The bot is not built: {Repository.BotAssembly} is missing.");
        }

        var bot = new BotProcess(Loopback.FreePort());
        try
        {
            await bot.RunAsync("sample");
            bot._process = bot.Start("serve");
            await Loopback.WaitUntilOkAsync(new Uri(bot.Address, "/health/ready"), bot._process);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the store holds now, through the bot's own <c>export</c>, in a process beside the running one.</summary>
    public async Task<ExportedStore> ExportAsync()
    {
        var folder = Path.Combine(_folder, $"export-{Interlocked.Increment(ref _exports)}");
        await RunAsync("export", "--to", folder);
        return ExportedStore.Read(folder);
    }

    /// <summary>Runs one command to its end; anything but exit code 0 throws with what the command said.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(CommandPatience);
        await using var command = Start(arguments);
        await command.WaitForExitAsync(limit.Token);
        return command.ExitCode == 0
            ? command.Output
            : throw new InvalidOperationException(
                $"`{string.Join(' ', arguments)}` ended with {command.ExitCode}.\n{command.Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private ChildProcess Start(params string[] arguments) =>
        ChildProcess.Start("dotnet", [Repository.BotAssembly, .. arguments], _folder, _environment);
}
