using System.Net;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>What counts as this machine: by literal address or the name localhost, never by asking a resolver.</summary>
public static class Loopback
{
    /// <param name="host">A host name or address without port; IPv6 with or without brackets.</param>
    public static bool IsLoopbackHost(string? host)
    {
        if (string.IsNullOrEmpty(host))
            return false;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
            (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopbackAddress(address));
    }

    public static bool IsLoopbackAddress(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>True for an absolute http or https URL whose host is this machine.</summary>
    public static bool IsLoopbackUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.UserInfo.Length == 0 && IsLoopbackHost(uri.DnsSafeHost);
}
