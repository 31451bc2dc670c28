using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Storage.Cosmos;

namespace PipelineBot.Tests.Processes;

/// <summary>The built program, run as a process of its own on a database of the test. Ended with <c>kill -9</c> or not at all.</summary>
internal sealed class BotProgram : IDisposable
{
    private static readonly HttpClient Http = new();

    private readonly Process process;
    private readonly ConcurrentQueue<string> errors = new();

    private BotProgram(params (string Name, string Value)[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PipelineBot.dll"), "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Bot__AllowAnonymous"] = "true";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public string Said => string.Join('\n', errors);

    public int ExitCode => process.ExitCode;

    /// <param name="now">Its clock stands still there.</param>
    public static BotProgram Start(string database, Instant now) => new(("Storage__Sqlite__Path", database), ("Clock__FixedNow", InstantPattern.ExtendedIso.Format(now)));

    /// <param name="now">Its clock goes on from there.</param>
    public static BotProgram Start(CosmosOptions options, Instant now) => new(
        ("Storage__Provider", "Cosmos"),
        ("Storage__Cosmos__Endpoint", options.Endpoint.AbsoluteUri),
        ("Storage__Cosmos__Key", options.Key),
        ("Storage__Cosmos__Database", options.Database),
        ("Clock__StartsAt", InstantPattern.ExtendedIso.Format(now)));

    /// <summary>Returns when it answers; false when it has ended instead.</summary>
    public async Task<bool> IsReadyAsync()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!process.HasExited)
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return true;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await pace.WaitForNextTickAsync();
        }

        return false;
    }

    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing in it hears of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
