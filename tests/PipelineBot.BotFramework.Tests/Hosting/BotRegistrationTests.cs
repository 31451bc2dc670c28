using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Hosting;
using PipelineBot.BotFramework.Tests.Authentication;

namespace PipelineBot.BotFramework.Tests.Hosting;

public class BotRegistrationTests
{
    [Fact]
    public void AU_34_An_anonymous_bot_has_no_token_and_calls_this_machine_only()
    {
        using var services = Built(new BotAuthenticationOptions { AllowAnonymous = true });
        services.GetRequiredService<IActivityAuthenticator>().ShouldBeOfType<AnonymousDevelopmentAuthenticator>();
        services.GetRequiredService<ITokenProvider>().ShouldBeOfType<NoTokenProvider>();
        services.GetRequiredService<ServiceUrlPolicy>().BaseOf("https://smba.trafficmanager.net/emea/").ShouldBeNull();
        services.GetRequiredService<IConnectorClient>().ShouldNotBeNull();
    }

    [Theory]
    [InlineData(BotAppTypes.SingleTenant)]
    [InlineData(BotAppTypes.MultiTenant)]
    [InlineData(BotAppTypes.UserAssignedMsi)]
    public void AU_08_A_registered_bot_checks_tokens_even_if_anonymous_use_was_asked_for(string type)
    {
        using var services = Built(new BotAuthenticationOptions
        {
            MicrosoftAppId = FakeIssuer.AppId,
            MicrosoftAppType = type,
            MicrosoftAppTenantId = "11111111-2222-4333-8444-555555555555",
            MicrosoftAppPassword = "s",
            AllowAnonymous = true,
        });
        services.GetRequiredService<IActivityAuthenticator>().ShouldBeOfType<ChannelTokenAuthenticator>();
        services.GetRequiredService<ITokenProvider>().ShouldBeOfType<CachedTokenProvider>();
        services.GetRequiredService<ServiceUrlPolicy>().BaseOf("http://localhost:1/").ShouldBeNull();
        services.GetRequiredService<IConnectorClient>().ShouldNotBeNull();
    }

    [Fact]
    public void AU_09_A_bot_with_neither_is_not_built() =>
        Should.Throw<InvalidOperationException>(() => Built(new BotAuthenticationOptions()));

    private static ServiceProvider Built(BotAuthenticationOptions options) =>
        new ServiceCollection().AddLogging().AddSingleton<IClock>(new ManualClock()).AddBotProtocol(options).BuildServiceProvider();
}
