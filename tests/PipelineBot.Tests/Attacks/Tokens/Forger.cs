using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>Writes tokens: genuine ones to spoil, and those of an attacker with a key and an OpenID server of their own.</summary>
internal sealed class Forger
{
    public const string AppId = "00000000-aaaa-4bbb-8ccc-dddddddddddd";
    public const string OtherApp = "99999999-aaaa-4bbb-8ccc-dddddddddddd";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string OtherTenant = "22222222-2222-4333-8444-555555555555";

    /// <summary>Published as <c>k1</c> for Teams, <c>k2</c> for web chat only, <c>k3</c> for nothing.</summary>
    public RSA Teams { get; } = RSA.Create(2048);

    public RSA WebChat { get; } = RSA.Create(2048);

    public RSA Unendorsed { get; } = RSA.Create(2048);

    public RSA Attacker { get; } = RSA.Create(2048);

    /// <summary>Where the bot's clock stands.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 25, 1, 0);

    public static JsonObject Claims() => Jwt.Claims(AppId, Now);

    public string Good() => Jwt.Sign(Jwt.Header(), Claims(), Teams);

    /// <summary>Genuine but for one claim; a null value takes the claim away.</summary>
    public string Claiming(string name, JsonNode? value) => Claiming(claims => claims[name] = value);

    public string Claiming(Action<JsonObject> change)
    {
        var claims = Claims();
        change(claims);
        foreach (var (name, _) in claims.Where(claim => claim.Value is null).ToList())
            claims.Remove(name);
        return Jwt.Sign(Jwt.Header(), claims, Teams);
    }

    /// <summary>With an expiry or start that many minutes from now.</summary>
    public string Lasting(string claim, int minutes) => Claiming(claims =>
    {
        claims["nbf"] = (Now - Duration.FromHours(2)).ToUnixTimeSeconds();
        claims[claim] = (Now + Duration.FromMinutes(minutes)).ToUnixTimeSeconds();
    });

    /// <summary>Signed by the attacker, under a header of their own.</summary>
    public string Attack(string kid, Action<JsonObject> header, Action<JsonObject>? change = null)
    {
        var (head, claims) = (Jwt.Header(kid), Claims());
        header(head);
        change?.Invoke(claims);
        return Jwt.Sign(head, claims, Attacker);
    }

    /// <summary>As text and letter by letter, signed with the genuine key.</summary>
    public string Raw(string header, string payload) => Jwt.Assemble(header, payload, signed => Teams.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
}
