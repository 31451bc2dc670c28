using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Data.Importing.Calendars;
using PipelineBot.Data.Importing.Deals;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Data.Importing.Milestones;
using PipelineBot.Data.Importing.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Data.Importing;

/// <summary>Imports files in the order they need each other: people own deals, deals have milestones.</summary>
internal sealed class Importer(IDocumentStore store, IClock clock, PipelineSet pipelines, TextWriter output, ProgressLine progress)
{
    /// <summary>What became of the rows, by kind of file.</summary>
    public async Task<IReadOnlyDictionary<string, FileReport>> RunAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        var map = ImportMap.Load(options.Map);
        foreach (var path in (string?[])[options.People, options.Deals, options.Milestones, options.Calendar])
        {
            if (path is not null && !File.Exists(path))
                throw new DataFailure($"{path}: there is no such file.");
        }

        var target = options.DryRun ? new DryRunStore(store) : store;
        var now = clock.GetCurrentInstant();
        var reports = new Dictionary<string, FileReport>(StringComparer.Ordinal);
        FileReport Report(string kind, string? path) => reports[kind] = new FileReport(kind, path ?? "", output, progress);

        try
        {
            var people = await new PeopleImport(target, options.Tenant, map.People, Report("people", options.People)).RunAsync(options.People, cancellationToken);
            if (options.Deals is { } deals)
            {
                var report = Report("deals", deals);
                await new DealImport(new DealBatches(target, options.Tenant, now, report), people, pipelines, map.Deals, options.Currency, now, report).RunAsync(deals, cancellationToken);
            }

            if (options.Milestones is { } milestones)
            {
                var report = Report("milestones", milestones);
                await new MilestoneImport(new DealBatches(target, options.Tenant, now, report), people, map.Milestones, report).RunAsync(milestones, cancellationToken);
            }

            if (options.Calendar is { } calendar)
            {
                var report = Report("calendar", calendar);
                await new CalendarImport(target, options.Tenant, options.CalendarId, map.Calendar, now.InUtc().Date, report).RunAsync(calendar, options.Weekend, cancellationToken);
            }
        }
        finally
        {
            progress.Clear();
        }

        if (options.DryRun)
            await output.WriteLineAsync("dry run: nothing was written");
        return reports;
    }
}
