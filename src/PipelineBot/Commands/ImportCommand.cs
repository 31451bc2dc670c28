using System.CommandLine;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Hosting;

namespace PipelineBot.Commands;

/// <summary><c>import</c>: loads or updates deals, people and milestones from CSV files.</summary>
public static class ImportCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var deals = new Option<string?>("--deals") { Description = "CSV file of deals.", HelpName = "file" };
        var people = new Option<string?>("--people") { Description = "CSV file of people; imported first, since they own deals.", HelpName = "file" };
        var milestones = new Option<string?>("--milestones") { Description = "CSV file of milestones; imported last, into their deals.", HelpName = "file" };
        var map = new Option<string?>("--map") { Description = "JSON file that says what the columns and values mean (docs/import.md).", HelpName = "file" };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant to import into; the configured one by default.", HelpName = "id" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would happen and writes nothing." };
        var command = new Command("import", "Loads or updates deals, people and milestones from CSV files. Importing the same files again changes nothing.") { deals, people, milestones, map, tenant, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(deals) is null && result.GetValue(people) is null && result.GetValue(milestones) is null)
                result.AddError("Name a file: --deals, --people or --milestones.");
        });
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: false, async (configuration, store, clock) =>
        {
            var options = new ImportOptions
            {
                Tenant = DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration),
                Deals = parsed.GetValue(deals),
                People = parsed.GetValue(people),
                Milestones = parsed.GetValue(milestones),
                Map = parsed.GetValue(map),
                DryRun = parsed.GetValue(dryRun),
                Currency = BotConfiguration.Bot(configuration).Currency,
            };
            await new Importer(store, clock, environment.Pipelines, environment.Output, environment.Progress()).RunAsync(options, cancellationToken);
        }));
        return command;
    }
}
