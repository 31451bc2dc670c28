using System.Diagnostics;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Processes;

/// <summary>
/// The built program, killed again and again while it renders and sends digests to a channel of its own. <c>PIPELINEBOT_SIMULATION=full</c>: 50 kills, 1,000 digests.
/// </summary>
public sealed class KilledProcessTests(Printer printer) : IClassFixture<Printer>, IDisposable
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 25, 1, 0);
    private static readonly bool Full = (Environment.GetEnvironmentVariable("PIPELINEBOT_SIMULATION") ?? "").StartsWith("full", StringComparison.Ordinal);
    private static readonly int Digests = Full ? 1_000 : 200;
    private static readonly int Kills = Full ? 50 : 10;

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("bot.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Of_three_on_one_file_two_are_refused_and_say_why()
    {
        using var first = BotProgram.Start(Database, Nine);
        (await first.IsReadyAsync()).ShouldBeTrue(first.Said);
        using var second = BotProgram.Start(Database, Nine);
        using var third = BotProgram.Start(Database, Nine);

        foreach (var refused in (BotProgram[])[second, third])
        {
            (await refused.IsReadyAsync()).ShouldBeFalse();
            (await refused.EndAsync()).ShouldBe(1);
            refused.Said.ShouldContain($"The database {Database} is in use by another process");
        }

        (await first.IsReadyAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Killed_again_and_again_while_it_sends_it_loses_none_and_sends_none_twice()
    {
        await using var channel = await StubConnector.StartAsync(TimeSpan.FromMilliseconds(40));
        await SeedAsync(channel.Url);
        var random = new Random(20261125);
        var watch = Stopwatch.StartNew();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = BotProgram.Start(Database, Nine + Duration.FromMinutes(kill));
            await UntilItsEndAsync(channel, bot, random);
            await bot.KillAsync();
        }

        using (var last = BotProgram.Start(Database, Nine + Duration.FromMinutes(Kills)))
        {
            (await last.IsReadyAsync()).ShouldBeTrue(last.Said);
            await UntilAllIsSettledAsync();
        }

        var rows = await RowsAsync();
        var arrived = channel.Arrived.GroupBy(a => a.Conversation).ToDictionary(g => g.Key, g => g.Count());
        var unknown = rows.Where(r => r.State == OutboxState.Unknown).ToList();
        printer.Say(
            $"Killed {Kills} times while sending {Digests} digests: {rows.Count(r => r.State == OutboxState.Sent)} sent, {unknown.Count} unknown " +
            $"({unknown.Count(r => arrived.ContainsKey(r.Reference.ConversationId))} of them arrived), {arrived.Values.Sum()} arrived in all, {arrived.Count(a => a.Value > 1)} twice, in {watch.Elapsed.TotalSeconds:N0} s.");

        rows.Count.ShouldBe(Digests);
        rows.ShouldAllBe(r => r.State == OutboxState.Sent || r.State == OutboxState.Unknown);
        arrived.Where(a => a.Value > 1).ShouldBeEmpty();
        rows.Where(r => r.State == OutboxState.Sent && !arrived.ContainsKey(r.Reference.ConversationId)).ShouldBeEmpty();
        arrived.Count.ShouldBe(rows.Count(r => r.State == OutboxState.Sent) + unknown.Count(r => arrived.ContainsKey(r.Reference.ConversationId)));
        // Nobody can be killed between marking and sending and leave more behind than were under way.
        unknown.Count.ShouldBeLessThanOrEqualTo(Kills * 32);
    }

    /// <summary>Mostly after some messages, now and then at any moment of its start.</summary>
    private async Task UntilItsEndAsync(StubConnector channel, BotProgram bot, Random random)
    {
        var until = channel.Count + random.Next(2 * Digests / Kills);
        var early = random.Next(4) == 0 ? TimeSpan.FromMilliseconds(random.Next(2_500)) : TimeSpan.FromSeconds(30);
        var watch = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        if (early.TotalSeconds > 3 && !await bot.IsReadyAsync())
            throw new InvalidOperationException(bot.Said);
        while (channel.Count < Math.Min(until, Digests - 20) && watch.Elapsed < early)
            await pace.WaitForNextTickAsync();
    }

    private async Task UntilAllIsSettledAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var rows = await RowsAsync();
            if (rows.Count == Digests && rows.TrueForAll(r => r.State is not (OutboxState.Pending or OutboxState.Sending)))
                return;
            await pace.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task<List<OutboxRow>> RowsAsync()
    {
        using var store = SqliteReadOnlyStore.Open(new SqliteOptions { Path = Database }, Containers.All);
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in store.QueryAsync(OutboxDocuments.Row, partition, []))
                rows.Add(row.Value);
        }

        return rows;
    }

    private async Task SeedAsync(string url)
    {
        await using var store = SqliteDocumentStore.Open(new SqliteOptions { Path = Database }, Containers.All);
        await store.CommitAsync(
        [
            DocumentTypes.Person.Put(BotDriver.Tenant, Team.Alex),
            DocumentTypes.Person.Put(BotDriver.Tenant, Team.Megan),
            DocumentTypes.Deal.Put(BotDriver.Tenant, Team.Contoso),
            DocumentTypes.Deal.Put(BotDriver.Tenant, DigestOffice.Tailspin),
            ScheduleDocuments.Tenant.Put(ScheduleDocuments.RegisterPartition, new ScheduledTenant { Tenant = BotDriver.Tenant }),
            .. Enumerable.Range(0, Digests).Select(i => ScheduleDocuments.Schedule.Write(BotDriver.Tenant, Of($"channel-{i}", url), null)),
        ]);
    }

    private static Schedule Of(string conversation, string url)
    {
        var reference = new ConversationReference
        {
            ServiceUrl = url,
            ChannelId = "msteams",
            ConversationId = conversation,
            ConversationType = "channel",
            TenantId = BotDriver.Tenant,
            Bot = new ChannelAccount { Id = "28:bot" },
        };
        return Schedule.For(BotDriver.Tenant, DigestJob.KindName, ScheduleTarget.Conversation(reference)) with
        {
            ScopePersonId = "alex",
            At = new LocalTime(9, 0),
            Zone = "Asia/Shanghai",
            NextAt = Nine,
        };
    }
}
