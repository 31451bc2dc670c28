using System.Net;
using System.Net.Sockets;

namespace PipelineBot.EndToEnd.Tests.Harness;

public static class Loopback
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new();

    /// <summary>A port nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>
    /// Asks until the address answers 200. Gives up after a minute, or at once when the process has ended; either way the
    /// message carries what the process said.
    /// </summary>
    public static async Task WaitUntilOkAsync(Uri address, ChildProcess process)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var last = "nothing yet";
        while (!process.HasExited)
        {
            try
            {
                using var response = await Http.GetAsync(address, limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }

                last = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(limit.Token)}";
            }
            catch (HttpRequestException refused)
            {
                last = refused.Message;
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                break;
            }

            if (limit.IsCancellationRequested)
            {
                break;
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        var state = process.HasExited ? $"ended with {process.ExitCode}" : "did not become ready in time";
        throw new InvalidOperationException($"The process behind {address} {state} (last answer: {last}).\n{process.Output}");
    }
}
