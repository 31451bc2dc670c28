using NodaTime;
using PipelineBot.Data;
using PipelineBot.Data.Exporting;
using PipelineBot.Data.Importing;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Data;

/// <summary>A store of its own, files beside it, and what was said.</summary>
internal sealed class DataRun : IDisposable, IClock
{
    public const string Tenant = "tenant";

    private readonly TemporaryFolder folder = new();

    public DataRun() => Store = SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("store.db") }, Containers.All);

    public SqliteDocumentStore Store { get; }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 25, 9, 0);

    public StringWriter Said { get; } = new();

    public string[] Lines => Said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Write(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }

    public Task<IReadOnlyDictionary<string, FileReport>> ImportAsync(string? deals = null, string? people = null, string? milestones = null, string? map = null, bool dryRun = false) =>
        ImportFilesAsync(
            deals is null ? null : Write("deals.csv", deals),
            people is null ? null : Write("people.csv", people),
            milestones is null ? null : Write("milestones.csv", milestones),
            map is null ? null : Write("map.json", map),
            dryRun);

    public Task<IReadOnlyDictionary<string, FileReport>> ImportFilesAsync(string? deals, string? people, string? milestones, string? map, bool dryRun = false)
    {
        Said.GetStringBuilder().Clear();
        return new Importer(Store, this, PipelineSet.BuiltIn, Said, new ProgressLine(TextWriter.Null, false)).RunAsync(
            new ImportOptions { Tenant = Tenant, Deals = deals, People = people, Milestones = milestones, Map = map, DryRun = dryRun, Currency = "CNY" }, CancellationToken.None);
    }

    public async Task<string> ExportAsync(string name)
    {
        var to = folder.File(name);
        await new Exporter(Store, Tenant, PipelineSet.BuiltIn, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(to, Now, CancellationToken.None);
        return to;
    }

    public async Task<Deal> DealAsync(string id) => (await FindAsync(id)).ShouldNotBeNull();

    public async Task<Deal?> FindAsync(string id) => (await Store.GetAsync(DocumentTypes.Deal, Tenant, DocumentTypes.DealId(id)))?.Value;

    public async Task<Sales.People.Person> PersonAsync(string id) =>
        (await Store.GetAsync(DocumentTypes.Person, Tenant, DocumentTypes.PersonId(id))).ShouldNotBeNull().Value;

    public Instant GetCurrentInstant() => Now;

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }
}
