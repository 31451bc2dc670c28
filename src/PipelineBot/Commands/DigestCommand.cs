using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Data;
using PipelineBot.Features.Digests;
using PipelineBot.Hosting;

namespace PipelineBot.Commands;

/// <summary><c>digest --channel ID --dry-run</c>: prints the digest card's JSON; stores and sends nothing.</summary>
public static class DigestCommand
{
    public static Command Create(DataEnvironment environment)
    {
        var channel = new Option<string>("--channel") { Description = "The channel or group chat.", HelpName = "id", Required = true };
        var date = new Option<string?>("--date") { Description = "What is taken for today (ISO); today by default.", HelpName = "date" };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant; the configured one by default.", HelpName = "id" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Needed: digests are sent by the bot alone.", Required = true };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LocalDatePattern.Iso.Parse(text).Success)
                result.AddError("--date is not an ISO date such as 2026-11-25.");
        });
        dryRun.Validators.Add(result =>
        {
            if (!result.GetValueOrDefault<bool>())
                result.AddError("Only --dry-run is possible here: digests are sent by the bot alone.");
        });
        var command = new Command("digest", "Prints the digest of a channel as it would be posted now.") { channel, date, tenant, dryRun };
        command.SetAction((parsed, cancellationToken) => environment.RunAsync(reading: true, async (configuration, store, clock) =>
        {
            await using var services = ServicesOver(store, clock, configuration);
            LocalDate? day = parsed.GetValue(date) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
            var card = await services.GetRequiredService<DigestPreview>().RenderAsync(
                DataEnvironment.TenantOf(parsed.GetValue(tenant), configuration), parsed.GetValue(channel)!, day, cancellationToken);
            await environment.Output.WriteLineAsync(card);
        }));
        return command;
    }

    private static ServiceProvider ServicesOver(IDocumentStore store, IClock clock, IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddSalesBot(BotConfiguration.Bot(configuration), _ => store);
        return services.BuildServiceProvider();
    }
}
