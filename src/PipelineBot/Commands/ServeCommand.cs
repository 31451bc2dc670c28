using System.CommandLine;
using PipelineBot.Hosting;

namespace PipelineBot.Commands;

/// <summary><c>serve</c>: the bot alone, until it is stopped.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the bot (the default).");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var app = BotApplication.Build([]);
        await app.Services.GetRequiredService<ConfiguredSchedules>().ApplyAsync(cancellationToken);
        await Listening.RunAsync(app, cancellationToken);
        return 0;
    }
}
