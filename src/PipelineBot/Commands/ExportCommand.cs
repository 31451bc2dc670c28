using System.CommandLine;
using PipelineBot.Data;
using PipelineBot.Data.Exporting;

namespace PipelineBot.Commands;

/// <summary><c>export</c>: writes deals, milestones, people, events and feedback as CSV files. The bot may run meanwhile.</summary>
public static class ExportCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var to = new Option<string>("--to") { Description = "The folder for deals.csv, milestones.csv, people.csv, events.csv and feedback.csv; created when it is not there.", HelpName = "folder", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant to export; the configured one by default.", HelpName = "id" };
        var command = new Command("export", "Writes deals, milestones, people, events and feedback as CSV files; import reads the first three again.") { to, tenant };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: true, (configuration, store, clock) =>
            new Exporter(store, DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration), environment.Pipelines, environment.Output, environment.Progress())
                .RunAsync(parsed.GetValue(to)!, clock.GetCurrentInstant(), cancellationToken)));
        return command;
    }
}
