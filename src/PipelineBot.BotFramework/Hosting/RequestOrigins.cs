using Microsoft.AspNetCore.Http;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Hosting;

internal static class RequestOrigins
{
    // X-Original-* is where ASP.NET Core's own middleware puts X-Forwarded-* after it has believed them.
    private static readonly string[] ProxyHeaders =
    [
        "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Original-Proto",
    ];

    public static RequestOrigin Of(HttpContext context)
    {
        var headers = context.Request.Headers;
        return new RequestOrigin(
            context.Connection.RemoteIpAddress,
            ProxyHeaders.Any(headers.ContainsKey),
            headers.Origin is { Count: > 0 } origin ? origin.ToString() : null);
    }
}
