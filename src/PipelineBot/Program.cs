using System.CommandLine;
using PipelineBot.Commands;
using PipelineBot.Data;
using PipelineBot.Hosting;
using PipelineBot.Storage;

var environment = DataEnvironment.OfProcess();
var root = new RootCommand("PipelineBot: a Microsoft Teams assistant for sales teams.")
{
    ServeCommand.Create(),
    ImportCommand.Create(environment),
    ExportCommand.Create(environment),
    ExportPersonCommand.Create(environment),
    ErasePersonCommand.Create(environment),
    SampleCommand.Create(environment),
    CopyCommand.Create(environment),
    DigestCommand.Create(environment),
};
root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(cancellationToken));

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is ConfigurationProblem or StorageUnavailableException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

/// <summary>Named for the tests.</summary>
public partial class Program;
