using PipelineBot.Features.CheckIns.OneOnOnes;
using PipelineBot.Features.CheckIns.Promises;

namespace PipelineBot.Features.CheckIns;

/// <summary>What the features of this folder share.</summary>
public static class CheckInRegistration
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services.AddSingleton<CheckInRecords>();
        services.AddSingleton<CheckInOpening>();
        services.AddSingleton<CheckInViews>();
        services.AddSingleton<CheckInGate>();
        services.AddSingleton<AnsweredDeals>();
        services.AddSingleton<CheckInSchedules>();
        services.AddSingleton<AnsweredPromises>();
        services.AddSingleton<Scheduling.ILeaveListener, CheckInLeave>();
        services.AddSingleton<PromiseRecords>();
        services.AddSingleton<PromisePeople>();
        services.AddSingleton<PromiseKeeper>();
        services.AddSingleton<PromiseChange>();
        services.AddSingleton<AgendaScreen>();
        return services;
    }
}
