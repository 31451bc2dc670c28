using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class BotAuthenticationOptionsTests
{
    private const string Tenant = "11111111-2222-4333-8444-555555555555";

    private static readonly string[] Local = ["http://localhost:3978"];

    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:3978;https://[::1]:3979")]
    public void AU_08_Anonymous_development_on_this_machine_is_allowed(string urls) =>
        new BotAuthenticationOptions { AllowAnonymous = true }.Validate("Development", [urls]).ShouldBeEmpty();

    [Theory]
    [InlineData("Production", "http://localhost:3978", "Bot__AllowAnonymous")]
    [InlineData("development", "http://localhost:3978", "Bot__AllowAnonymous")]
    [InlineData("Development", "http://0.0.0.0:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "http://*:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "http://+:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "http://[::]:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "http://localhost:3978;http://10.0.0.5:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "http://bot.example:3978", "ASPNETCORE_URLS")]
    [InlineData("Development", "", "ASPNETCORE_URLS")]
    public void AU_08_Anywhere_else_anonymous_use_names_the_key_at_fault(string environment, string urls, string key) =>
        new BotAuthenticationOptions { AllowAnonymous = true }.Validate(environment, [urls]).ShouldHaveSingleItem().ShouldStartWith(key + ":");

    [Fact]
    public void AU_09_Neither_app_id_nor_anonymous_use_is_a_problem() =>
        new BotAuthenticationOptions().Validate("Development", Local).ShouldHaveSingleItem().ShouldStartWith("MicrosoftAppId:");

    [Fact]
    public void AU_08_A_registered_bot_is_never_anonymous()
    {
        var options = Registered();
        options.AllowAnonymous = true;
        options.Validate("Development", Local).ShouldHaveSingleItem().ShouldStartWith("Bot__AllowAnonymous:");
        options.IsAnonymous.ShouldBeFalse();

        new BotAuthenticationOptions { AllowAnonymous = true, MicrosoftAppPassword = "s" }.Validate("Development", Local).ShouldHaveSingleItem().ShouldStartWith("MicrosoftAppPassword:");
        new BotAuthenticationOptions { AllowAnonymous = true, MicrosoftAppCertificatePath = "s" }.Validate("Development", Local).ShouldHaveSingleItem().ShouldStartWith("MicrosoftAppCertificatePath:");
        new BotAuthenticationOptions { AllowAnonymous = true, MicrosoftAppFederatedClientId = "s" }.Validate("Development", Local).ShouldHaveSingleItem().ShouldStartWith("MicrosoftAppFederatedClientId:");
    }

    [Fact]
    public void A_complete_registration_is_allowed_anywhere()
    {
        Registered().Validate("Production", ["http://*:8080"]).ShouldBeEmpty();
        Registered().EffectiveTenants.ShouldBe([Tenant]);
    }

    public static TheoryData<string, Action<BotAuthenticationOptions>> Faults => new()
    {
        { "MicrosoftAppId", options => options.MicrosoftAppId = "my-bot" },
        { "MicrosoftAppType", options => options.MicrosoftAppType = "singletenant" },
        { "MicrosoftAppTenantId", options => options.MicrosoftAppTenantId = "" },
        { "MicrosoftAppPassword", options => options.MicrosoftAppPassword = "" },
        { "Bot__AllowedTenants", options => (options.MicrosoftAppType, options.MicrosoftAppTenantId) = (BotAppTypes.MultiTenant, "") },
        { "MicrosoftAppTenantId", options => options.MicrosoftAppTenantId = "contoso.onmicrosoft.com" },
        { "MicrosoftAppTenantId", options => options.MicrosoftAppTenantId = "common" },
        { "MicrosoftAppPassword", options => (options.MicrosoftAppType, options.MicrosoftAppPassword) = (BotAppTypes.UserAssignedMsi, "s") },
        { "MicrosoftAppCertificatePath", options => (options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath) = ("", "/nowhere/bot.pem") },
        { "MicrosoftAppFederatedClientId", options => (options.MicrosoftAppPassword, options.MicrosoftAppFederatedClientId) = ("", "my-identity") },
        { "MicrosoftAppFederatedClientId", options => options.MicrosoftAppFederatedClientId = Tenant },
        { "ChannelService", options => options.ChannelService = "https://botframework.azure.de" },
        { "MicrosoftAppType", options => (options.ChannelService, options.MicrosoftAppType) = (BotCloud.China.ChannelService, BotAppTypes.MultiTenant) },
        { "Bot__AllowedTenants", options => options.AllowedTenants = [Tenant, " "] },
        { "Bot__AllowedTenants", options => options.AllowedTenants = ["contoso.onmicrosoft.com"] },
        { "Bot__Issuers__0__Issuer", options => options.Issuers = [new TrustedIssuer("", "https://login.example/")] },
        { "Bot__Issuers__0__Metadata", options => options.Issuers = [new TrustedIssuer("x", "http://insecure/")] },
        { "Bot__Issuers__0__Metadata", options => options.Issuers = [new TrustedIssuer("x", "http://localhost/")] },
        { "Bot__Issuers__1__Metadata", options => options.Issuers = [new TrustedIssuer("x", "https://login.example/"), new TrustedIssuer("y", "")] },
        { "Bot__Issuers", options => options.Issuers = [new TrustedIssuer("x", "https://login.example/"), new TrustedIssuer("x", "https://other.example/")] },
        { "Bot__ServiceHosts", options => options.ServiceHosts = ["."] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_of_a_registration_names_its_key(string key, Action<BotAuthenticationOptions> spoil)
    {
        var options = Registered();
        spoil(options);
        foreach (var environment in (string[])["Production", "Development"])
            options.Validate(environment, Local).ShouldHaveSingleItem().ShouldStartWith(key + ":");
    }

    [Fact]
    public void A_managed_identity_needs_no_password()
    {
        var options = Registered();
        (options.MicrosoftAppType, options.MicrosoftAppPassword) = (BotAppTypes.UserAssignedMsi, "");
        options.Validate("Production", Local).ShouldBeEmpty();
    }

    private static BotAuthenticationOptions Registered() => new()
    {
        MicrosoftAppId = FakeIssuer.AppId,
        MicrosoftAppTenantId = Tenant,
        MicrosoftAppPassword = "s",
    };
}
