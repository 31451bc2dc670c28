using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class ChannelTokenAuthenticatorTests : ChannelTokenScene
{
    [Fact]
    public async Task A_token_of_the_channel_service_is_accepted() => (await Check(Good())).ShouldBe(AuthenticationOutcome.Accepted);

    [Theory]
    [InlineData(null, RejectionReasons.NoToken)]
    [InlineData("", RejectionReasons.NoToken)]
    [InlineData("Bearer", RejectionReasons.Malformed)]
    [InlineData("Bearer ", RejectionReasons.Malformed)]
    [InlineData("Basic dXNlcjpwYXNz", RejectionReasons.Malformed)]
    [InlineData("Bearer a b", RejectionReasons.Malformed)]
    [InlineData("Bearer  a.b.c", RejectionReasons.Malformed)]
    [InlineData("Bearer a.b.c", RejectionReasons.Malformed)]
    [InlineData("Bearer ..", RejectionReasons.Malformed)]
    [InlineData("Bearer a.b.c.d.e", RejectionReasons.Malformed)]
    [InlineData("Bearer e30.e30.", RejectionReasons.Malformed)]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA", RejectionReasons.Malformed)]
    [InlineData("Bearer W10.W10.W10", RejectionReasons.Malformed)]
    [InlineData("Bearer 你.好.吗", RejectionReasons.Malformed)]
    public async Task AU_01_A_header_that_is_no_token_is_a_401(string? header, string reason) =>
        (await CheckHeader(header)).ShouldBe(AuthenticationOutcome.Unauthenticated(reason));

    [Fact]
    public async Task AU_01_A_good_token_under_another_scheme_or_with_a_third_part_is_a_401()
    {
        (await CheckHeader("bearer " + Good())).Status.ShouldBe(401);
        (await CheckHeader("Bearer " + Good() + " x")).Status.ShouldBe(401);
        (await CheckHeader("Bearer " + Good() + " Bearer " + Good())).Status.ShouldBe(401);
    }

    [Fact]
    public async Task AU_02_An_unsigned_token_is_refused()
    {
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "none"), Claims(), _ => []))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Algorithm));
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(), Claims(), _ => []))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task AU_02_A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var secret = Encoding.ASCII.GetBytes(FakeIssuer.First.ExportSubjectPublicKeyInfoPem());
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "HS256"), Claims(), data => HMACSHA256.HashData(secret, data)))).Status.ShouldBe(401);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(), Claims(), data => HMACSHA256.HashData(secret, data)))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task AU_02_Other_algorithms_are_refused_even_with_the_right_key()
    {
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(alg: "RS512"), Claims(), hash: HashAlgorithmName.SHA512))).Reason.ShouldBe(RejectionReasons.Algorithm);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "ES256"), Claims(), data => curve.SignData(data, HashAlgorithmName.SHA256)))).Reason.ShouldBe(RejectionReasons.Algorithm);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "PS256"), Claims(), data => FakeIssuer.First.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)))).Reason.ShouldBe(RejectionReasons.Algorithm);
    }

    [Fact]
    public async Task AU_02_A_token_signed_by_somebody_else_under_a_published_key_id_is_refused() =>
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), Claims(), FakeIssuer.Second))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Signature));

    [Fact]
    public async Task AU_02_A_key_the_token_brings_itself_is_not_used()
    {
        var parameters = FakeIssuer.Second.ExportParameters(false);
        var header = FakeIssuer.Header();
        header["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = Convert.ToBase64String(parameters.Modulus!), ["e"] = "AQAB" };
        header["jku"] = "https://evil.example/keys";
        (await Check(FakeIssuer.Sign(header, Claims(), FakeIssuer.Second))).Status.ShouldBe(401);
        Issuer.Addresses.ShouldNotContain("https://evil.example/keys");
    }

    [Fact]
    public async Task AU_02_A_changed_claim_breaks_the_signature()
    {
        var parts = Good().Split('.');
        var forged = Claims();
        forged["serviceurl"] = "https://evil.example/";
        (await Check($"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(forged.ToJsonString())}.{parts[2]}")).Reason.ShouldBe(RejectionReasons.Signature);
    }

    [Fact]
    public async Task AU_02_A_key_without_id_or_under_an_unknown_id_is_refused()
    {
        var header = FakeIssuer.Header();
        header.Remove("kid");
        (await Check(FakeIssuer.Sign(header, Claims()))).Status.ShouldBe(401);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k9"), Claims()))).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task AU_02_A_critical_extension_is_refused()
    {
        var header = FakeIssuer.Header();
        header["crit"] = new JsonArray("b64");
        (await Check(FakeIssuer.Sign(header, Claims()))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("""{"alg":"none","alg":"RS256","kid":"k1"}""", "")]
    [InlineData("""{"alg":"RS256","kid":"k2","kid":"k1"}""", "")]
    [InlineData("""{"alg":"RS256","kid":"k1"}""", ",\"serviceurl\":\"https://smba.trafficmanager.net/emea/\"")]
    public async Task AU_02_A_token_that_says_something_twice_is_refused(string header, string more) =>
        (await Check(Jwt.Assemble(header, Claims().ToJsonString()[..^1] + more + "}", data => FakeIssuer.First.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))))
            .ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Malformed));

    [Theory]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("iss", "https://API.botframework.com")]
    [InlineData("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("iss", "")]
    [InlineData("aud", "11111111-aaaa-4bbb-8ccc-dddddddddddd")]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("aud", "")]
    public async Task AU_03_Another_issuer_or_audience_is_a_401(string claim, string value) => (await Check(Spoiled(claim, value))).Status.ShouldBe(401);

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    public async Task AU_03_A_token_that_lacks_a_claim_it_is_judged_by_is_a_401(string claim)
    {
        var claims = Claims();
        claims.Remove(claim);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), claims))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task AU_03_A_token_for_two_audiences_is_refused() =>
        (await Check(Spoiled("aud", new JsonArray(FakeIssuer.AppId, "other")))).Reason.ShouldBe(RejectionReasons.Audience);

    [Fact]
    public async Task AU_51_An_unknown_issuer_causes_no_fetch()
    {
        await Check(Spoiled("iss", "https://login.microsoftonline.com/evil/v2.0"));
        Issuer.Addresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-4, 200)]
    [InlineData(-6, 401)]
    public async Task AU_03_An_expired_token_has_five_minutes_of_grace(int expiresIn, int status) =>
        (await Check(Spoiled("exp", (Clock.Now + Duration.FromMinutes(expiresIn)).ToUnixTimeSeconds(), nbf: -60))).Status.ShouldBe(status);

    [Theory]
    [InlineData(4, 200)]
    [InlineData(6, 401)]
    public async Task AU_03_A_token_from_the_future_has_five_minutes_of_grace(int startsIn, int status) =>
        (await Check(Spoiled("nbf", (Clock.Now + Duration.FromMinutes(startsIn)).ToUnixTimeSeconds()))).Status.ShouldBe(status);

    [Fact]
    public async Task AU_03_Absurd_times_are_a_401()
    {
        (await Check(Spoiled("exp", long.MaxValue))).Status.ShouldBe(401);
        (await Check(Spoiled("exp", "soon"))).Status.ShouldBe(401);
        (await Check(Spoiled("nbf", long.MaxValue))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task AU_63_A_refusal_is_logged_by_what_the_token_claims_and_never_with_the_token()
    {
        var token = FakeIssuer.Sign(FakeIssuer.Header("k9\nforged line"), Claims());
        await Check(token);
        Log.All.ShouldContain("with 401: unknown_key; its token claims key k9?forged?line, issuer https://api.botframework.com, audience " + FakeIssuer.AppId);
        Log.All.ShouldNotContain(token.Split('.')[1]);
        Log.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AU_63_Whatever_the_refusal_there_is_one_line_that_the_sender_cannot_break()
    {
        var activity = Activity();
        activity.Type = "mess\nage\u001b[31m" + new string('x', 1000);
        await CheckHeader(null, activity);
        Log.All.ShouldStartWith("Turned an activity of type mess?age?[31mxxx");
        Log.All.Length.ShouldBeLessThan(200);
        await CheckHeader("Bearer x", activity);
        await Check(Spoiled("aud", "other"), activity);
        await Check(Spoiled("serviceurl", "https://other.example/"), activity);
        await Check(Good(), activity);
        Log.Count.ShouldBe(4);
        Log.All.Split('\n').Length.ShouldBe(4);
        Log.All.ShouldContain("its token is for https://other.example/, and it says https://smba.trafficmanager.net/emea/");
    }

    [Fact]
    public async Task AU_62_Garbage_never_becomes_an_exception()
    {
        var random = new Random(11);
        var token = Good();
        for (var i = 0; i < 400; i++)
        {
            var letters = token.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                letters[random.Next(letters.Length)] = (char)random.Next(33, 300);
            var spoiled = new string(letters);
            var outcome = await Check(spoiled);
            // The last letters of a signature hold spare bits, so a change there may decode to the same bytes.
            if (outcome.IsAccepted)
                spoiled[..^2].ShouldBe(token[..^2]);
            else
                outcome.Status.ShouldBe(401);
        }
    }
}
