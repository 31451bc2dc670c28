using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>Whether a registration is complete and does not contradict itself.</summary>
internal static class RegistrationRules
{
    public static IEnumerable<string> Problems(BotAuthenticationOptions options)
    {
        if (options.AllowAnonymous)
            yield return $"{AnonymousRules.Key}: must be false once MicrosoftAppId is set.";
        if (!IsGuid(options.MicrosoftAppId))
            yield return "MicrosoftAppId: is not a GUID.";
        foreach (var problem in Place(options).Concat(Credential(options)))
            yield return problem;
        if (options.ServiceHosts.Any(host => host.Trim('.').Length == 0))
            yield return "Bot__ServiceHosts: names no host, or an empty one.";
    }

    private static IEnumerable<string> Place(BotAuthenticationOptions options)
    {
        if (BotCloud.Of(options.ChannelService) is null)
            yield return $"ChannelService: is not empty (the public cloud), {BotCloud.Government.ChannelService} or {BotCloud.China.ChannelService}.";
        if (options.MicrosoftAppType is not (BotAppTypes.SingleTenant or BotAppTypes.MultiTenant or BotAppTypes.UserAssignedMsi))
            yield return "MicrosoftAppType: must be SingleTenant, MultiTenant or UserAssignedMSI.";
        if (options.MicrosoftAppType == BotAppTypes.MultiTenant && options.Cloud.SharedTenant is null)
            yield return "MicrosoftAppType: this cloud has no tenant that issues tokens to MultiTenant bots; use SingleTenant.";

        // People's tenants come as GUIDs, so a name here would turn everybody away.
        if (options.MicrosoftAppTenantId.Length > 0 && !IsGuid(options.MicrosoftAppTenantId))
            yield return "MicrosoftAppTenantId: is not a GUID.";
        else if (options.MicrosoftAppType == BotAppTypes.SingleTenant && options.MicrosoftAppTenantId.Length == 0)
            yield return "MicrosoftAppTenantId: is empty. A SingleTenant app gets its tokens from its own tenant.";
        else if (options.EffectiveTenants.Count == 0)
            yield return "Bot__AllowedTenants: is empty and there is no MicrosoftAppTenantId, so nobody could use the bot.";
        if (!options.AllowedTenants.All(IsGuid))
            yield return "Bot__AllowedTenants: holds something that is not a GUID.";
    }

    private static IEnumerable<string> Credential(BotAuthenticationOptions options)
    {
        var given = Credentials.Of(options).Where(credential => credential.Value.Length > 0).Select(credential => credential.Key).ToList();
        if (options.MicrosoftAppType == BotAppTypes.UserAssignedMsi)
        {
            foreach (var key in given)
                yield return $"{key}: is set, but a UserAssignedMSI proves itself and has none.";
            yield break;
        }
        if (given.Count == 0)
            yield return $"{Credentials.Password}: is empty, and so are {Credentials.Certificate} and {Credentials.Federated}. Only UserAssignedMSI works without any.";
        if (given.Count > 1)
            yield return $"{given[^1]}: is set beside {given[0]}. One of them is too many.";
        if (options.MicrosoftAppFederatedClientId.Length > 0 && !IsGuid(options.MicrosoftAppFederatedClientId))
            yield return $"{Credentials.Federated}: is not a GUID.";
        if (options.MicrosoftAppCertificatePath.Length > 0 && TokenCertificate.Problem(options.MicrosoftAppCertificatePath) is { } problem)
            yield return $"{Credentials.Certificate}: {problem}";
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);
}
