using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Hosting;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;
using PipelineBot.TestSupport;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Benchmarks;

/// <summary>The bot with the team of the tests' corpus.</summary>
public sealed class CorpusOffice : IAsyncDisposable
{
    private const string Tenant = "tenant";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 1, 0);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipelinebot-");
    private readonly SqliteDocumentStore store;
    private readonly ServiceProvider services;
    private TenantDirectory directory = null!;

    private CorpusOffice()
    {
        store = SqliteDocumentStore.Open(new SqliteOptions { Path = Path.Combine(folder.FullName, "bot.db") }, Containers.All);
        services = new ServiceCollection().AddLogging().AddSingleton<IClock>(new Moment()).AddSalesBot(new BotSettings(), _ => store).BuildServiceProvider();
    }

    public IReadOnlyList<string> Texts { get; } =
        [.. Directory.GetFiles(Corpus(), "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])];

    public SentenceReader Reader => services.GetRequiredService<SentenceReader>();

    public static async Task<CorpusOffice> OpenAsync()
    {
        var office = new CorpusOffice();
        await office.ImportAsync();
        return office;
    }

    public static Activity Message(string text) => IncomingMessage.Of(text, "alex", Tenant);

    /// <summary>A turn remembers the names it looked up: who reads a message again needs another.</summary>
    public SalesTurn Turn(Activity message) =>
        new(new TurnContext(message, "turn", Now, new ConversationState()), directory.Organisation.Find("alex")!, directory, Languages.OfText(message.Text ?? "") ?? Languages.English, "CNY");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task ImportAsync()
    {
        var world = Path.Combine(Corpus(), "World");
        await new Importer(services.GetRequiredService<IDocumentStore>(), new Moment(), PipelineSet.BuiltIn, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(
            new ImportOptions { Tenant = Tenant, Deals = Path.Combine(world, "deals.csv"), People = Path.Combine(world, "people.csv"), Milestones = Path.Combine(world, "milestones.csv"), Currency = "CNY" },
            CancellationToken.None);
        directory = await services.GetRequiredService<Workspace>().DirectoryAsync(Tenant, CancellationToken.None);
    }

    private static string Corpus([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "PipelineBot.Tests", "Corpus");

    private sealed class Moment : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
