using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Hosting;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Data;

/// <summary>What import, export and sample need of the process around them. Nothing is read or opened before a command runs.</summary>
public sealed record DataEnvironment
{
    /// <summary>The tenant of the Agents Playground, for which the sample is made.</summary>
    public const string PlaygroundTenant = "00000000-0000-0000-0000-0000000000001";

    /// <summary>The configuration, and the name of the environment it is for.</summary>
    public required Func<(IConfiguration Configuration, string Environment)> Configuration { get; init; }

    public PipelineSet Pipelines { get; init; } = PipelineSet.BuiltIn;

    public TextWriter Output { get; init; } = Console.Out;

    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Whether somebody watches: progress is shown on <see cref="Error"/>.</summary>
    public bool Terminal { get; init; }

    /// <summary>The process itself: its settings, its console.</summary>
    public static DataEnvironment OfProcess() => new()
    {
        Configuration = static () =>
        {
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
            {
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            });
            return (builder.Configuration, builder.Environment.EnvironmentName);
        },
        Terminal = !Console.IsErrorRedirected && !Console.IsOutputRedirected,
    };

    /// <summary>
    /// The tenant named, else the one the bot is configured for, else (nothing is configured: a development machine) the Playground's.
    /// </summary>
    /// <exception cref="DataFailure">Several tenants are configured and none is named.</exception>
    internal static string TenantOf(string? named, IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(named) ? named.Trim() : BotConfiguration.Authentication(configuration).EffectiveTenants switch
        {
            [var one] => one,
            [] => PlaygroundTenant,
            _ => throw new DataFailure("Several tenants are configured (Bot__AllowedTenants): name one with --tenant."),
        };

    internal static Task<OpenedStore> OpenAsync(StorageSettings settings, bool reading, IClock clock) => OpenedStore.OpenAsync(settings, reading, clock, NullLoggerFactory.Instance);

    internal ProgressLine Progress() => new(Error, Terminal);

    /// <summary>Runs a command's work: 0, or 1 with one clear line on the error stream.</summary>
    /// <param name="reading">The work writes nothing, so it may be done while the bot runs.</param>
    internal Task<int> RunAsync(bool reading, Func<IConfiguration, IDocumentStore, IClock, Task> work) => RunAsync(async (configuration, clock) =>
    {
        await using var opened = await OpenAsync(BotConfiguration.Storage(configuration), reading, clock);
        await work(configuration, opened.Store, clock);
    });

    /// <summary>The same for work that opens for itself what it needs.</summary>
    internal async Task<int> RunAsync(Func<IConfiguration, IClock, Task> work)
    {
        try
        {
            var (configuration, environment) = Configuration();
            await work(configuration, Clocks.FromConfiguration(configuration, environment));
            return 0;
        }
        catch (Exception e) when (e is DataFailure or ConfigurationProblem or StorageUnavailableException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Error.WriteLineAsync("Stopped. What was committed so far is kept; running the command again goes on from there.");
            return 1;
        }
    }
}
