namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// Whom the configuration may make the bot believe. Metadata comes by https only, in every environment: whoever could change it on
/// the way could speak as Teams.
/// </summary>
internal static class IssuerRules
{
    public static IEnumerable<string> Problems(BotAuthenticationOptions options) =>
        options.Issuers.SelectMany((issuer, index) => Problems(issuer, options).Select(problem => $"Bot__Issuers__{index}__{problem}"))
            .Concat(options.Issuers.GroupBy(issuer => issuer.Issuer, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"Bot__Issuers: {same.Key} is there twice."));

    private static IEnumerable<string> Problems(TrustedIssuer issuer, BotAuthenticationOptions options)
    {
        if (string.IsNullOrWhiteSpace(issuer.Issuer))
            yield return "Issuer: is empty.";
        if (!Uri.TryCreate(issuer.Metadata, UriKind.Absolute, out var metadata) || metadata.Scheme != Uri.UriSchemeHttps || metadata.UserInfo.Length > 0)
            yield return "Metadata: is not the https address of the issuer's OpenID metadata.";
        foreach (var caller in issuer.Callers.Where(caller => caller.Equals(options.MicrosoftAppId, StringComparison.OrdinalIgnoreCase)))
            yield return "Callers: names this bot itself, whose own tokens are never taken.";

        if (issuer.Tenant is not { } tenant)
            yield break;
        // Keys of "common" sign for every tenant there is.
        if (!string.Equals(TrustedIssuer.TenantOf(issuer.Metadata), tenant, StringComparison.OrdinalIgnoreCase))
            yield return "Metadata: is not that of the tenant the issuer belongs to.";
        if (issuer.Callers.Count == 0)
            yield return "Callers: is empty. A tenant issues tokens to every app it knows; name those of the channel service.";
        if (issuer.Channels.Count == 0)
            yield return "Channels: is empty. The keys of a tenant are endorsed for no channel; name what it may speak for, such as msteams.";
    }
}
