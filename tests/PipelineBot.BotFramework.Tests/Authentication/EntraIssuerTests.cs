using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.BotFramework.Tests.Authentication;

/// <summary>The day the channel service's tokens come from Microsoft Entra: configured, not coded, and no wider than it must be.</summary>
public class EntraIssuerTests : ChannelTokenScene
{
    private const string ServiceTenant = "aaaaaaaa-1111-4222-8333-444444444444";
    private const string OtherTenant = "bbbbbbbb-1111-4222-8333-444444444444";
    private const string ChannelService = "cccccccc-1111-4222-8333-444444444444";
    private const string EntraMetadata = $"https://login.microsoftonline.com/{ServiceTenant}/v2.0/.well-known/openid-configuration";
    private const string EntraIssuer = $"https://login.microsoftonline.com/{ServiceTenant}/v2.0";

    public EntraIssuerTests()
    {
        Options.Issuers = [.. Options.Issuers, Entra()];
        Issuer.PublishRaw("e1", Key($"https://login.microsoftonline.com/{{tenantid}}/v2.0"));
    }

    [Fact]
    public async Task AU_50_A_configured_issuer_of_Entra_is_believed_beside_the_channel_services_own()
    {
        (await Check(Token())).ShouldBe(AuthenticationOutcome.Accepted);
        (await Check(Good())).ShouldBe(AuthenticationOutcome.Accepted);
        Issuer.Addresses.ShouldContain(EntraMetadata);
    }

    [Fact]
    public async Task AU_50_It_speaks_only_for_the_channels_it_was_given()
    {
        var activity = Activity();
        activity.ChannelId = "directline";
        (await Check(Token(), activity)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.Endorsement));
    }

    [Theory]
    [InlineData($"https://login.microsoftonline.com/{OtherTenant}/v2.0")]
    [InlineData("https://login.microsoftonline.com/common/v2.0")]
    [InlineData($"https://login.microsoftonline.com/{ServiceTenant}/v2.0/../../{OtherTenant}/v2.0")]
    [InlineData($"https://sts.windows.net/{ServiceTenant}/")]
    [InlineData($"https://evil.example/{ServiceTenant}/v2.0")]
    public async Task AU_51_A_tenant_that_is_not_listed_is_refused_before_anything_is_fetched(string issuer)
    {
        (await Check(Token("iss", issuer))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Issuer));
        Issuer.Addresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OtherTenant)]
    [InlineData(null)]
    public async Task AU_42_The_tenant_claimed_must_be_the_issuers(string? tenant) =>
        (await Check(Token("tid", tenant))).ShouldBe(AuthenticationOutcome.Unauthenticated(RejectionReasons.Issuer));

    [Theory]
    [InlineData($"https://login.microsoftonline.com/{ServiceTenant}/v2.0", true)]
    [InlineData($"https://login.microsoftonline.com/{OtherTenant}/v2.0", false)]
    [InlineData("", false)]
    public async Task AU_42_The_signing_key_must_be_the_tenants(string keyIssuer, bool accepted)
    {
        Issuer.PublishRaw("e1", Key(keyIssuer));
        (await Check(Token())).IsAccepted.ShouldBe(accepted);
    }

    [Theory]
    [InlineData("dddddddd-1111-4222-8333-444444444444", null)]
    [InlineData(FakeIssuer.AppId, null)]
    [InlineData(null, null)]
    [InlineData(ChannelService, "dddddddd-1111-4222-8333-444444444444")]
    public async Task AU_41_Another_app_of_that_tenant_is_a_403(string? azp, string? appid)
    {
        var claims = EntraClaims();
        claims.Remove("azp");
        if (azp is not null)
            claims["azp"] = azp;
        if (appid is not null)
            claims["appid"] = appid;
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("e1"), claims, FakeIssuer.Second))).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.Caller));
    }

    [Theory]
    [InlineData("azp", "2.0", "dddddddd-1111-4222-8333-444444444444")]
    [InlineData("appid", "1.0", "dddddddd-1111-4222-8333-444444444444")]
    [InlineData("appid", "", "dddddddd-1111-4222-8333-444444444444")]
    [InlineData("azp", "3.0", "dddddddd-1111-4222-8333-444444444444")]
    [InlineData("azp", "2.0", FakeIssuer.AppId)]
    [InlineData("appid", "1.0", FakeIssuer.AppId)]
    public async Task AU_40_A_token_in_the_name_of_an_app_is_refused_even_from_the_channel_services_issuer(string claim, string version, string app)
    {
        var claims = Claims();
        (claims["ver"], claims[claim]) = (version, app);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header(), claims))).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.Caller));
    }

    public static TheoryData<string, Func<TrustedIssuer, TrustedIssuer>> Careless => new()
    {
        { "Metadata", issuer => issuer with { Metadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration" } },
        { "Metadata", issuer => issuer with { Metadata = $"https://login.microsoftonline.com/{OtherTenant}/v2.0/.well-known/openid-configuration" } },
        { "Callers", issuer => issuer with { Callers = [] } },
        { "Callers", issuer => issuer with { Callers = [FakeIssuer.AppId] } },
        { "Channels", issuer => issuer with { Channels = [] } },
    };

    [Theory]
    [MemberData(nameof(Careless))]
    public void AU_51_A_careless_issuer_of_Entra_keeps_the_bot_from_starting(string key, Func<TrustedIssuer, TrustedIssuer> spoil)
    {
        (Options.MicrosoftAppTenantId, Options.MicrosoftAppPassword) = (OtherTenant, "s");
        Options.Validate("Production", []).ShouldBeEmpty();
        Options.Issuers = [Options.Issuers[0], spoil(Entra())];
        Options.Validate("Production", []).ShouldHaveSingleItem().ShouldStartWith($"Bot__Issuers__1__{key}:");
    }

    private static TrustedIssuer Entra() => new(EntraIssuer, EntraMetadata) { Channels = ["msteams"], Callers = [ChannelService] };

    private static JsonObject Key(string issuer)
    {
        var key = Jwt.Published("e1", FakeIssuer.Second, endorsements: null);
        key["issuer"] = issuer;
        return key;
    }

    private string Token(string? claim = null, string? value = null)
    {
        var claims = EntraClaims();
        if (claim is not null)
            claims.Remove(claim);
        if (value is not null)
            claims[claim!] = value;
        return FakeIssuer.Sign(FakeIssuer.Header("e1"), claims, FakeIssuer.Second);
    }

    private JsonObject EntraClaims()
    {
        var claims = Claims();
        (claims["iss"], claims["tid"], claims["ver"], claims["azp"]) = (EntraIssuer, ServiceTenant, "2.0", ChannelService);
        claims["exp"] = (Clock.Now + Duration.FromMinutes(5)).ToUnixTimeSeconds();
        return claims;
    }
}
