using Microsoft.Extensions.DependencyInjection.Extensions;
using PipelineBot.Outbox;

namespace PipelineBot.Scheduling;

/// <summary>Registers what runs schedules and ships their messages.</summary>
public static class ScheduledWork
{
    /// <param name="features">Those among them that are jobs or listeners of the outbox become so.</param>
    public static IServiceCollection AddScheduledWork(this IServiceCollection services, IEnumerable<Type> features)
    {
        services.TryAddSingleton(WorkCalendars.BuiltIn);
        services.TryAddSingleton<Schedules>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ScheduleRunner>();
        services.TryAddSingleton<OutboxSender>();
        foreach (var feature in features)
        {
            foreach (var role in (Type[])[typeof(IScheduledJob), typeof(IOutboxListener)])
            {
                if (role.IsAssignableFrom(feature))
                    services.TryAddEnumerable(ServiceDescriptor.Singleton(role, feature));
            }
        }

        return services;
    }

    /// <summary>Starts both with the process; without it they run only when somebody calls them.</summary>
    public static IServiceCollection AddScheduledWorkers(this IServiceCollection services)
    {
        services.AddHostedService(provider => provider.GetRequiredService<ScheduleRunner>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        return services;
    }
}
