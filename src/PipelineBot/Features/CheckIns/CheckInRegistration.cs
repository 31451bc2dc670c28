using Microsoft.Extensions.DependencyInjection.Extensions;
using PipelineBot.Scheduling;

namespace PipelineBot.Features.CheckIns;

/// <summary>What the features of this folder share, and the job of the schedules.</summary>
public static class CheckInRegistration
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services.TryAddSingleton(WorkCalendars.BuiltIn);
        services.TryAddSingleton<Schedules>();
        services.AddSingleton<CheckInRecords>();
        services.AddSingleton<CheckInOpening>();
        services.AddSingleton<CheckInViews>();
        services.AddSingleton<CheckInGate>();
        services.AddSingleton<AnsweredDeals>();
        services.AddSingleton<CheckInSchedules>();
        services.AddSingleton<IScheduledJob, CheckInJob>();
        return services;
    }
}
