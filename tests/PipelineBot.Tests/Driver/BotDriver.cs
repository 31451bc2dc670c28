using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Hosting;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Storage.Cosmos;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Driver;

/// <summary>The whole bot behind its turn runner, on a real store in a temporary file, with a clock that stands still and a channel that remembers.</summary>
public sealed class BotDriver : IAsyncDisposable
{
    public const string Tenant = "tenant-1";

    /// <summary>What the bots of the tests keep their documents in: <c>Sqlite</c> or <c>Cosmos</c>.</summary>
    public static string Engine { get; } = Environment.GetEnvironmentVariable("PIPELINEBOT_ENGINE") is { Length: > 0 } named ? named : "Sqlite";

    // Compiled once: every bot says the same.
    private static PhraseBook? book;

    private readonly string folder = Directory.CreateTempSubdirectory("pipelinebot-").FullName;
    private readonly ServiceProvider services;
    private readonly IDocumentStore engine;

    private BotDriver(string now, Action<IServiceCollection>? configure, CosmosOptions? cosmos)
    {
        Clock = new ManualClock(InstantPattern.ExtendedIso.Parse(now).Value);
        cosmos ??= Engine == "Cosmos" ? CosmosServer.Shared.Fresh() : null;
        engine = cosmos is not null
            ? CosmosStores.OpenAsync(cosmos, Containers.All, Clocks.Real, TimeProvider.System, NullLoggerFactory.Instance).GetAwaiter().GetResult()
            : SqliteDocumentStore.Open(new SqliteOptions { Path = File }, Containers.All);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(Faults));
        collection.AddSingleton<IClock>(Clock);
        collection.AddSingleton<IConnectorClient>(Channel);
        collection.AddSalesBot(new BotSettings(), _ => engine);
        collection.AddSingleton(provider => book ??= SentenceReader.BookOf(provider.GetRequiredService<ChangeKinds>(), provider.GetServices<ICommand>()));
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public ManualClock Clock { get; }

    public FakeChannel Channel { get; } = new();

    /// <summary>The database, to be looked into from outside.</summary>
    public string File => Path.Combine(folder, "bot.db");

    /// <summary>Everything logged as an error: a test that meets a fault fails with it.</summary>
    public FaultLog Faults { get; } = new();

    public IServiceProvider Services => services;

    public IDocumentStore Store => services.GetRequiredService<IDocumentStore>();

    public ITurnRunner Runner => services.GetRequiredService<ITurnRunner>();

    /// <summary>A bot on Wednesday 25 November 2026, 09:00 in Shanghai, unless told otherwise.</summary>
    /// <param name="cosmos">The engine; null for the one all tests run on, which <c>PIPELINEBOT_ENGINE</c> names.</param>
    public static BotDriver Start(string now = "2026-11-25T01:00:00Z", Action<IServiceCollection>? configure = null, CosmosOptions? cosmos = null) => new(now, configure, cosmos);

    /// <summary>Somebody writing in their own chat with the bot, or in the conversation given.</summary>
    public Speaker As(string personId, string? conversation = null, string conversationType = "personal", string locale = "en-US") =>
        new(this, personId, conversation ?? "personal-" + personId, conversationType, locale);

    public async Task<BotDriver> WithAsync(params object[] documents)
    {
        var writes = documents.Select(document => document switch
        {
            Person person => DocumentTypes.Person.Put(Tenant, person),
            Deal deal => DocumentTypes.Deal.Put(Tenant, deal),
            _ => throw new ArgumentException($"What is a {document.GetType().Name}?"),
        });
        (await Store.CommitAsync([.. writes])).Committed.ShouldBeTrue();
        return this;
    }

    public async Task<Deal> DealAsync(string id) =>
        (await Store.GetAsync(DocumentTypes.Deal, Tenant, DocumentTypes.DealId(id)) ?? throw new InvalidOperationException($"There is no deal '{id}'.")).Value;

    public async Task<Person> PersonAsync(string id) => (await Store.GetAsync(DocumentTypes.Person, Tenant, DocumentTypes.PersonId(id)))!.Value;

    public async Task<List<DealEvent>> EventsAsync()
    {
        var events = new List<DealEvent>();
        await foreach (var document in Store.QueryAsync(DocumentTypes.Event, DocumentTypes.EventPartition(Tenant, Clock.Now), [], "at"))
            events.Add(document.Value);
        return events;
    }

    public async Task<List<Deal>> DealsAsync()
    {
        var deals = new List<Deal>();
        await foreach (var document in Store.QueryAsync(DocumentTypes.Deal, Tenant, [new Filter("type", Comparison.Equal, "deal")]))
            deals.Add(document.Value);
        return deals;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await ((IAsyncDisposable)engine).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
