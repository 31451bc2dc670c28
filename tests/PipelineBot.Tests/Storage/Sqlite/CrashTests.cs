using System.Diagnostics;
using System.Globalization;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

/// <summary>
/// Kills a process in the middle of writing. This shows that an acknowledged commit outlives the process; that it outlives a power failure is
/// SQLite's own promise for synchronous=FULL, which no test here can pull a plug to see.
/// </summary>
public sealed class CrashTests : SqliteTests
{
    private const int Rounds = 5;
    private const int NumbersARound = 1_000_000;

    [Fact]
    public async Task Every_acknowledged_commit_survives_a_killed_process()
    {
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = acknowledged.Count;
            await WriteUntilKilledAsync(round * NumbersARound, 40 + 37 * round, acknowledged);
            acknowledged.Count.ShouldBeGreaterThan(before);
            Check(acknowledged);
        }

        // The killed processes hold no lock any more, and nothing is left to repair.
        await using var store = SqliteDocumentStore.Open(new SqliteOptions { Path = DatabasePath }, [new("left", [], []), new("right", [], [])]);
        foreach (var id in acknowledged.Take(100))
            (await store.GetAsync(new("left", "p", id))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_process_is_refused_with_a_reason()
    {
        await using var store = Open();
        using var process = Start(0);

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldNotBe(0);
        errors.ShouldContain($"The database {DatabasePath} is in use by another process");
    }

    private Process Start(int first)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PipelineBot.CrashWriter.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, DatabasePath, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private async Task WriteUntilKilledAsync(int first, int linesBeforeTheKill, HashSet<string> acknowledged)
    {
        using var process = Start(first);
        var errors = process.StandardError.ReadToEndAsync();
        var lines = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.EndsWith(';'))
                continue;
            line.ShouldNotContain("conflicted");
            acknowledged.Add(line[..^1]);
            if (++lines == linesBeforeTheKill)
                process.Kill();
        }

        await process.WaitForExitAsync();
        lines.ShouldBeGreaterThanOrEqualTo(linesBeforeTheKill, await errors);
    }

    private void Check(HashSet<string> acknowledged)
    {
        Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
        var left = Sql("SELECT _id FROM left");
        acknowledged.Except(left).ShouldBeEmpty();
        // Commits nobody heard of may be there too, but never half of one.
        left.ShouldBe(Sql("SELECT _id FROM right"), ignoreOrder: true);
    }
}
