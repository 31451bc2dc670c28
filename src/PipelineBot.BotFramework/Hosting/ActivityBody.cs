using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace PipelineBot.BotFramework.Hosting;

/// <summary>Reads a request's body, no further than an activity can be.</summary>
internal static class ActivityBody
{
    /// <summary>In bytes; a message is at most about 100 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <returns>The bytes, or the status to answer with instead.</returns>
    public static async Task<(int Status, byte[]? Body)> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
            return (StatusCodes.Status413PayloadTooLarge, null);

        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
                if (read.Buffer.Length > MaxBytes)
                {
                    reader.AdvanceTo(read.Buffer.End);
                    return (StatusCodes.Status413PayloadTooLarge, null);
                }

                if (read.IsCompleted)
                {
                    // Said even at the end: the server drains what nobody took, and a reading left open is a fault to it.
                    var body = read.Buffer.ToArray();
                    reader.AdvanceTo(read.Buffer.End);
                    return (StatusCodes.Status200OK, body);
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException refused)
        {
            return (refused.StatusCode, null);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Hung up while sending: nobody reads the answer.
            return (StatusCodes.Status400BadRequest, null);
        }
    }
}
