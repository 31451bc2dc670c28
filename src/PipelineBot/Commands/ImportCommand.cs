using System.CommandLine;
using PipelineBot.Calendars;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Hosting;
using PipelineBot.Scheduling;

namespace PipelineBot.Commands;

/// <summary><c>import</c>: loads or updates deals, people, milestones and calendars from files.</summary>
public static class ImportCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var deals = new Option<string?>("--deals") { Description = "CSV file of deals.", HelpName = "file" };
        var people = new Option<string?>("--people") { Description = "CSV file of people; imported first, since they own deals.", HelpName = "file" };
        var milestones = new Option<string?>("--milestones") { Description = "CSV file of milestones; imported last, into their deals.", HelpName = "file" };
        var calendar = new Option<string?>("--calendar") { Description = "CSV or iCalendar (.ics) file of holidays and make-up workdays (docs/calendars.md).", HelpName = "file" };
        var calendarId = new Option<string?>("--calendar-id") { Description = "The calendar it goes into; teams choose it by this name.", HelpName = "name" };
        var weekend = new Option<string?>("--weekend") { Description = "The free days of that calendar's week, such as \"fri,sat\"; Saturday and Sunday when it is new.", HelpName = "days" };
        var map = new Option<string?>("--map") { Description = "JSON file that says what the columns and values mean (docs/import.md).", HelpName = "file" };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant to import into; the configured one by default.", HelpName = "id" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would happen and writes nothing." };
        var command = new Command("import", "Loads or updates deals, people and milestones from CSV files, and calendars. Importing the same files again changes nothing.") { deals, people, milestones, calendar, calendarId, weekend, map, tenant, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(deals) is null && result.GetValue(people) is null && result.GetValue(milestones) is null && result.GetValue(calendar) is null)
                result.AddError("Name a file: --deals, --people, --milestones or --calendar.");
            if (result.GetValue(calendar) is not null && !CalendarNames.IsId(result.GetValue(calendarId) ?? ""))
                result.AddError($"--calendar needs --calendar-id NAME ({CalendarNames.Rule}).");
            if (result.GetValue(calendar) is null && (result.GetValue(calendarId) ?? result.GetValue(weekend)) is not null)
                result.AddError("--calendar-id and --weekend go with --calendar.");
            if (result.GetValue(weekend) is { } days && !WeekdayWords.TryRead(days, out _))
                result.AddError($"--weekend: '{days}' are no days of the week.");
        });
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: false, async (configuration, store, clock) =>
        {
            var options = new ImportOptions
            {
                Tenant = DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration),
                Deals = parsed.GetValue(deals),
                People = parsed.GetValue(people),
                Milestones = parsed.GetValue(milestones),
                Calendar = parsed.GetValue(calendar),
                CalendarId = parsed.GetValue(calendarId)?.ToLowerInvariant() ?? "",
                Weekend = parsed.GetValue(weekend) is { } days && WeekdayWords.TryRead(days, out var free) ? free : null,
                Map = parsed.GetValue(map),
                DryRun = parsed.GetValue(dryRun),
                Currency = BotConfiguration.Bot(configuration).Currency,
            };
            await new Importer(store, clock, environment.Pipelines, environment.Output, environment.Progress()).RunAsync(options, cancellationToken);
        }));
        return command;
    }
}
