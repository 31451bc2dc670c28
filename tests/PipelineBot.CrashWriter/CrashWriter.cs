using System.Globalization;
using System.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.CrashWriter;

/// <summary>
/// Exists to be killed. Commits numbered pairs of documents from many tasks at once and says each number only after its commit was
/// acknowledged; whoever killed it then looks for every number it said. Arguments: the database, the first number.
/// </summary>
public static class CrashWriter
{
    private const int Writers = 16;

    // Large, so that a transaction takes its time to be written and is often caught half-way.
    private static readonly byte[] Json = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 24_000)}}"}""");

    private static int next;

    public static async Task Main(string[] args)
    {
        next = int.Parse(args[1], CultureInfo.InvariantCulture) - 1;
        await using var store = SqliteDocumentStore.Open(new SqliteOptions { Path = args[0] }, [new("left", [], []), new("right", [], [])]);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteForEverAsync(store)));
    }

    private static async Task WriteForEverAsync(SqliteDocumentStore store)
    {
        while (true)
        {
            var id = Interlocked.Increment(ref next).ToString("D9", CultureInfo.InvariantCulture);
            var result = await store.CommitAsync(
            [
                DocumentWrite.Create(new("left", "p", id), Json),
                DocumentWrite.Create(new("right", "p", id), Json),
            ]);
            // The semicolon tells a whole line from one that was cut off.
            await Console.Out.WriteLineAsync(result.Committed ? $"{id};" : $"{id} conflicted;");
        }
    }
}
