using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Data;
using PipelineBot.Data.Copying;
using PipelineBot.Hosting;
using PipelineBot.Outbox;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Cosmos;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>A file and a database of Cosmos DB's, nobody else's; what moves between them, and what the commands said.</summary>
internal sealed class House(CosmosServer server) : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CosmosOptions options = server.Fresh();

    public StringWriter Output { get; } = new();

    public StringWriter Error { get; } = new();

    public StorageSettings Cosmos => new(new SqliteOptions(), options);

    public StorageSettings Sqlite(string name = "old.db") => new(new SqliteOptions { Path = folder.File(name) }, null);

    public string File(string name) => folder.File(name);

    public DataEnvironment Environment(string provider, string sqlite = "old.db") => new()
    {
        Configuration = () => (new ConfigurationBuilder().AddInMemoryCollection(Settings(provider, sqlite)).Build(), "Development"),
        Output = Output,
        Error = Error,
    };

    public Dictionary<string, string?> Settings(string provider, string sqlite = "old.db") => new()
    {
        ["Storage:Provider"] = provider,
        ["Storage:Sqlite:Path"] = folder.File(sqlite),
        ["Storage:Cosmos:Endpoint"] = options.Endpoint.AbsoluteUri,
        ["Storage:Cosmos:Key"] = options.Key,
        ["Storage:Cosmos:Database"] = options.Database,
        ["Clock:FixedNow"] = "2026-11-25T01:00:00Z",
    };

    public static Task<OpenedStore> OpenAsync(StorageSettings settings) => DataEnvironment.OpenAsync(settings, reading: false, Clocks.Real);

    /// <summary>What a bot stores while people talk to it, messages that wait, and documents with keys and values of every kind.</summary>
    public async Task<List<string>> FurnishAsync()
    {
        await using (var bot = await BotDriver.Start().WithAsync(Team.All))
        {
            var alex = bot.As("alex");
            await alex.SendAsync("move Contoso to negotiation");
            await alex.SendAsync("Fabrikam amount 95k");
            await bot.As("wang").SendAsync("南方航空进入需求确认阶段");
            await bot.As("megan").SendAsync("close Tailspin Toys");
            await using var connection = new SqliteConnection($"Data Source={bot.File};Pooling=False");
            connection.Open();
            connection.Execute("VACUUM INTO $0", folder.File("old.db"));
        }

        await using var opened = await OpenAsync(Sqlite());
        string[] ids = ["a/b?c#d", "19:abc@thread.tacv2;messageid=1", "%2F", "客户 ①", "🙂", new string('x', 400), "...", "plain"];
        (await opened.Store.CommitAsync(
        [
            .. ids.Select((id, i) => DocumentWrite.Create(new(Containers.References, id + i, id), Encoding.UTF8.GetBytes($$"""{"text":"{{id}} \u0000 \ud800","n":12345678901234567890.10}"""), new Dictionary<string, object?> { ["person"] = i % 2 == 0 ? null : id })),
            DocumentWrite.Create(TurnContainers.Claim("abc"), "{}"u8.ToArray(), new Dictionary<string, object?> { ["expiresAt"] = "2026-12-01T00:00:00Z" }),
            .. Enumerable.Range(0, 40).Select(i => OutboxDocuments.Row.Put(i.ToString("x", CultureInfo.InvariantCulture)[..1], Waiting(i))),
        ])).Committed.ShouldBeTrue();
        return await AllAsync(opened);
    }

    /// <summary>Many small documents.</summary>
    public async Task FillAsync(int documents)
    {
        await using var opened = await OpenAsync(Sqlite());
        foreach (var some in Enumerable.Range(0, documents).Chunk(1000))
        {
            await opened.Store.CommitAsync([.. some.Select(i => DocumentWrite.Create(
                new(Containers.Events, $"tenant|2026-{i % 12 + 1:00}", DocumentId.Of(i.ToString(CultureInfo.InvariantCulture))), Encoding.UTF8.GetBytes($$"""{"number":{{i}}}"""), new Dictionary<string, object?> { ["deal"] = $"d{i % 100}" }))]);
        }
    }

    /// <summary>Every document with all that is to be the same elsewhere, in no engine's order.</summary>
    public static async Task<List<string>> AllAsync(OpenedStore opened)
    {
        var found = new List<string>();
        foreach (var container in Containers.All)
        {
            string? continuation = null;
            do
            {
                var page = await ((IDocumentScan)opened.Store).ScanAsync(container.Name, 33, continuation);
                found.AddRange(page.Documents.Where(document => document.Key != CopyCheckpoint.Key).Select(document =>
                    $"{document.Key} {Encoding.UTF8.GetString(document.Json.Span)} {string.Join(' ', document.Promoted.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value ?? "null"}"))}"));
                continuation = page.Continuation;
            }
            while (continuation is not null);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public async Task<List<string>> AllAsync(StorageSettings settings)
    {
        await using var opened = await OpenAsync(settings);
        return await AllAsync(opened);
    }

    /// <param name="source">What stands between the copy and its source.</param>
    /// <param name="target">The same for the target.</param>
    public async Task CopyAsync(StorageSettings from, StorageSettings to, Func<CopySide, CopySide>? source = null, Func<CopySide, CopySide>? target = null, CancellationToken cancellationToken = default)
    {
        await using var read = await OpenAsync(from);
        await using var written = await OpenAsync(to);
        var (one, other) = (CopySide.Of(from, read), CopySide.Of(to, written));
        await new Copier(source?.Invoke(one) ?? one, target?.Invoke(other) ?? other, Containers.All, Clocks.Real, Output, new ProgressLine(TextWriter.Null, false)).RunAsync(cancellationToken);
    }

    public void Dispose() => folder.Dispose();

    private static OutboxRow Waiting(int number) => new()
    {
        Id = number.ToString("x", CultureInfo.InvariantCulture) + "-waiting",
        Tenant = BotDriver.Tenant,
        Kind = "digest",
        Activity = JsonElement.Parse("""{"type":"message","text":"摘要"}"""),
        Reference = new ConversationReference { ServiceUrl = "https://smba.trafficmanager.net/emea/", ChannelId = "msteams", ConversationId = $"19:{number}@thread.tacv2" },
        State = number % 3 == 0 ? OutboxState.Sent : OutboxState.Pending,
        NextAt = number % 3 == 0 ? null : Instant.FromUtc(2026, 11, 25, 1, number),
    };
}
