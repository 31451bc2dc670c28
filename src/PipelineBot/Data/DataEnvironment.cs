using Microsoft.Extensions.Configuration;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Data;

/// <summary>What import, export and sample need of the process around them. Nothing is read or opened before a command runs.</summary>
public sealed record DataEnvironment
{
    /// <summary>The tenant of the Agents Playground, for which the sample is made.</summary>
    public const string PlaygroundTenant = "00000000-0000-0000-0000-0000000000001";

    public required Func<IConfiguration> Configuration { get; init; }

    /// <summary>Opens the store; disposed when the command ends.</summary>
    public required Func<IConfiguration, IDocumentStore> OpenStore { get; init; }

    public required Func<IConfiguration, IClock> Clock { get; init; }

    public PipelineSet Pipelines { get; init; } = PipelineSet.BuiltIn;

    public TextWriter Output { get; init; } = Console.Out;

    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Whether somebody watches: progress is shown on <see cref="Error"/>.</summary>
    public bool Terminal { get; init; } = !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    /// <summary>
    /// The tenant named, else the one the bot is configured for, else (nothing is configured: a development machine) the Playground's.
    /// </summary>
    /// <exception cref="DataFailure">Several tenants are configured and none is named.</exception>
    internal static string TenantOf(string? named, IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(named))
            return named.Trim();
        var section = configuration.GetSection("Bot:AllowedTenants");
        List<string> tenants =
        [
            .. section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "")
                .SelectMany(value => value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)).Distinct(),
        ];
        return tenants switch
        {
            [var one] => one,
            [] => configuration["MicrosoftAppTenantId"] is { Length: > 0 } own ? own : PlaygroundTenant,
            _ => throw new DataFailure("Several tenants are configured (Bot__AllowedTenants): name one with --tenant."),
        };
    }

    internal static string CurrencyOf(IConfiguration configuration) =>
        configuration["Bot:Currency"] is { Length: > 0 } currency ? currency.Trim().ToUpperInvariant() : new BotSettings().Currency;

    /// <summary>Runs a command's work: 0, or 1 with one clear line on the error stream.</summary>
    internal async Task<int> RunAsync(Func<IConfiguration, IDocumentStore, IClock, Task> work)
    {
        try
        {
            var configuration = Configuration();
            var clock = Clock(configuration);
            var store = OpenStore(configuration);
            try
            {
                await work(configuration, store, clock);
                return 0;
            }
            finally
            {
                if (store is IAsyncDisposable closing)
                    await closing.DisposeAsync();
                else
                    (store as IDisposable)?.Dispose();
            }
        }
        catch (Exception e) when (e is DataFailure or StorageUnavailableException or IOException or UnauthorizedAccessException or InvalidDataException)
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
