using System.CommandLine;
using PipelineBot.Data;
using PipelineBot.Data.Exporting;

namespace PipelineBot.Commands;

/// <summary><c>export-person</c>: what is stored about one person. The bot may run meanwhile.</summary>
public static class ExportPersonCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var person = new Option<string>("--person") { Description = "Their id, as in people.csv.", HelpName = "id", Required = true };
        var to = new Option<string>("--to") { Description = "The folder for the files; created when it is not there. They hold personal data: keep them accordingly.", HelpName = "folder", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant; the configured one by default.", HelpName = "id" };
        var command = new Command("export-person", "Writes what is stored about one person as JSON and CSV files.") { person, to, tenant };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: true, (configuration, store, clock) =>
            new PersonExporter(store, DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration), environment.Output)
                .RunAsync(parsed.GetValue(person)!.Trim(), parsed.GetValue(to)!, clock.GetCurrentInstant(), cancellationToken)));
        return command;
    }
}
