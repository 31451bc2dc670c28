using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Data;
using PipelineBot.Features.Digests;
using PipelineBot.Storage;

namespace PipelineBot.Commands;

/// <summary><c>digest</c>: prints the card a channel would get. The bot may run meanwhile; nothing is stored or sent.</summary>
public static class DigestCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var channel = new Option<string>("--channel") { Description = "The channel's or group chat's conversation id. When a digest is scheduled there, it decides team, language and time zone.", HelpName = "id", Required = true };
        var date = new Option<string?>("--date") { Description = "The day that is today, such as 2026-11-25; today where each owner is by default.", HelpName = "date" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print only. There is no other way: digests are sent by the bot.", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant; the configured one by default.", HelpName = "id" };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LocalDatePattern.Iso.Parse(text).Success)
                result.AddError($"'{text}' is not a date such as 2026-11-25.");
        });
        var command = new Command("digest", "Prints the digest card of a channel as JSON.") { channel, date, dryRun, tenant };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: true, async (configuration, store, clock) =>
        {
            var workspace = new Workspace(store, new TenantDirectories(store, clock));
            var preview = new DigestPreview(store, workspace, new DigestBuilder(workspace, environment.Pipelines, clock), new DigestViews(environment.Pipelines), clock);
            LocalDate? day = parsed.GetValue(date) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
            var card = await preview.RenderAsync(DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration), parsed.GetValue(channel)!, day, cancellationToken);
            await environment.Output.WriteLineAsync(card);
        }));
        return command;
    }
}
