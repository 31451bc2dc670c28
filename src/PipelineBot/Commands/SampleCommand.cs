using System.CommandLine;
using PipelineBot.Data;
using PipelineBot.Data.Samples;

namespace PipelineBot.Commands;

/// <summary><c>sample</c>: loads the sample team, dated around today.</summary>
public static class SampleCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var tenant = new Option<string>("--tenant")
        {
            Description = "The tenant to load it for; the Agents Playground's by default.",
            HelpName = "id",
            DefaultValueFactory = _ => DataEnvironment.PlaygroundTenant,
        };
        var command = new Command("sample", "Loads a sample team into an empty store; loaded again, it is dated anew and changes made to it are gone.") { tenant };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: false, (_, store, clock) =>
            new SampleLoader(store, parsed.GetValue(tenant)!, clock, environment.Output).RunAsync(cancellationToken)));
        return command;
    }
}
