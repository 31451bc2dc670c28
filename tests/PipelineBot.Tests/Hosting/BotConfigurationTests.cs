using Microsoft.Extensions.Configuration;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.Hosting;

namespace PipelineBot.Tests.Hosting;

/// <summary>Registrations as they are written in an environment, for every kind of app and every cloud.</summary>
public sealed class BotConfigurationTests
{
    private const string Id = "11111111-2222-4333-8444-555555555555";
    private const string Single = $"MicrosoftAppId={Id};MicrosoftAppTenantId={Id};MicrosoftAppPassword=s";
    private const string Multi = $"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s;Bot:AllowedTenants={Id}";
    private const string Identity = $"MicrosoftAppId={Id};MicrosoftAppType=UserAssignedMSI;MicrosoftAppTenantId={Id}";
    private const string Federated = $"MicrosoftAppId={Id};MicrosoftAppTenantId={Id};MicrosoftAppFederatedClientId={Id}";
    private const string Gov = ";ChannelService=https://botframework.azure.us";
    private const string China = ";ChannelService=https://botframework.azure.cn";
    private const string Entra = $";Bot:Issuers:0:Issuer=https://login.microsoftonline.com/{Id}/v2.0;Bot:Issuers:0:Metadata=https://login.microsoftonline.com/{Id}/v2.0/.well-known/openid-configuration";

    [Theory]
    [InlineData(Single, "https://api.botframework.com", "smba.trafficmanager.net")]
    [InlineData(Multi, "https://api.botframework.com", "smba.trafficmanager.net")]
    [InlineData(Identity, "https://api.botframework.com", "smba.trafficmanager.net")]
    [InlineData(Federated, "https://api.botframework.com", "smba.trafficmanager.net")]
    [InlineData(Single + Gov, "https://api.botframework.us", ".teams.microsoft.us")]
    [InlineData(Multi + Gov, "https://api.botframework.us", ".teams.microsoft.us")]
    [InlineData(Identity + Gov, "https://api.botframework.us", ".teams.microsoft.us")]
    [InlineData(Federated + Gov, "https://api.botframework.us", ".teams.microsoft.us")]
    [InlineData(Single + China, "https://api.botframework.azure.cn", ".botframework.azure.cn")]
    [InlineData(Identity + China, "https://api.botframework.azure.cn", ".botframework.azure.cn")]
    [InlineData(Single + ";Bot:Issuers:0:Issuer=i;Bot:Issuers:0:Metadata=https://login.example/;Bot:ServiceHosts=teams.example", "i", "teams.example")]
    [InlineData(Single + Entra + ";Bot:Issuers:0:Channels=msteams, webchat;Bot:Issuers:0:Callers=22222222-2222-4333-8444-555555555555", "https://login.microsoftonline.com/" + Id + "/v2.0", "smba.trafficmanager.net")]
    public void AU_50_A_complete_registration_starts_and_believes_its_clouds_issuer(string settings, string issuer, string host)
    {
        var options = Read(settings);
        options.Validate("Production", ["http://*:8080"]).ShouldBeEmpty();
        options.EffectiveIssuers.ShouldHaveSingleItem().Issuer.ShouldBe(issuer);
        options.EffectiveServiceHosts[0].ShouldBe(host);
        options.EffectiveTenants.ShouldBe([Id]);
    }

    [Theory]
    [InlineData(Single + ";MicrosoftAppCertificatePath=bot.pem", "MicrosoftAppCertificatePath: is set beside MicrosoftAppPassword")]
    [InlineData(Single + ";MicrosoftAppFederatedClientId=" + Id, "MicrosoftAppFederatedClientId: is set beside MicrosoftAppPassword")]
    [InlineData(Identity + ";MicrosoftAppPassword=s", "MicrosoftAppPassword: is set, but a UserAssignedMSI")]
    [InlineData(Identity + ";MicrosoftAppFederatedClientId=" + Id, "MicrosoftAppFederatedClientId: is set, but a UserAssignedMSI")]
    [InlineData(Multi + China, "MicrosoftAppType: this cloud has no tenant")]
    [InlineData(Multi + ";Bot:AllowedTenants=", "Bot__AllowedTenants: is empty")]
    [InlineData(Multi + ";MicrosoftAppType=multitenant", "MicrosoftAppType: must be")]
    [InlineData(Single + ";MicrosoftAppTenantId=common", "MicrosoftAppTenantId: is not a GUID")]
    [InlineData(Single + ";ChannelService=https://api.botframework.com", "ChannelService: is not empty")]
    [InlineData(Single + Entra + ";Bot:Issuers:0:Callers=x", "Bot__Issuers__0__Channels: is empty")]
    [InlineData(Single + Entra + ";Bot:Issuers:0:Channels=msteams", "Bot__Issuers__0__Callers: is empty")]
    [InlineData(Single + ";Bot:Issuers:0:Metadata=https://login.example/", "Bot__Issuers__0__Issuer: is empty")]
    public void A_wrong_combination_names_the_key(string settings, string problem) =>
        Read(settings).Validate("Production", ["http://*:8080"])[0].ShouldStartWith(problem);

    private static BotAuthenticationOptions Read(string settings)
    {
        var pairs = settings.Split(';').Select(setting => setting.Split('=', 2)).GroupBy(pair => pair[0]).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last()[1]));
        return BotConfiguration.Authentication(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build());
    }
}
