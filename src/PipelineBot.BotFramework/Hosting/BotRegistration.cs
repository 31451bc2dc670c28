using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Protocols;
using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Hosting;

/// <summary>Puts the protocol's parts into the container. <see cref="IClock"/> and the turn runner are the application's to add.</summary>
public static class BotRegistration
{
    /// <summary>
    /// Registers <see cref="IActivityAuthenticator"/>, <see cref="ITokenProvider"/> and <see cref="IConnectorClient"/>, each in the one form
    /// that fits the options. Call <see cref="BotAuthenticationOptions.Validate"/> first and do not start on a problem.
    /// </summary>
    /// <exception cref="InvalidOperationException">Neither an app id nor anonymous use is configured: there is no form that fits.</exception>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, BotAuthenticationOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        if (options.IsAnonymous)
            AddAnonymous(services);
        else if (!string.IsNullOrWhiteSpace(options.MicrosoftAppId))
            AddRegistered(services, options);
        else
            throw new InvalidOperationException("MicrosoftAppId is empty and anonymous use is not allowed.");

        services.TryAddSingleton(SendLimits.Teams);
        services.AddSingleton<SendPace>();
        return services.AddSingleton<IConnectorClient>(provider => new ConnectorClient(
            ConnectorHttp.CreateClient(),
            provider.GetRequiredService<ITokenProvider>(),
            provider.GetRequiredService<ServiceUrlPolicy>(),
            provider.GetRequiredService<SendPace>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
    }

    private static void AddAnonymous(IServiceCollection services)
    {
        services.AddSingleton<IActivityAuthenticator, AnonymousDevelopmentAuthenticator>();
        services.AddSingleton<ITokenProvider, NoTokenProvider>();
        services.AddSingleton(ServiceUrlPolicy.LoopbackOnly);
    }

    private static void AddRegistered(IServiceCollection services, BotAuthenticationOptions options)
    {
        services.TryAddSingleton<IDocumentRetriever>(_ => new HttpDocumentRetriever(ConnectorHttp.CreateClient()) { RequireHttps = true });
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<IActivityAuthenticator, ChannelTokenAuthenticator>();
        services.TryAddSingleton<IMsalHttpClientFactory, TokenHttp>();
        services.AddSingleton<ITokenSource>(provider => new MsalTokenSource(options, provider.GetRequiredService<IMsalHttpClientFactory>()));
        services.AddSingleton<ITokenProvider, CachedTokenProvider>();
        services.AddSingleton(ServiceUrlPolicy.For(options.EffectiveServiceHosts));
    }
}
