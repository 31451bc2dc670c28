using System.Diagnostics;
using System.Globalization;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Tests.Protocol;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>The server of <c>tools/cosmos</c>, a process of its own on a free port of this machine. Everything in it is gone with it.</summary>
public sealed class CosmosServer : IAsyncLifetime
{
    // Any key opens it.
    private const string Key = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private static readonly Lazy<CosmosServer> OfAll = new(() =>
    {
        var server = new CosmosServer();
        server.InitializeAsync().GetAwaiter().GetResult();
        return server;
    });

    private Process? process;

    /// <summary>One for whoever needs a database and no say in the server. It ends with the tests, when nobody holds its input any more.</summary>
    public static CosmosServer Shared => OfAll.Value;

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>A database nobody else uses.</summary>
    public CosmosOptions Fresh() => new() { Endpoint = Endpoint, Key = Key, Database = "test-" + Guid.NewGuid().ToString("N") };

    public Task InitializeAsync() => StartAsync(0);

    /// <summary>Starts it again, empty, at the port it had.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync(Endpoint.Port);
    }

    public Task DisposeAsync() => StopAsync();

    public async Task StopAsync()
    {
        if (process is not { } running)
            return;
        process = null;
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
    }

    private async Task StartAsync(int port)
    {
        var folder = Path.Combine(Peers.RepositoryRoot(), "tools", "cosmos");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync("npm", "ci --no-audit --no-fund", folder);
        var start = new ProcessStartInfo("node", string.Create(CultureInfo.InvariantCulture, $"server.mjs {port}")) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync();
        said.ShouldNotBeNull().ShouldStartWith("listening on ");
        Endpoint = new Uri("http://127.0.0.1:" + said["listening on ".Length..]);
    }

    private static async Task RunAsync(string program, string arguments, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        run.ExitCode.ShouldBe(0, $"{program} {arguments} in {folder}");
    }
}
