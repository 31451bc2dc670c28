using System.Runtime.CompilerServices;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.Digests;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Hosting;

/// <summary>
/// Brings the schedules of the configuration into the store at start. What a person changed by talking stays, until the configuration itself says something
/// else than it did the last time. A schedule that is taken out of the configuration stops, unless a person has set it since.
/// </summary>
public sealed partial class ConfiguredSchedules(
    IReadOnlyList<ConfiguredSchedule> entries, IDocumentStore store, Workspace workspace, Schedules schedules, IClock clock, ILogger<ConfiguredSchedules> logger)
{
    private const int Attempts = 3;

    /// <exception cref="ConfigurationProblem">An entry names a person or a conversation that is not there, or that may not have it. Nothing was changed then.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var wanted = new List<(ConfiguredSchedule Entry, Schedule Schedule)>();
        foreach (var entry in entries)
            wanted.Add((entry, await WantedAsync(entry, cancellationToken)));
        foreach (var (entry, schedule) in wanted)
            await ApplyAsync(entry, schedule, cancellationToken);
        var kept = wanted.Select(w => (w.Entry.Tenant, w.Schedule.Id)).ToHashSet();
        await foreach (var gone in ConfiguredAsync(cancellationToken))
        {
            if (!kept.Contains((gone.Value.Tenant, gone.Value.Id)))
                await StopAsync(gone, cancellationToken);
        }
    }

    private async ValueTask<Schedule> WantedAsync(ConfiguredSchedule entry, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(entry.Tenant, cancellationToken)).Organisation;
        var scope = PersonOf(organisation, entry, entry.Scope, entry.Person == entry.Scope ? "Person" : "Team");
        if (entry.Kind == DigestJob.KindName && !DigestAccess.MayAsk(scope))
            throw new ConfigurationProblem($"{entry.Key}: {entry.Scope} is neither a manager nor of sales operations, and so has no digest.");
        var target = entry.Person.Length > 0
            ? ScheduleTarget.Person(PersonOf(organisation, entry, entry.Person, "Person").Id, (await workspace.PersonalReferenceAsync(entry.Tenant, entry.Person, cancellationToken))?.Value.Reference)
            : await workspace.ConversationReferenceAsync(entry.Tenant, entry.Conversation, cancellationToken) is { Value.Reference: { } reference }
                ? ScheduleTarget.Conversation(reference)
                : throw new ConfigurationProblem($"{entry.Key}__Conversation is not one the bot knows: add it there, or write to it there once.");
        return Schedule.For(entry.Tenant, entry.Kind, target) with
        {
            ScopePersonId = scope.Id,
            At = entry.At,
            Weekdays = entry.Weekdays,
            Zone = entry.Zone.Length > 0 ? entry.Zone : scope.Zone().Id,
            Language = entry.Language.Length > 0 ? entry.Language : scope.Language,
            Configured = entry.Hash,
        };
    }

    private static Person PersonOf(Organisation organisation, ConfiguredSchedule entry, string id, string member) => organisation.Find(id) is { Active: true } person
        ? person
        : throw new ConfigurationProblem($"{entry.Key}__{member}: nobody active on the list has the id {id}.");

    private async ValueTask ApplyAsync(ConfiguredSchedule entry, Schedule wanted, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var stored = await schedules.FindAsync(entry.Tenant, entry.Kind, wanted.Target, cancellationToken);
            if (stored?.Value.Configured == entry.Hash)
                return;
            var planned = await schedules.PlannedAsync(stored is null ? wanted : wanted with { LastDay = stored.Value.LastDay, Calendar = stored.Value.Calendar, Unknown = stored.Value.Unknown }, clock.GetCurrentInstant(), cancellationToken);
            if (!(await store.CommitAsync(Schedules.Save(stored, planned, byConfiguration: true), cancellationToken)).Committed)
                continue;
            Log.Applied(logger, entry.Key, planned.Id);
            return;
        }

        throw new StorageUnavailableException($"{entry.Key} could not be stored: somebody else kept changing it.");
    }

    /// <summary>Those an earlier start has set, and nobody since. Read once a start, tenant by tenant.</summary>
    private async IAsyncEnumerable<Document<Schedule>> ConfiguredAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tenants = new List<string>();
        await foreach (var tenant in store.QueryAsync(ScheduleDocuments.Tenant, ScheduleDocuments.RegisterPartition, [new Filter("type", Comparison.Equal, "tenant")], cancellationToken: cancellationToken))
            tenants.Add(tenant.Value.Tenant);
        foreach (var tenant in tenants)
        {
            await foreach (var schedule in store.QueryAsync(ScheduleDocuments.Schedule, tenant, [new Filter("type", Comparison.Equal, ScheduleDocuments.TypeName)], cancellationToken: cancellationToken))
            {
                if (schedule.Value.IsConfigured)
                    yield return schedule;
            }
        }
    }

    /// <summary>Kept, as when somebody says so, and without its entry: the same entry given again starts it again.</summary>
    private async ValueTask StopAsync(Document<Schedule> stored, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var stopped = await schedules.PlannedAsync(stored.Value with { Stopped = true, Configured = null }, clock.GetCurrentInstant(), cancellationToken);
            if ((await store.CommitAsync(Schedules.Save(stored, stopped), cancellationToken)).Committed)
            {
                Log.Stopped(logger, stopped.Id);
                return;
            }

            if (await schedules.FindAsync(stored.Value.Tenant, stored.Value.Kind, stored.Value.Target, cancellationToken) is not { Value.IsConfigured: true } now)
                return;
            stored = now;
        }

        throw new StorageUnavailableException($"Schedule {stored.Value.Id}, which is not in the configuration any more, could not be stopped: somebody else kept changing it.");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {ScheduleId} is not in the configuration any more and was stopped")]
        public static partial void Stopped(ILogger logger, string scheduleId);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Key} of the configuration is schedule {ScheduleId}")]
        public static partial void Applied(ILogger logger, string key, string scheduleId);
    }
}
