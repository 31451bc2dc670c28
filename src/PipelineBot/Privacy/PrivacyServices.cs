using PipelineBot.BotFramework.Storage;
using PipelineBot.Retention;

namespace PipelineBot.Privacy;

public static class PrivacyServices
{
    /// <summary>What erases people and lets old data go, when somebody calls it.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, RetentionSettings settings, IReadOnlyList<string> tenants)
    {
        services.AddSingleton(settings);
        services.AddSingleton(provider => new KnownTenants(provider.GetRequiredService<IDocumentStore>(), tenants));
        services.AddSingleton<PersonEraser>();
        services.AddSingleton<ErasureWork>();
        services.AddSingleton<Pruner>();
        return services.AddSingleton<RetentionWork>();
    }

    /// <summary>Starts both with the process.</summary>
    public static IServiceCollection AddPrivacyWorkers(this IServiceCollection services) => services
        .AddHostedService(provider => provider.GetRequiredService<ErasureWork>())
        .AddHostedService(provider => provider.GetRequiredService<RetentionWork>());
}
