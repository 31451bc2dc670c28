using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.Limits;

public static class LimitServices
{
    /// <summary>Puts the limits in front of the turn runner; call it after the runner was added.</summary>
    public static IServiceCollection AddTrafficLimits(this IServiceCollection services, TrafficLimits limits)
    {
        services.AddSingleton(limits);
        services.AddSingleton<TrafficGate>();
        services.AddSingleton<TurnRunner>();
        return services.AddSingleton<ITurnRunner>(provider => new LimitedTurnRunner(
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<TrafficGate>(),
            provider.GetRequiredService<IConnectorClient>(),
            provider.GetRequiredService<ILogger<LimitedTurnRunner>>()));
    }
}
