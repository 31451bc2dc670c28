using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// Whether a token whose signature was proven speaks for the channel service and not for some app: an agent, a skill, or this bot
/// with its own credentials as the retired Emulator did.
/// </summary>
internal static class TokenCallers
{
    /// <summary>An issuer of Microsoft Entra signs many tenants' tokens with the same keys: claim and key have to name its tenant too.</summary>
    public static bool IsOfTenant(JsonWebToken token, JsonWebKey key, TrustedIssuer issuer)
    {
        if (issuer.Tenant is not { } tenant)
            return true;
        var signs = PublishedKeys.TextOf(key, "issuer");
        return string.Equals(Claim(token, "tid"), tenant, StringComparison.OrdinalIgnoreCase) &&
            (signs is null || signs.Contains("{tenantid}", StringComparison.OrdinalIgnoreCase) || string.Equals(TrustedIssuer.TenantOf(signs), tenant, StringComparison.OrdinalIgnoreCase));
    }

    public static bool MaySpeak(JsonWebToken token, TrustedIssuer issuer)
    {
        // Version 2.0 tokens name the caller in azp, older ones in appid; one with both says who it is twice and must mean the same.
        string?[] named = [Claim(token, "azp"), Claim(token, "appid")];
        var callers = named.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return issuer.Callers.Count > 0
            ? callers is [var only] && issuer.Callers.Contains(only, StringComparer.OrdinalIgnoreCase)
            // The channel service's own tokens have no version. Others of the same issuer may name an app and fail for want of a serviceurl.
            : callers.Count == 0 || !token.TryGetPayloadValue<object>("ver", out _);
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) && !string.IsNullOrEmpty(value) ? value : null;
}
