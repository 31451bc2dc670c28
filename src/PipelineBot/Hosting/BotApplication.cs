using NodaTime;
using PipelineBot.BotFramework.Hosting;
using PipelineBot.Data;
using PipelineBot.Features.Digests;
using PipelineBot.Limits;
using PipelineBot.Privacy;
using PipelineBot.Retention;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Telemetry;

namespace PipelineBot.Hosting;

/// <summary>The web application: configuration checked, store opened, endpoints mapped.</summary>
public static class BotApplication
{
    /// <param name="replace">Run last over what is registered, for tests with services of their own; no setting reaches it.</param>
    /// <exception cref="ConfigurationProblem">A setting is invalid.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be opened.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(HttpLimits.Apply);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(BotConfiguration.DefaultUrl);

        var configuration = builder.Configuration;
        var environment = builder.Environment.EnvironmentName;
        var urls = configuration["urls"] is { Length: > 0 } set ? set : BotConfiguration.DefaultUrl;
        var authentication = BotConfiguration.Authentication(configuration);
        var problems = authentication.Validate(environment, [urls]);
        if (problems.Count > 0)
            throw new ConfigurationProblem(string.Join(Environment.NewLine, problems));
        Listening.Check(configuration, urls);

        builder.Services.AddSingleton(BotConfiguration.Pace(configuration));
        builder.Services.AddBotProtocol(authentication);
        var clock = Clocks.FromConfiguration(configuration, environment);
        builder.Services.AddSingleton(clock);
        var store = Opened(BotConfiguration.Storage(configuration), clock, configuration);
        builder.Services.AddSingleton(store.ForOneProcess ? BotInstance.OnlyOne : BotInstance.OfMany());
        builder.Services.AddSalesBot(BotConfiguration.Bot(configuration), _ => store.Store);
        if (store.Store is CosmosDocumentStore cosmos)
            builder.Services.AddSingleton(cosmos).AddHostedService<UnfinishedCommits>();
        builder.Services.AddTrafficLimits(TrafficLimits.FromConfiguration(configuration, authentication.IsAnonymous));
        builder.Services.AddPrivacy(RetentionSettings.FromConfiguration(configuration), authentication.IsAnonymous ? [DataEnvironment.PlaygroundTenant] : authentication.EffectiveTenants);
        builder.Services.AddPrivacyWorkers();
        builder.Services.AddScheduledWorkers();
        builder.Services.AddDigestWorkers();
        builder.Services.AddSingleton(ConfiguredSchedule.ReadAll(configuration, configuration["MicrosoftAppTenantId"] ?? ""));
        builder.Services.AddSingleton<ConfiguredSchedules>();
        builder.Services.AddHostedService<ClaimSweeper>();
        builder.Services.AddTelemetryExport(configuration);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.Lifetime.ApplicationStopped.Register(() => store.DisposeAsync().AsTask().GetAwaiter().GetResult());
        // Phrases, verbs and dialogs are put together now, so that a mistake in them stops the start and the first person does not wait.
        app.Services.GetRequiredService<BotFramework.Turns.ITurnRunner>();
        app.UseSafeHeaders();
        app.MapBot();
        app.MapHealth();
        return app;
    }

    /// <summary>Before anything listens: without a store there is no bot. Its log is there before the application's.</summary>
    private static OpenedStore Opened(StorageSettings settings, IClock clock, IConfiguration configuration)
    {
        var loggers = LoggerFactory.Create(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole());
        return OpenedStore.OpenAsync(settings, reading: false, clock, loggers).GetAwaiter().GetResult();
    }
}
