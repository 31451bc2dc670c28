using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>A request over a bare connection, with headers no HTTP client would send.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>The status, and the head of the answer.</returns>
    public static async Task<(int Status, string Head)> PostAsync(int port, string path, IEnumerable<byte[]> headers, byte[] body)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
        var stream = caller.GetStream();
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n"),
            .. headers.SelectMany(line => (byte[])[.. line, .. "\r\n"u8]), .. "\r\n"u8, .. body,
        ];

        // The server may answer and close before it has read everything.
        var sending = SendAsync(stream, request, deadline.Token);
        var head = await ReadAsync(stream, deadline.Token);
        caller.Client.Close(0);
        await sending;
        return (head.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0, head);
    }

    private static async Task SendAsync(NetworkStream stream, byte[] request, CancellationToken ct)
    {
        try
        {
            await stream.WriteAsync(request, ct);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Its answer says why.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken ct)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (!answer.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, ct) is var count and > 0)
            answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        return answer.ToString();
    }
}
