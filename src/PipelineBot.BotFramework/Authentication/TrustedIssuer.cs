namespace PipelineBot.BotFramework.Authentication;

/// <summary>One whose tokens may prove that a channel service speaks. Only <paramref name="Metadata"/> and the key address in it are ever fetched.</summary>
/// <param name="Issuer">The <c>iss</c> claim, compared exactly.</param>
/// <param name="Metadata">The https address of its OpenID metadata.</param>
public sealed record TrustedIssuer(string Issuer, string Metadata)
{
    /// <summary>
    /// Channels it may speak for with keys that name none. The channel service's own keys name theirs, and then this does not count;
    /// keys of Microsoft Entra never do.
    /// </summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>
    /// App ids it may speak for, held against <c>azp</c> or <c>appid</c>; with any here, a token without one is refused. Empty: a
    /// token in the name of an app (another agent, a skill, this bot itself) is refused.
    /// </summary>
    public IReadOnlyList<string> Callers { get; init; } = [];

    /// <summary>The tenant an issuer of Microsoft Entra belongs to, a GUID as it is written in the address; null for the channel service.</summary>
    public string? Tenant => TenantOf(Issuer);

    /// <summary>The tenant in the first segment of an address; null when there is none.</summary>
    internal static string? TenantOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments.Length > 1 && uri.Segments[1].Trim('/') is var segment && Guid.TryParseExact(segment, "D", out _)
            ? segment
            : null;
}
