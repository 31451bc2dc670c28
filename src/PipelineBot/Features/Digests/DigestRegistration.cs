namespace PipelineBot.Features.Digests;

/// <summary>What the features of this folder share.</summary>
public static class DigestRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<DigestPoster>();
        services.AddSingleton<DigestScreens>();
        services.AddSingleton<DigestSchedules>();
        services.AddSingleton<DigestBuilder>();
        services.AddSingleton<DigestViews>();
        services.AddSingleton<OwnerIds>();
        services.AddSingleton<DigestPreview>();
        services.AddSingleton<SharedDigest>();
        services.AddSingleton<TouchedDigests>();
        services.AddSingleton<DigestUpdates>();
        return services;
    }

    /// <summary>Starts what shows digests again, with the process.</summary>
    public static IServiceCollection AddDigestWorkers(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<DigestUpdates>());
}
