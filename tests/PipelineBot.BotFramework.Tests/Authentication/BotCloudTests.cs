using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Authentication;

/// <summary>The addresses as Microsoft's own SDKs write them.</summary>
public class BotCloudTests
{
    private const string Tenant = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("", "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us")]
    [InlineData("https://botframework.azure.us/", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us")]
    [InlineData("https://botframework.azure.cn", "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn")]
    public void AU_50_The_channel_service_decides_whose_tokens_are_believed_and_what_the_bots_own_is_for(string service, string issuer, string metadata, string resource)
    {
        var options = Registered(service);
        options.Validate("Production", ["http://*:8080"]).ShouldBeEmpty();
        options.EffectiveIssuers.ShouldHaveSingleItem().ShouldBe(new TrustedIssuer(issuer, metadata) { Channels = options.EffectiveIssuers[0].Channels, Callers = options.EffectiveIssuers[0].Callers });
        options.EffectiveIssuers[0].Callers.ShouldBeEmpty();
        options.Cloud.Resource.ShouldBe(resource);
    }

    [Theory]
    [InlineData("", BotAppTypes.SingleTenant, "https://login.microsoftonline.com/" + Tenant)]
    [InlineData("", BotAppTypes.MultiTenant, "https://login.microsoftonline.com/botframework.com")]
    [InlineData("https://botframework.azure.us", BotAppTypes.SingleTenant, "https://login.microsoftonline.us/" + Tenant)]
    [InlineData("https://botframework.azure.us", BotAppTypes.MultiTenant, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us")]
    [InlineData("https://botframework.azure.cn", BotAppTypes.SingleTenant, "https://login.partner.microsoftonline.cn/" + Tenant)]
    public void OUT_02_The_authority_fits_the_cloud_and_the_kind_of_app(string service, string type, string authority)
    {
        var options = Registered(service);
        options.MicrosoftAppType = type;
        MsalTokenSource.AuthorityOf(options).AbsoluteUri.ShouldBe(authority);
    }

    [Theory]
    [InlineData("", "https://smba.trafficmanager.net/emea/", "https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("", "https://smba.infra.gcc.teams.microsoft.com/gcc", "https://msteams.botframework.azure.cn/teams")]
    [InlineData("https://botframework.azure.us", "https://smba.infra.gov.teams.microsoft.us/gcch", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://botframework.azure.cn", "https://msteams.botframework.azure.cn/teams", "https://smba.trafficmanager.net/emea/")]
    public void OUT_08_Each_cloud_has_its_own_hosts_for_the_bots_token(string service, string own, string foreign)
    {
        var policy = ServiceUrlPolicy.For(Registered(service).EffectiveServiceHosts);
        policy.BaseOf(own).ShouldBe(own.TrimEnd('/'));
        policy.BaseOf(foreign).ShouldBeNull();
    }

    [Fact]
    public void What_is_configured_takes_the_place_of_the_clouds()
    {
        var options = Registered("");
        options.ServiceHosts = ["teams.example"];
        options.Issuers = [new TrustedIssuer("i", "https://login.example/")];
        options.EffectiveServiceHosts.ShouldBe(["teams.example"]);
        options.EffectiveIssuers.ShouldBe(options.Issuers);
    }

    [Fact]
    public void The_table_is_complete_and_every_address_is_https()
    {
        BotCloud.All.Select(cloud => cloud.ChannelService).Distinct().Count().ShouldBe(BotCloud.All.Count);
        foreach (var cloud in BotCloud.All)
        {
            foreach (var address in (string[])[cloud.Issuer, cloud.Metadata, cloud.Resource])
                new Uri(address).Scheme.ShouldBe("https");
            cloud.ServiceHosts.ShouldNotBeEmpty();
            // Rented to anyone, so never as a whole.
            cloud.ServiceHosts.ShouldNotContain(".trafficmanager.net");
        }
    }

    private static BotAuthenticationOptions Registered(string service) => new()
    {
        MicrosoftAppId = FakeIssuer.AppId,
        MicrosoftAppTenantId = Tenant,
        MicrosoftAppPassword = "s",
        ChannelService = service,
    };
}
