namespace PipelineBot.BotFramework.Authentication;

/// <summary>The rules of <see cref="BotAuthenticationOptions.Validate"/>.</summary>
internal static class BotAuthenticationRules
{
    private const string AllowAnonymous = "Bot__AllowAnonymous";

    public static IReadOnlyList<string> Problems(BotAuthenticationOptions options, string environmentName, IEnumerable<string> urls) =>
        string.IsNullOrEmpty(options.MicrosoftAppId)
            ? [.. Anonymous(options, environmentName, urls)]
            : [.. Registered(options)];

    private static IEnumerable<string> Anonymous(BotAuthenticationOptions options, string environmentName, IEnumerable<string> urls)
    {
        if (!options.AllowAnonymous)
        {
            yield return $"MicrosoftAppId: is empty. Set the bot's app id, or for local development {AllowAnonymous}=true.";
            yield break;
        }
        if (environmentName != "Development")
            yield return $"{AllowAnonymous}: is accepted only in the Development environment, and this is {environmentName}.";
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword))
            yield return "MicrosoftAppPassword: is set without MicrosoftAppId. A registered bot is never anonymous.";

        var addresses = urls.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (addresses.Count == 0)
            yield return $"ASPNETCORE_URLS: is empty. {AllowAnonymous} needs an address on this machine, such as http://localhost:3978.";
        foreach (var address in addresses.Where(address => !Loopback.IsLoopbackUrl(address)))
            yield return $"ASPNETCORE_URLS: {address} can be reached from outside. {AllowAnonymous} needs an address on this machine, such as http://localhost:3978.";
    }

    private static IEnumerable<string> Registered(BotAuthenticationOptions options)
    {
        if (options.AllowAnonymous)
            yield return $"{AllowAnonymous}: must be false once MicrosoftAppId is set.";
        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
            yield return "MicrosoftAppId: is not a GUID.";
        if (options.MicrosoftAppType is not (BotAppTypes.SingleTenant or BotAppTypes.MultiTenant or BotAppTypes.UserAssignedMsi))
            yield return "MicrosoftAppType: must be SingleTenant, MultiTenant or UserAssignedMSI.";
        if (options.MicrosoftAppType == BotAppTypes.SingleTenant && string.IsNullOrEmpty(options.MicrosoftAppTenantId))
            yield return "MicrosoftAppTenantId: is empty. A SingleTenant app gets its tokens from its own tenant.";
        if (options.MicrosoftAppType is BotAppTypes.SingleTenant or BotAppTypes.MultiTenant && string.IsNullOrEmpty(options.MicrosoftAppPassword))
            yield return "MicrosoftAppPassword: is empty. Only UserAssignedMSI works without one.";
        if (options.EffectiveTenants.Count == 0 && options.MicrosoftAppType != BotAppTypes.SingleTenant)
            yield return "Bot__AllowedTenants: is empty and there is no MicrosoftAppTenantId, so nobody could use the bot.";
        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
            yield return "Bot__AllowedTenants: holds an empty entry.";
        if (options.Issuers.Count == 0 || !options.Issuers.Values.All(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            yield return "Bot__Issuers: every issuer needs the https address of its OpenID metadata, and there must be one.";
        if (options.ServiceHosts.Count == 0 || options.ServiceHosts.Any(host => host.Trim('.').Length == 0))
            yield return "Bot__ServiceHosts: names no host, or an empty one.";
    }
}
