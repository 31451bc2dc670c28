using System.Net;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>Where a request came from, as far as the connection tells.</summary>
/// <param name="RemoteIp">The other end of the connection; null when unknown, which is never trusted.</param>
/// <param name="IsForwarded">True when any header says that a proxy passed the request on.</param>
/// <param name="BrowserOrigin">The Origin header, which browsers add to what a page posts; null when absent.</param>
public sealed record RequestOrigin(IPAddress? RemoteIp, bool IsForwarded = false, string? BrowserOrigin = null);
