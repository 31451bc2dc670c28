using System.CommandLine;
using System.CommandLine.Parsing;
using PipelineBot.Data;
using PipelineBot.Data.Copying;
using PipelineBot.Hosting;
using PipelineBot.Storage;

namespace PipelineBot.Commands;

/// <summary><c>copy</c>: everything in one engine into the other, which is empty. No bot may run on either meanwhile.</summary>
public static class CopyCommand
{
    private static readonly string[] Engines = ["Sqlite", "Cosmos"];

    public static Command Create(DataEnvironment environment)
    {
        var from = Engine("--from", "The engine to copy, as it is configured: Sqlite or Cosmos.");
        var to = Engine("--to", "The other one, as it is configured; empty, or with a copy that was interrupted.");
        var command = new Command("copy", "Copies all documents of one engine into the other and compares them. Interrupted, it goes on when it is run again. Stop every bot first.") { from, to };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is { } one && result.GetValue(to) is { } other && one.Equals(other, StringComparison.OrdinalIgnoreCase))
                result.AddError("--from and --to name the same engine.");
        });
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(async (configuration, clock) =>
        {
            var (source, target) = (BotConfiguration.Storage(configuration, parsed.GetValue(from)), BotConfiguration.Storage(configuration, parsed.GetValue(to)));
            if (source.Cosmos is null && !File.Exists(source.Place))
                throw new DataFailure($"Storage__Sqlite__Path: there is no database at {source.Place}.");
            // Opened for writing, though nothing is written: nobody else then has the file.
            await using var read = await DataEnvironment.OpenAsync(source, reading: false, clock);
            await using var written = await DataEnvironment.OpenAsync(target, reading: false, clock);
            await new Copier(CopySide.Of(source, read), CopySide.Of(target, written), Containers.All, clock, environment.Output, environment.Progress()).RunAsync(cancellationToken);
        }));
        return command;
    }

    private static Option<string> Engine(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "engine", Required = true };
        option.Validators.Add((OptionResult result) =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !Engines.Contains(text, StringComparer.OrdinalIgnoreCase))
                result.AddError($"{name}: '{text}' is no engine; it is {string.Join(" or ", Engines)}.");
        });
        return option;
    }
}
