using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>Every kind of header and signature that is not the channel service's.</summary>
internal static class Forgeries
{
    public static IEnumerable<Forgery> All(Forger forger, string attackersServer) =>
        [.. Headers(forger), .. Algorithms(forger), .. Keys(forger, attackersServer), .. ForgedClaims.All(forger, attackersServer), .. ForgedBodies.All(forger)];

    private static IEnumerable<Forgery> Headers(Forger forger)
    {
        var good = forger.Good();
        yield return Bad("no header", "no_token");
        yield return Bad("an empty header", "no_token").WithLine("Authorization:");
        yield return Bad("another scheme", "malformed").WithLine("Authorization: Basic dXNlcjpwYXNz");
        yield return Bad("a good token as another scheme", "malformed").WithLine("Authorization: Negotiate " + good);
        yield return Bad("the scheme in small letters", "malformed").WithLine("Authorization: bearer " + good);
        yield return Bad("the scheme alone", "malformed").WithLine("Authorization: Bearer");
        yield return Bad("the token alone", "malformed").WithLine("Authorization: " + good);
        yield return Bad("a third part", "malformed").WithLine($"Authorization: Bearer {good} x");
        yield return Bad("two spaces", "malformed").WithLine("Authorization: Bearer  " + good);
        yield return Bad("a tab", "malformed").WithLine("Authorization: Bearer\t" + good);
        yield return Bad("two tokens in one header", "malformed").WithLine($"Authorization: Bearer {good}, Bearer {good}");
        yield return Bad("the header twice", "malformed").With(good).With(good);
        yield return Bad("the header twice, one empty", "malformed").With(good).WithLine("Authorization:");
        yield return Bad("another header", "no_token").WithLine("X-Authorization: Bearer " + good).WithLine("X-Ms-Tenant-Id: " + Forger.Tenant);
        yield return Bad("a cookie", "no_token").WithLine("Cookie: Authorization=Bearer " + good);
        yield return Bad("the query", "no_token").At("?access_token=" + good + "&Authorization=Bearer%20" + good);
        yield return Bad("one word", "malformed").With("token");
        yield return Bad("two parts", "malformed").With(good[..good.LastIndexOf('.')]);
        yield return Bad("four parts", "malformed").With(good + ".x");
        yield return Bad("encrypted, five parts", "malformed").With(Jwt.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"k1"}""") + ".AAAA.AAAA.AAAA.AAAA");
        yield return Bad("a token within a token", "malformed").With(forger.Raw("""{"alg":"RS256","kid":"k1","cty":"JWT"}""", good));
        yield return Bad("parts of nothing", "malformed").With("..");
        yield return Bad("parts of null", "malformed").With("bnVsbA.bnVsbA.bnVsbA");
        yield return Bad("a header that nests for ever", "malformed").With(forger.Raw(new string('[', 5000), "{}"));
        yield return Bad("letters outside of base64", "malformed").With(good.Replace('.', '+'));
        yield return Bad("padding", "malformed").With(good + "==");
        yield return Bad("Chinese letters", "malformed").With("你.好.吗");
        yield return Bad("20 KB", "malformed").With(good + new string('A', 20_000));
        yield return new Forgery("AU_01", "1 MB", 431, null).With(good + new string('A', 1_000_000));
        yield return new Forgery("AU_01", "a NUL", 400, null).WithBytes([.. "Authorization: Bearer "u8, 0, .. Encoding.ASCII.GetBytes(good)]);
        yield return new Forgery("AU_01", "bytes that are no UTF-8", 400, null).WithBytes([.. "Authorization: Bearer "u8, 0xff, 0xfe]);

        static Forgery Bad(string kind, string reason) => new("AU_01", kind, 401, reason);
    }

    private static IEnumerable<Forgery> Algorithms(Forger forger)
    {
        var claims = Forger.Claims();
        var payload = claims.ToJsonString();
        var signature = forger.Good().Split('.')[2];
        foreach (var none in (string[])["none", "None", "nOnE"])
            yield return Bad($"algorithm {none}", "algorithm").With(Jwt.Assemble($$"""{"alg":"{{none}}","kid":"k1"}""", payload, _ => []));
        yield return Bad("algorithm none with a signature", "algorithm").With($"{Jwt.Encode("""{"alg":"none","kid":"k1"}""")}.{Jwt.Encode(payload)}.{signature}");
        yield return Bad("no algorithm", "malformed").With(forger.Raw("""{"kid":"k1"}""", payload));
        yield return Bad("an empty algorithm", "malformed").With(forger.Raw("""{"alg":"","kid":"k1"}""", payload));
        yield return Bad("two algorithms", "malformed").With(forger.Raw("""{"alg":"none","alg":"RS256","kid":"k1"}""", payload));
        yield return Bad("the signature stripped", "signature").With(forger.Good()[..^signature.Length]);
        foreach (var (what, secret) in ((string, byte[])[])
            [
                ("PEM", Encoding.ASCII.GetBytes(forger.Teams.ExportSubjectPublicKeyInfoPem())),
                ("PEM of PKCS#1", Encoding.ASCII.GetBytes(forger.Teams.ExportRSAPublicKeyPem())),
                ("DER", forger.Teams.ExportSubjectPublicKeyInfo()),
                ("modulus", forger.Teams.ExportParameters(false).Modulus!),
            ])
        {
            yield return Bad($"HS256 with the public key as secret, {what}", "algorithm").With(Jwt.Assemble("""{"alg":"HS256","kid":"k1"}""", payload, data => HMACSHA256.HashData(secret, data)));
            yield return Bad($"the same called RS256, {what}", "signature").With(Jwt.Assemble("""{"alg":"RS256","kid":"k1"}""", payload, data => HMACSHA256.HashData(secret, data)));
        }
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        yield return Bad("ES256", "algorithm").With(Jwt.Assemble("""{"alg":"ES256","kid":"k1"}""", payload, data => curve.SignData(data, HashAlgorithmName.SHA256)));
        yield return Bad("RS384 with the right key", "algorithm").With(Jwt.Sign(Jwt.Header(alg: "RS384"), claims, forger.Teams, HashAlgorithmName.SHA384));
        yield return Bad("RS512 with the right key", "algorithm").With(Jwt.Sign(Jwt.Header(alg: "RS512"), claims, forger.Teams, HashAlgorithmName.SHA512));
        yield return Bad("PS256 with the right key", "algorithm").With(Jwt.Sign(Jwt.Header(alg: "PS256"), claims, forger.Teams, padding: RSASignaturePadding.Pss));
        yield return Bad("PS256 called RS256", "signature").With(Jwt.Sign(Jwt.Header(), claims, forger.Teams, padding: RSASignaturePadding.Pss));
        yield return Bad("RS512 called RS256", "signature").With(Jwt.Sign(Jwt.Header(), claims, forger.Teams, HashAlgorithmName.SHA512));
        yield return Bad("a critical extension", "malformed").With(forger.Raw("""{"alg":"RS256","kid":"k1","crit":["b64"],"b64":false}""", payload));
    }

    private static IEnumerable<Forgery> Keys(Forger forger, string attackersServer)
    {
        using var certificate = new CertificateRequest("CN=login.botframework.com", forger.Attacker, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        (string Name, JsonNode Value)[] pointers =
        [
            ("jku", attackersServer + "/attacker/keys"),
            ("x5u", attackersServer + "/attacker/certificate"),
            ("jwk", Jwt.Published("k1", forger.Attacker, ["msteams"])),
            ("x5c", new JsonArray(Convert.ToBase64String(certificate.RawData))),
        ];
        foreach (var (name, value) in pointers)
        {
            yield return Bad($"{name} of the attacker", "signature").With(forger.Attack("k1", header => header[name] = value.DeepClone()));
            yield return Bad($"{name} of the attacker under a key id of their own", "unknown_key").With(forger.Attack("evil", header => header[name] = value.DeepClone()));
        }
        yield return Bad("signed by somebody else", "signature").With(forger.Attack("k1", _ => { }));
        yield return Bad("an unknown key id", "unknown_key").With(forger.Attack("k9", _ => { }));
        yield return Bad("a key id that is a path", "unknown_key").With(forger.Attack("../../../../dev/null", _ => { }));
        yield return Bad("a key id that is a line of the log", "unknown_key").With(forger.Attack("k1\nAccepted", _ => { }));
        yield return Bad("a key id that is a number", "malformed").With(forger.Attack("k1", header => header["kid"] = 1));
        yield return Bad("no key id", "malformed").With(forger.Attack("k1", header => header.Remove("kid")));
        yield return Bad("no key id, but the right thumbprint", "malformed").With(forger.Attack("k1", header => (_, header["x5t"]) = (header.Remove("kid"), "k1")));
        yield return Bad("the key id of one key and the signature of another", "signature").With(Jwt.Sign(Jwt.Header("k2"), Forger.Claims(), forger.Teams));
        yield return new Forgery("AU_02", "a key endorsed for something else", 403, "endorsement").With(Jwt.Sign(Jwt.Header("k2"), Forger.Claims(), forger.WebChat));
        yield return new Forgery("AU_02", "a key endorsed for nothing", 403, "endorsement").With(Jwt.Sign(Jwt.Header("k3"), Forger.Claims(), forger.Unendorsed));
    }

    private static Forgery Bad(string kind, string reason) => new("AU_02", kind, 401, reason);
}
