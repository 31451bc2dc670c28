using Microsoft.Extensions.DependencyInjection.Extensions;
using PipelineBot.Outbox;

namespace PipelineBot.Scheduling;

/// <summary>Registers what runs schedules and ships their messages. The jobs and listeners are features.</summary>
public static class ScheduledWork
{
    public static IServiceCollection AddScheduledWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkCalendars>();
        services.AddSingleton<Schedules>();
        services.AddSingleton(TimeProvider.System);
        services.TryAddSingleton(BotInstance.OfMany());
        services.AddSingleton<WorkLease>();
        services.AddSingleton<ScheduleRunner>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<Undelivered>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<WorkHealth>();
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
