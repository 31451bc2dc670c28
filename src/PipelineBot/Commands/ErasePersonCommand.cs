using System.CommandLine;
using PipelineBot.Data;
using PipelineBot.Privacy;

namespace PipelineBot.Commands;

/// <summary><c>erase-person</c>: takes one person out of the store; run again, it finishes what was left. Stop the bot first, or have the person say "forget me".</summary>
public static class ErasePersonCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var person = new Option<string>("--person") { Description = "Their id, as in people.csv.", HelpName = "id", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant; the configured one by default.", HelpName = "id" };
        var command = new Command("erase-person", "Erases one person: profile, chats, check-ins, promises, authorship. Their deals go to their manager. It cannot be undone.") { person, tenant };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: false, async (configuration, store, clock) =>
        {
            var requests = new ErasureRequests(store, clock);
            var (name, id) = (DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration), parsed.GetValue(person)!.Trim());
            if (id.Length == 0 || id == FormerColleague.Id)
                throw new DataFailure("--person is nobody's id.");
            var erasure = await requests.BeginAsync(name, id, cancellationToken);
            var done = await new PersonEraser(store, clock).RunAsync(name, erasure, cancellationToken);
            await environment.Output.WriteLineAsync(done == 0 ? $"Nothing is stored about '{id}'." : $"Erased: {done} documents were deleted or changed. Take them out of people.csv too, or the next import brings them back.");
        }));
        return command;
    }
}
