using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Hosting;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>
/// The whole bot with a registration, in Production, behind HTTP, beside an issuer on this machine. Its configuration is one that a
/// real bot could have; only who trusts the issuer's certificate, and where answers go, is the test's.
/// </summary>
public sealed class RegisteredHost : IAsyncLifetime
{
    public const string Secret = "the-secret-of-the-bot";

    private readonly string folder = Directory.CreateTempSubdirectory("pipelinebot-registered-").FullName;
    private readonly Recorder recorder = new();
    private WebApplication bot = null!;
    private int count;

    internal Forger Forger { get; } = new();

    public OpenIdServer Issuer { get; private set; } = null!;

    public FakeChannel Channel { get; } = new();

    /// <summary>Every line of the log, from its finest level on.</summary>
    public IReadOnlyList<string> Log => [.. recorder.Lines];

    /// <summary>Activities that came as far as the bot.</summary>
    public int Turns => recorder.Turns;

    internal IReadOnlyList<Forgery> Forgeries => [.. Tokens.Forgeries.All(Forger, Issuer.Url)];

    public async Task InitializeAsync()
    {
        Issuer = await OpenIdServer.StartAsync(Forger.Teams);
        Issuer.Publish("k2", Forger.WebChat, "webchat", "directline");
        Issuer.Publish("k3", Forger.Unendorsed);
        bot = BotApplication.Build(
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", "--MicrosoftAppId=" + Forger.AppId, "--MicrosoftAppTenantId=" + Forger.Tenant, "--MicrosoftAppPassword=" + Secret,
            "--Bot:Issuers:0:Issuer=" + Jwt.Issuer, "--Bot:Issuers:0:Metadata=" + Issuer.Metadata, "--Storage:Sqlite:Path=" + Path.Combine(folder, "bot.db"),
            // One person speaks here all the time.
            "--Limits:PersonPerMinute=0",
        ], Replace);
        await bot.StartAsync();
        var store = bot.Services.GetRequiredService<IDocumentStore>();
        var writes = Team.All.Select(document => document is Person person ? DocumentTypes.Person.Put(Forger.Tenant, person) : DocumentTypes.Deal.Put(Forger.Tenant, (Deal)document));
        (await store.CommitAsync([.. writes])).Committed.ShouldBeTrue();
    }

    private void Replace(IServiceCollection services)
    {
        // Nothing works by itself, so that whatever is stored came with an activity.
        foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("PipelineBot", StringComparison.Ordinal) == true).ToList())
            services.Remove(worker);
        var runner = services.Last(service => service.ServiceType == typeof(ITurnRunner));
        services
            .AddSingleton<IClock>(new ManualClock(Forger.Now))
            .AddSingleton<IDocumentRetriever>(Issuer.Retriever)
            .AddSingleton<IConnectorClient>(Channel)
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(recorder))
            .AddSingleton<ITurnRunner>(provider => new Counting(
                (ITurnRunner)(runner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, runner.ImplementationType!)), recorder));
    }

    /// <summary>Somebody of the team tells of a new deal, each time another; the forgery says with which token, and what else is wrong.</summary>
    internal async Task<(int Status, string Head)> PostAsync(Forgery forgery)
    {
        var id = "a" + Interlocked.Increment(ref count);
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = $"new deal Northwind {id} 300k",
            ["serviceUrl"] = Jwt.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = "alex" },
            ["recipient"] = new JsonObject { ["id"] = "28:" + Forger.AppId },
            ["conversation"] = new JsonObject { ["id"] = "personal-alex", ["conversationType"] = "personal", ["tenantId"] = Forger.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Forger.Tenant } },
        };
        forgery.Body(activity);
        return await RawRequest.PostAsync(new Uri(bot.Urls.Single()).Port, "/api/messages" + forgery.Query, forgery.Headers, Encoding.UTF8.GetBytes(activity.ToJsonString()));
    }

    /// <summary>Every row of every table, as text.</summary>
    public IReadOnlyList<string> Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        return [.. tables.SelectMany(table => Rows(connection, $"SELECT '{table}', * FROM \"{table}\"")).Order(StringComparer.Ordinal)];
    }

    public async Task DisposeAsync()
    {
        await bot.StopAsync();
        await bot.DisposeAsync();
        await Issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{reader.GetValue(i)}")));
        return rows;
    }

    private sealed class Counting(ITurnRunner inner, Recorder recorder) : ITurnRunner
    {
        public Task<TurnAnswer> RunAsync(Activity activity, CancellationToken ct)
        {
            recorder.CountTurn();
            return inner.RunAsync(activity, ct);
        }
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private int turns;

        public ConcurrentQueue<string> Lines { get; } = new();

        public int Turns => Volatile.Read(ref turns);

        public void CountTurn() => Interlocked.Increment(ref turns);

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
