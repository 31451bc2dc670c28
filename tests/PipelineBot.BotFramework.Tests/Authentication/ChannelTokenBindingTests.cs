using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class ChannelTokenBindingTests : ChannelTokenScene
{
    [Fact]
    public async Task AU_05b_A_token_without_service_url_is_a_403()
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
    public async Task AU_07_The_tokens_service_url_is_the_activitys(string serviceUrl, bool accepted)
    {
        var activity = Activity();
        activity.ServiceUrl = serviceUrl;
        (await Check(Good(), activity)).Status.ShouldBe(accepted ? 200 : 403);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/")]
    public async Task AU_04_An_activity_without_service_url_is_a_403(string? serviceUrl)
    {
        var activity = Activity();
        activity.ServiceUrl = serviceUrl;
        (await Check(Good(), activity)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl));
        (await Check(Spoiled("serviceurl", "/"), activity)).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("msteams:COPILOT", true)]
    [InlineData("directline", false)]
    [InlineData("msteam", false)]
    [InlineData(":msteams", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task AU_05_The_signing_key_must_be_endorsed_for_the_activitys_channel(string? channel, bool accepted)
    {
        var activity = Activity();
        activity.ChannelId = channel;
        (await Check(Good(), activity)).ShouldBe(accepted ? AuthenticationOutcome.Accepted : AuthenticationOutcome.Forbidden(RejectionReasons.Endorsement));
    }

    [Fact]
    public async Task AU_02_A_published_key_without_endorsements_speaks_for_no_channel()
    {
        Issuer.Publish("k2", FakeIssuer.Second, "webchat");
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).Reason.ShouldBe(RejectionReasons.Endorsement);
        var parameters = FakeIssuer.Second.ExportParameters(false);
        Issuer.PublishRaw("k3", new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "k3",
            ["n"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(parameters.Exponent),
        });
        Clock.Advance(Duration.FromMinutes(10));
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k3"), Claims(), FakeIssuer.Second))).Reason.ShouldBe(RejectionReasons.Endorsement);
    }

    [Theory]
    [InlineData("tenant-1", "tenant-1", true)]
    [InlineData("TENANT-1", null, true)]
    [InlineData(null, "tenant-1", true)]
    [InlineData("tenant-2", "tenant-2", false)]
    [InlineData("tenant-1", "tenant-2", false)]
    [InlineData(null, null, false)]
    public async Task AU_62_Only_people_of_an_allowed_tenant_are_heard(string? channelTenant, string? conversationTenant, bool accepted)
    {
        var data = channelTenant is null ? "{}" : "{\"tenant\":{\"id\":\"" + channelTenant + "\"}}";
        var activity = Activity();
        activity.ChannelData = System.Text.Json.JsonElement.Parse(data);
        activity.Conversation!.TenantId = conversationTenant;
        (await Check(Good(), activity)).ShouldBe(accepted ? AuthenticationOutcome.Accepted : AuthenticationOutcome.Forbidden(RejectionReasons.Tenant));
    }
}
