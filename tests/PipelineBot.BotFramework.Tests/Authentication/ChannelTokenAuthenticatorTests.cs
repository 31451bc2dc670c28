using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class ChannelTokenAuthenticatorTests
{
    private static readonly RequestOrigin Anywhere = new(IPAddress.Parse("52.112.0.1"));

    private readonly ManualClock _clock = new();
    private readonly FakeIssuer _issuer = new();
    private readonly BotAuthenticationOptions _options = new()
    {
        MicrosoftAppId = FakeIssuer.AppId,
        MicrosoftAppTenantId = "tenant-1",
        Issuers = new Dictionary<string, string> { [BotAuthenticationOptions.PublicIssuer] = FakeIssuer.Metadata },
    };

    private IActivityAuthenticator? _authenticator;

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
    public async Task A_header_that_is_no_token_is_a_401(string? header, string reason) =>
        (await CheckHeader(header)).ShouldBe(AuthenticationOutcome.Unauthenticated(reason));

    [Fact]
    public async Task A_good_token_under_another_scheme_or_with_a_third_part_is_a_401()
    {
        (await CheckHeader("bearer " + Good())).Status.ShouldBe(401);
        (await CheckHeader("Bearer " + Good() + " x")).Status.ShouldBe(401);
        (await CheckHeader("Bearer " + Good() + " Bearer " + Good())).Status.ShouldBe(401);
    }

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "none"), Claims(), _ => []))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Algorithm));
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(), Claims(), _ => []))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var secret = Encoding.ASCII.GetBytes(FakeIssuer.First.ExportSubjectPublicKeyInfoPem());
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "HS256"), Claims(), data => HMACSHA256.HashData(secret, data)))).Status.ShouldBe(401);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(), Claims(), data => HMACSHA256.HashData(secret, data)))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Other_algorithms_are_refused_even_with_the_right_key()
    {
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(alg: "RS512"), Claims(), hash: HashAlgorithmName.SHA512))).Reason.ShouldBe(RejectionReasons.Algorithm);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "ES256"), Claims(), data => curve.SignData(data, HashAlgorithmName.SHA256)))).Reason.ShouldBe(RejectionReasons.Algorithm);
        (await Check(FakeIssuer.Assemble(FakeIssuer.Header(alg: "PS256"), Claims(), data => FakeIssuer.First.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)))).Reason.ShouldBe(RejectionReasons.Algorithm);
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_under_a_published_key_id_is_refused() =>
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), Claims(), FakeIssuer.Second))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Signature));

    [Fact]
    public async Task A_key_the_token_brings_itself_is_not_used()
    {
        var parameters = FakeIssuer.Second.ExportParameters(false);
        var header = FakeIssuer.Header();
        header["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = Convert.ToBase64String(parameters.Modulus!), ["e"] = "AQAB" };
        header["jku"] = "https://evil.example/keys";
        (await Check(FakeIssuer.Sign(header, Claims(), FakeIssuer.Second))).Status.ShouldBe(401);
        _issuer.Addresses.ShouldNotContain("https://evil.example/keys");
    }

    [Fact]
    public async Task A_changed_claim_breaks_the_signature()
    {
        var parts = Good().Split('.');
        var forged = Claims();
        forged["serviceurl"] = "https://evil.example/";
        (await Check($"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(forged.ToJsonString())}.{parts[2]}")).Reason.ShouldBe(RejectionReasons.Signature);
    }

    [Fact]
    public async Task A_key_without_id_or_under_an_unknown_id_is_refused()
    {
        var header = FakeIssuer.Header();
        header.Remove("kid");
        (await Check(FakeIssuer.Sign(header, Claims()))).Status.ShouldBe(401);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k9"), Claims()))).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task A_critical_extension_is_refused()
    {
        var header = FakeIssuer.Header();
        header["crit"] = new JsonArray("b64");
        (await Check(FakeIssuer.Sign(header, Claims()))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("iss", "https://API.botframework.com")]
    [InlineData("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("iss", "")]
    [InlineData("aud", "11111111-aaaa-4bbb-8ccc-dddddddddddd")]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("aud", "")]
    public async Task Another_issuer_or_audience_is_a_401(string claim, string value) => (await Check(Spoiled(claim, value))).Status.ShouldBe(401);

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    public async Task A_token_that_lacks_a_claim_it_is_judged_by_is_a_401(string claim)
    {
        var claims = Claims();
        claims.Remove(claim);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), claims))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_token_for_two_audiences_is_refused() =>
        (await Check(Spoiled("aud", new JsonArray(FakeIssuer.AppId, "other")))).Reason.ShouldBe(RejectionReasons.Audience);

    [Fact]
    public async Task An_unknown_issuer_causes_no_fetch()
    {
        await Check(Spoiled("iss", "https://login.microsoftonline.com/evil/v2.0"));
        _issuer.Addresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-4, 200)]
    [InlineData(-6, 401)]
    public async Task An_expired_token_has_five_minutes_of_grace(int expiresIn, int status) =>
        (await Check(Spoiled("exp", (_clock.Now + Duration.FromMinutes(expiresIn)).ToUnixTimeSeconds(), nbf: -60))).Status.ShouldBe(status);

    [Theory]
    [InlineData(4, 200)]
    [InlineData(6, 401)]
    public async Task A_token_from_the_future_has_five_minutes_of_grace(int startsIn, int status) =>
        (await Check(Spoiled("nbf", (_clock.Now + Duration.FromMinutes(startsIn)).ToUnixTimeSeconds()))).Status.ShouldBe(status);

    [Fact]
    public async Task Absurd_times_are_a_401()
    {
        (await Check(Spoiled("exp", long.MaxValue))).Status.ShouldBe(401);
        (await Check(Spoiled("exp", "soon"))).Status.ShouldBe(401);
        (await Check(Spoiled("nbf", long.MaxValue))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_remembered_token_still_ends()
    {
        var token = Good();
        (await Check(token)).IsAccepted.ShouldBeTrue();
        _clock.Advance(Duration.FromMinutes(64));
        (await Check(token)).IsAccepted.ShouldBeTrue();
        _clock.Advance(Duration.FromMinutes(2));
        (await Check(token)).Reason.ShouldBe(RejectionReasons.Lifetime);
    }

    [Fact]
    public async Task A_token_without_service_url_is_a_403()
    {
        var claims = Claims();
        claims.Remove("serviceurl");
        claims["tid"] = "tenant-1";
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), claims))).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl));
        (await Check(Spoiled("serviceurl", ""))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net/emea", true)]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task The_tokens_service_url_is_the_activitys(string? serviceUrl, bool accepted)
    {
        var activity = Activity();
        activity.ServiceUrl = serviceUrl;
        (await Check(Good(), activity)).Status.ShouldBe(accepted ? 200 : 403);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("msteams:COPILOT", true)]
    [InlineData("directline", false)]
    [InlineData("msteam", false)]
    [InlineData(":msteams", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task The_signing_key_must_be_endorsed_for_the_activitys_channel(string? channel, bool accepted)
    {
        var activity = Activity();
        activity.ChannelId = channel;
        (await Check(Good(), activity)).ShouldBe(accepted ? AuthenticationOutcome.Accepted : AuthenticationOutcome.Forbidden(RejectionReasons.Endorsement));
    }

    [Fact]
    public async Task A_published_key_without_endorsements_speaks_for_no_channel()
    {
        _issuer.Publish("k2", FakeIssuer.Second, "webchat");
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).Reason.ShouldBe(RejectionReasons.Endorsement);
        var parameters = FakeIssuer.Second.ExportParameters(false);
        _issuer.PublishRaw("k3", new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "k3",
            ["n"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(parameters.Exponent),
        });
        _clock.Advance(Duration.FromMinutes(10));
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k3"), Claims(), FakeIssuer.Second))).Reason.ShouldBe(RejectionReasons.Endorsement);
    }

    [Fact]
    public async Task A_short_key_is_not_believed()
    {
        using var weak = RSA.Create(1024);
        _issuer.Publish("weak", weak);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("weak"), Claims(), weak))).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Theory]
    [InlineData("tenant-1", "tenant-1", true)]
    [InlineData("TENANT-1", null, true)]
    [InlineData(null, "tenant-1", true)]
    [InlineData("tenant-2", "tenant-2", false)]
    [InlineData("tenant-1", "tenant-2", false)]
    [InlineData(null, null, false)]
    public async Task Only_people_of_an_allowed_tenant_are_heard(string? channelTenant, string? conversationTenant, bool accepted)
    {
        var data = channelTenant is null ? "{}" : "{\"tenant\":{\"id\":\"" + channelTenant + "\"}}";
        var activity = Activity();
        activity.ChannelData = System.Text.Json.JsonElement.Parse(data);
        activity.Conversation!.TenantId = conversationTenant;
        (await Check(Good(), activity)).ShouldBe(accepted ? AuthenticationOutcome.Accepted : AuthenticationOutcome.Forbidden(RejectionReasons.Tenant));
    }

    [Fact]
    public async Task After_a_key_rotation_the_next_activity_is_accepted()
    {
        await Check(Good());
        _issuer.Publish("k2", FakeIssuer.Second);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).IsAccepted.ShouldBeTrue();
        _issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_keys_cause_one_fetch_in_five_minutes()
    {
        for (var i = 0; i < 20; i++)
            await Check(FakeIssuer.Sign(FakeIssuer.Header("k" + (i + 10)), Claims()));
        _issuer.Fetches.ShouldBe(2);
        _clock.Advance(Duration.FromMinutes(5));
        await Check(FakeIssuer.Sign(FakeIssuer.Header("k99"), Claims()));
        _issuer.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_once_the_keys_are_a_day_old_even_for_a_remembered_token()
    {
        var token = Spoiled("exp", (_clock.Now + Duration.FromHours(30)).ToUnixTimeSeconds());
        (await Check(token)).IsAccepted.ShouldBeTrue();
        _issuer.Publish("k2", FakeIssuer.Second);
        _issuer.Withdraw("k1");
        (await Check(token)).IsAccepted.ShouldBeTrue();
        _clock.Advance(Duration.FromHours(24));
        (await Check(token)).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task Without_any_keys_the_answer_is_503_and_the_issuer_is_not_pressed()
    {
        _issuer.IsDown = true;
        (await Check(Good())).ShouldBe(AuthenticationOutcome.Unavailable(RejectionReasons.MetadataUnavailable));
        (await Check(Good())).Status.ShouldBe(503);
        _issuer.Addresses.Count.ShouldBe(1);

        _issuer.IsDown = false;
        _clock.Advance(Duration.FromSeconds(10));
        (await Check(Good())).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_keys_serve_while_the_issuer_is_out_of_reach()
    {
        await Check(Good());
        _issuer.IsDown = true;
        _clock.Advance(Duration.FromHours(40));
        (await Check(Good())).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Garbage_never_becomes_an_exception()
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

    private Task<AuthenticationOutcome> Check(string token, Activity? activity = null) => CheckHeader("Bearer " + token, activity);

    private async Task<AuthenticationOutcome> CheckHeader(string? header, Activity? activity = null)
    {
        _authenticator ??= new ChannelTokenAuthenticator(_options, new ChannelTokenValidator(_options, _issuer, _clock), NullLogger<ChannelTokenAuthenticator>.Instance);
        return await _authenticator.AuthenticateAsync(header, activity ?? Activity(), Anywhere, CancellationToken.None);
    }

    private JsonObject Claims() => FakeIssuer.Claims(_clock.Now);

    private string Good() => FakeIssuer.Sign(FakeIssuer.Header(), Claims());

    private string Spoiled(string claim, JsonNode value, int? nbf = null)
    {
        var claims = Claims();
        if (nbf is { } minutes)
            claims["nbf"] = (_clock.Now + Duration.FromMinutes(minutes)).ToUnixTimeSeconds();
        claims[claim] = value;
        return FakeIssuer.Sign(FakeIssuer.Header(), claims);
    }

    private static Activity Activity() => new()
    {
        Type = "message",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        Conversation = new ConversationAccount { Id = "a:1", TenantId = "tenant-1" },
    };
}
