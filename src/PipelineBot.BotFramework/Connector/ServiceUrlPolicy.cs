using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Which service URLs the bot may call. Every outbound call passes here first, so a stored or forged URL cannot carry the bot's
/// token elsewhere.
/// </summary>
public sealed class ServiceUrlPolicy
{
    /// <summary>
    /// The public cloud and GCC. A name stands for itself and, with a leading dot, for its subdomains. <c>trafficmanager.net</c> is
    /// rented to anyone, so only the one host of it is here.
    /// </summary>
    public static IReadOnlyList<string> DefaultHosts { get; } =
    [
        "smba.trafficmanager.net",
        ".botframework.com",
        ".teams.microsoft.com",
    ];

    private readonly IReadOnlyList<string> _hosts;
    private readonly bool _loopback;

    private ServiceUrlPolicy(IReadOnlyList<string> hosts, bool loopback) => (_hosts, _loopback) = (hosts, loopback);

    /// <summary>Only loopback, over http or https, for anonymous development, where there is no token to lose.</summary>
    public static ServiceUrlPolicy LoopbackOnly { get; } = new([], loopback: true);

    /// <summary>Only https on the default port to the given hosts; a leading dot takes subdomains in and leaves the bare name out.</summary>
    public static ServiceUrlPolicy For(IEnumerable<string> hosts) => new([.. hosts], loopback: false);

    /// <summary>The address to call, without a trailing slash; null when the bot may not.</summary>
    public string? BaseOf(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) ||
            uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return null;

        var allowed = _loopback
            ? (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && Loopback.IsLoopbackHost(uri.DnsSafeHost)
            : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns && IsListed(uri.IdnHost);
        return allowed ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
    }

    private bool IsListed(string host) => _hosts.Any(name => name.StartsWith('.')
        ? host.Length > name.Length && host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        : host.Equals(name, StringComparison.OrdinalIgnoreCase));
}
