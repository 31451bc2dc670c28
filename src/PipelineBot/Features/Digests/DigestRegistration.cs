namespace PipelineBot.Features.Digests;

/// <summary>What the features of this folder share.</summary>
public static class DigestRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddSingleton<DigestPoster>();
        services.AddSingleton<DigestScreens>();
        services.AddSingleton<DigestBuilder>();
        services.AddSingleton<DigestViews>();
        services.AddSingleton<DigestPreview>();
        return services;
    }
}
