using System.Text.Json.Nodes;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>Tokens that are genuine in form and signature, most of them, and say what does not make them this bot's.</summary>
internal static class ForgedClaims
{
    public static IEnumerable<Forgery> All(Forger forger, string attackersServer) =>
        [.. Judged(forger, attackersServer), .. Tampered(forger), .. ServiceUrls(forger), .. Apps(forger)];

    private static IEnumerable<Forgery> Judged(Forger forger, string attackersServer)
    {
        foreach (var issuer in (string[])["https://api.botframework.com/", "https://API.botframework.com", "https://api.botframework.us", "api.botframework.com", attackersServer, attackersServer + "/v1"])
            yield return Bad("issuer " + issuer.Replace(attackersServer, "of the attacker", StringComparison.Ordinal), "issuer").With(forger.Claiming("iss", issuer));
        yield return Bad("no issuer", "malformed").With(forger.Claiming("iss", null));
        yield return Bad("two issuers", "malformed").With(forger.Claiming("iss", new JsonArray(Jwt.Issuer, "x")));
        foreach (var audience in (string[])["", "https://api.botframework.com", "api://" + Forger.AppId, Forger.AppId + " ", "*"])
            yield return Bad($"audience '{audience}'", "audience").With(forger.Claiming("aud", audience));
        yield return Bad("a token of another bot", "audience").With(forger.Claiming("aud", Forger.OtherApp));
        yield return Bad("no audience", "audience").With(forger.Claiming("aud", null));
        yield return Bad("this bot among other audiences", "audience").With(forger.Claiming("aud", new JsonArray(Forger.AppId, Forger.OtherApp)));
        yield return Bad("expired 6 minutes ago", "lifetime").With(forger.Lasting("exp", -6));
        yield return Bad("from 6 minutes ahead", "lifetime").With(forger.Lasting("nbf", 6));
        yield return Bad("no end", "lifetime").With(forger.Claiming("exp", null));
        yield return Good("expired 4 minutes ago").With(forger.Lasting("exp", -4));
        yield return Good("from 4 minutes ahead").With(forger.Lasting("nbf", 4));
        yield return Good("no start").With(forger.Claiming("nbf", null));
        yield return Good("this bot as the only one in a list of audiences").With(forger.Claiming("aud", new JsonArray(Forger.AppId)));

        static Forgery Bad(string kind, string reason) => new("AU_03", kind, 401, reason);
        static Forgery Good(string kind) => new("AU_03", kind, 200, null);
    }

    private static IEnumerable<Forgery> Tampered(Forger forger)
    {
        var parts = forger.Good().Split('.');
        var payload = Forger.Claims();
        payload["serviceurl"] = "https://evil.example/";
        yield return Bad("the payload changed", "signature").With($"{parts[0]}.{Jwt.Encode(payload.ToJsonString())}.{parts[2]}");
        yield return Bad("the header changed", "signature").With($"{Jwt.Encode("""{"alg":"RS256","kid":"k2"}""")}.{parts[1]}.{parts[2]}");
        yield return Bad("the signature changed", "signature").With($"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}");
        yield return Bad("the signature cut short", "signature").With($"{parts[0]}.{parts[1]}.{parts[2][..100]}");
        var twice = Forger.Claims().ToJsonString()[..^1];
        yield return Bad("the audience twice", "malformed").With(forger.Raw("""{"alg":"RS256","kid":"k1"}""", $$"""{{twice}},"aud":"{{Forger.OtherApp}}"}"""));
        yield return Bad("the service URL twice", "malformed").With(forger.Raw("""{"alg":"RS256","kid":"k1"}""", $$"""{{twice}},"serviceurl":"https://evil.example/"}"""));

        static Forgery Bad(string kind, string reason) => new("AU_02", kind, 401, reason);
    }

    private static IEnumerable<Forgery> ServiceUrls(Forger forger)
    {
        yield return Bad("no service URL").With(forger.Claiming("serviceurl", null));
        yield return Bad("an empty service URL").With(forger.Claiming("serviceurl", ""));
        yield return Bad("a service URL that is a number").With(forger.Claiming("serviceurl", 5));
        yield return Bad("a service URL in another spelling of its name").With(forger.Claiming(claims => (claims["serviceUrl"], claims["serviceurl"]) = (Jwt.ServiceUrl, null)));
        yield return Bad("another callback of the same issuer, cty JWT").With(
            Jwt.Sign(new JsonObject { ["alg"] = "RS256", ["kid"] = "k1", ["typ"] = "JWT", ["cty"] = "JWT" }, Callback(), forger.Teams));
        yield return new Forgery("AU_05b", "cty JWT with a service URL", 200, null).With(
            Jwt.Sign(new JsonObject { ["alg"] = "RS256", ["kid"] = "k1", ["typ"] = "JWT", ["cty"] = "JWT" }, Forger.Claims(), forger.Teams));
        foreach (var other in (string[])["https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net.evil.example/emea/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/?x=1", "https://smba.trafficmanager.net/"])
            yield return new Forgery("AU_07", "a token for " + other, 403, "service_url").With(forger.Claiming("serviceurl", other));
        foreach (var same in (string[])["https://smba.trafficmanager.net/emea", "https://SMBA.TrafficManager.net/EMEA/"])
            yield return new Forgery("AU_07", "a token for " + same, 200, null).With(forger.Claiming("serviceurl", same));

        static Forgery Bad(string kind) => new("AU_05b", kind, 403, "service_url");
    }

    private static JsonObject Callback()
    {
        var claims = Forger.Claims();
        claims.Remove("serviceurl");
        (claims["tid"], claims["appid"]) = (Forger.Tenant, Forger.OtherApp);
        return claims;
    }

    /// <summary>Of the bot with its own credentials, as the Emulator did, and of other agents.</summary>
    private static IEnumerable<Forgery> Apps(Forger forger)
    {
        foreach (var issuer in (string[])
            [
                $"https://login.microsoftonline.com/{Forger.Tenant}/v2.0", $"https://sts.windows.net/{Forger.Tenant}/", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
                "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
            ])
        {
            yield return new Forgery("AU_30", "the bot's own token of " + issuer, 401, "issuer").With(Entra(issuer, Forger.AppId));
            yield return new Forgery("AU_41", "another agent's token of " + issuer, 401, "issuer").With(Entra(issuer, Forger.OtherApp));
        }
        yield return new Forgery("AU_51", "Entra and a tenant of the attacker", 401, "issuer").With(Entra($"https://login.microsoftonline.com/{Forger.OtherTenant}/v2.0", Forger.AppId));
        yield return new Forgery("AU_30", "the bot's own token of the channel service's issuer", 403, "caller").With(Entra(Jwt.Issuer, Forger.AppId));
        yield return new Forgery("AU_40", "another agent's token of the channel service's issuer", 403, "caller").With(Entra(Jwt.Issuer, Forger.OtherApp));

        string Entra(string issuer, string app) => forger.Claiming(claims => (claims["iss"], claims["ver"], claims["azp"], claims["appid"], claims["tid"]) = (issuer, "2.0", app, app, Forger.Tenant));
    }
}
