using System.Text;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Privacy;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Scheduling;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Privacy;

/// <summary>The process dies before or after each commit of an erasure: run again, it comes to the same end.</summary>
public class ErasureCrashTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 9, 0);

    [Fact]
    public async Task Whenever_it_dies_the_next_run_finishes()
    {
        var (whole, commits) = await RunAsync(diesAt: 0, after: false);
        commits.ShouldBeGreaterThan(5);
        whole.ShouldNotContain("megan");

        for (var at = 1; at <= commits; at++)
        {
            foreach (var after in (bool[])[false, true])
                (await RunAsync(at, after)).Left.ShouldBe(whole, $"died {(after ? "after" : "before")} commit {at}");
        }
    }

    [Fact]
    public void The_log_keeps_everything_but_the_id()
    {
        var happened = new DealEvent
        {
            Id = "e",
            ActorId = "al",
            Fields =
            [
                new("owner", "al", "bo"),
                new("milestone/m/owner", "bo", "al"),
                new("sharedWith", """["al","bo","alba"]""", null),
                new("stageHistory", null, """[{"from":"al","to":"b","on":"2026-01-01","by":"al","why":"al said so"}]"""),
                new("milestone/m", null, """{"title":"al","owner":"al","moves":[{"by":"al","why":"al"}]}"""),
                new("nextStep", "al", "call al"),
                new("closeReason", null, "[al"),
            ],
        };

        var unnamed = FormerColleague.Without(happened, "al");

        unnamed.ActorId.ShouldBe(FormerColleague.Id);
        unnamed.Fields.ShouldBe([
            new("owner", FormerColleague.Id, "bo"),
            new("milestone/m/owner", "bo", FormerColleague.Id),
            new("sharedWith", $"""["{FormerColleague.Id}","bo","alba"]""", null),
            new("stageHistory", null, $$"""[{"from":"al","to":"b","on":"2026-01-01","by":"{{FormerColleague.Id}}","why":"al said so"}]"""),
            new("milestone/m", null, $$"""{"title":"al","owner":"{{FormerColleague.Id}}","moves":[{"by":"{{FormerColleague.Id}}","why":"al"}]}"""),
            new("nextStep", "al", "call al"),
            new("closeReason", null, "[al"),
        ]);
        FormerColleague.Without(unnamed, "al").Fields.ShouldBe(unnamed.Fields);
    }

    private static async Task<(string Left, int Commits)> RunAsync(int diesAt, bool after)
    {
        using var folder = new TemporaryFolder();
        await using var engine = SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("bot.db") }, Containers.All);
        var deals = Enumerable.Range(0, 3).Select(i => Team.Deal($"d{i}", $"Deal {i}", "megan", "contact") with { SharedWith = i == 0 ? ["alex", "lee"] : [] });
        await engine.CommitAsync([
            .. new[] { Team.Alex, Team.Megan, new Person { Id = "lee", Name = "Lee", ManagerId = "megan" } }.Select(p => DocumentTypes.Person.Put("t", p)),
            .. deals.Select(deal => DocumentTypes.Deal.Put("t", deal)),
            DocumentTypes.Reference.Put("t", new ReferenceDocument { PersonId = "megan", Reference = Workshop.Reference("chat") }),
            .. Enumerable.Range(0, 3).Select(i => DocumentTypes.Event.Put(DocumentTypes.EventPartition("t", Now - Duration.FromDays(40 * i)), new DealEvent { Id = $"e{i}", DealId = "d0", At = Now - Duration.FromDays(40 * i), ActorId = "megan", Kind = "amount" })),
        ]);
        var (store, clock) = (new CountingStore(engine) { DiesAt = diesAt, After = after }, new ManualClock(Now));
        try
        {
            await EraseAsync(store, clock);
        }
        catch (InvalidOperationException died) when (died.Message == CountingStore.Died)
        {
            await EraseAsync(new CountingStore(engine), clock);
        }

        var left = new StringBuilder();
        foreach (var partition in (string[])["t", DocumentTypes.EventPartition("t", Now), DocumentTypes.EventPartition("t", Now - Duration.FromDays(40)), DocumentTypes.EventPartition("t", Now - Duration.FromDays(80))])
        {
            foreach (var container in (string[])[Containers.Work, Containers.References, Containers.Events])
            {
                foreach (var document in (await engine.QueryAsync(new DocumentQuery(container, partition, []))).Documents)
                    left.AppendLine($"{document.Key} {Encoding.UTF8.GetString(document.Json.Span)}");
            }
        }

        return (left.ToString(), store.Commits);
    }

    private static async Task EraseAsync(IDocumentStore store, IClock clock) =>
        await new PersonEraser(store, clock).RunAsync("t", await new ErasureRequests(store, clock).BeginAsync("t", "megan", default), default);

    private sealed class CountingStore(IDocumentStore inner) : IDocumentStore
    {
        public const string Died = "The process dies here.";

        public int DiesAt { get; init; }

        public bool After { get; init; }

        public int Commits { get; private set; }

        public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) => inner.GetAsync(key, cancellationToken);

        public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => inner.QueryAsync(query, cancellationToken);

        public ValueTask CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);

        public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
        {
            Commits++;
            if (Commits == DiesAt && !After)
                throw new InvalidOperationException(Died);
            var result = await inner.CommitAsync(writes, cancellationToken);
            return Commits == DiesAt ? throw new InvalidOperationException(Died) : result;
        }
    }
}
