using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Hosting;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.TestSupport;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Benchmarks;

/// <summary>The bot with the team of the tests' corpus, in memory.</summary>
public sealed class CorpusOffice : IAsyncDisposable
{
    private const string Tenant = "tenant";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 1, 0);

    private readonly ServiceProvider services;
    private readonly TenantDirectory directory;

    private CorpusOffice(ServiceProvider services, TenantDirectory directory) => (this.services, this.directory) = (services, directory);

    public IReadOnlyList<string> Texts { get; } =
        [.. Directory.GetFiles(Corpus(), "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])];

    public SentenceReader Reader => services.GetRequiredService<SentenceReader>();

    public static async Task<CorpusOffice> OpenAsync()
    {
        var store = new MemoryDocumentStore();
        var services = new ServiceCollection().AddLogging().AddSingleton<IClock>(new Moment()).AddSalesBot(new BotSettings(), _ => store).BuildServiceProvider();
        var world = Path.Combine(Corpus(), "World");
        await new Importer(store, new Moment(), PipelineSet.BuiltIn, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(
            new ImportOptions { Tenant = Tenant, Deals = Path.Combine(world, "deals.csv"), People = Path.Combine(world, "people.csv"), Milestones = Path.Combine(world, "milestones.csv"), Currency = "CNY" },
            CancellationToken.None);
        return new CorpusOffice(services, await services.GetRequiredService<Workspace>().DirectoryAsync(Tenant, CancellationToken.None));
    }

    public SalesTurn Turn(string text)
    {
        var activity = ActivityReader.Read(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["text"] = text,
            ["channelId"] = "msteams",
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = "alex" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "alex", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        }))!;
        return new SalesTurn(new TurnContext(activity, "turn", Now, new ConversationState()), directory.Organisation.Find("alex")!, directory, Languages.OfText(text) ?? Languages.English, "CNY");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static string Corpus([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "PipelineBot.Tests", "Corpus");

    private sealed class Moment : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
