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
        services.AddSingleton<Scheduling.ILeaveListener, CheckInLeave>();
        return services;
    }
}
