using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.Digests;
using PipelineBot.Hosting;
using PipelineBot.Outbox;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Load;

/// <summary>Nine o'clock at a large company: everybody's check-in and every team's digest are due at once.</summary>
[Collection(AloneCollection.Name)]
public sealed class RushTests(Printer printer) : IClassFixture<Printer>
{
    private const int Teams = 1_000;
    private const int PeopleInATeam = 9;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 25, 1, 0);

    [Fact]
    public async Task Ten_thousand_due_in_one_minute_are_rendered_and_queued_in_seconds()
    {
        await using var bot = BotDriver.Start("2026-11-25T00:59:00Z");
        foreach (var some in Enumerable.Range(0, Teams).SelectMany(TeamOf).Chunk(2_000))
            (await bot.Store.CommitAsync(some)).Committed.ShouldBeTrue();
        await bot.Store.CommitAsync([ScheduleDocuments.Tenant.Put(ScheduleDocuments.RegisterPartition, new ScheduledTenant { Tenant = BotDriver.Tenant })]);
        bot.Clock.Now = Nine;
        var runner = bot.Services.GetRequiredService<ScheduleRunner>();

        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var queued = await runner.RunDueAsync(Nine, default);
        var (took, cpu) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        printer.Say($"{queued:N0} digests and check-ins of {Teams:N0} teams were rendered and queued in {took.TotalSeconds:N1} s, with {cpu.TotalSeconds:N1} s of processor by this process and all its tests.");

        queued.ShouldBe(Teams * (PeopleInATeam + 1));
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task OUT_41_The_channel_never_sees_more_than_it_allows()
    {
        const int Conversations = 440;
        const int ToOne = 20;
        await using var channel = await StubConnector.StartAsync(TimeSpan.FromMilliseconds(100));
        await using var bot = BotDriver.Start("2026-11-25T01:00:00Z");
        await bot.Store.CommitAsync([.. Enumerable.Range(0, Conversations).Select(i => Row(channel.Url, $"conversation-{i}", i).ToWrite()), .. Enumerable.Range(0, ToOne).Select(i => Row(channel.Url, "busy", i).ToWrite())]);
        var door = new Door();
        var connector = new ConnectorClient(
            ConnectorHttp.CreateClient(door), new NoTokenProvider(), ServiceUrlPolicy.LoopbackOnly, new SendPace(SendLimits.Teams, TimeProvider.System), Clocks.Real, TimeProvider.System, NullLoggerFactory.Instance);
        var sender = new OutboxSender(bot.Store, bot.Services.GetRequiredService<WorkLease>(), connector, [], bot.Clock, TimeProvider.System, NullLogger<OutboxSender>.Instance);

        var watch = Stopwatch.StartNew();
        (await sender.SendDueAsync(bot.Clock.Now, default)).ShouldBe(Conversations + ToOne);
        var all = channel.Arrived.Select(a => a.At).ToList();
        var busy = channel.Arrived.Where(a => a.Conversation == "busy").Select(a => a.At).ToList();
        var (seen, left) = (StubConnector.MostWithin(all, Second), StubConnector.MostWithin(door.Left, Second));
        var way = door.Left.Order().Zip(all.Order(), (from, to) => Stopwatch.GetElapsedTime(from, to)).Max();
        printer.Say(
            $"{all.Count} messages in {watch.Elapsed.TotalSeconds:N1} s, {all.Count / Stopwatch.GetElapsedTime(all.Min(), all.Max()).TotalSeconds:N1} a second; the channel saw at most {seen} in one second " +
            $"({left} left in one; the longest way took {way.TotalMilliseconds:N0} ms), of one conversation {StubConnector.MostWithin(busy, Second)} in one and {StubConnector.MostWithin(busy, 2 * Second)} in two.");

        left.ShouldBeLessThanOrEqualTo(50);
        // On a machine that has no time for the channel, messages pile up at its door, however evenly they left.
        if (way < TimeSpan.FromMilliseconds(15))
            seen.ShouldBeLessThanOrEqualTo(50);
        StubConnector.MostWithin(busy, Second).ShouldBeLessThanOrEqualTo(7);
        StubConnector.MostWithin(busy, 2 * Second).ShouldBeLessThanOrEqualTo(8);
    }

    /// <summary>Writes down when each request leaves.</summary>
    private sealed class Door() : DelegatingHandler(ConnectorHttp.CreateHandler())
    {
        private readonly ConcurrentQueue<long> left = new();

        public IReadOnlyList<long> Left => [.. left];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            left.Enqueue(Stopwatch.GetTimestamp());
            return base.SendAsync(request, cancellationToken);
        }
    }

    private static OutboxRow Row(string url, string conversation, int number) => OutboxRow.Of(
        BotDriver.Tenant, $"{conversation}/{number}", "probe", "", Reference(conversation, "personal") with { ServiceUrl = url }, "", OutboundActivity.Message("hello"), Nine);

    /// <summary>A manager with eight reps, each with three deals that ask for something, a digest in the team's channel and everybody's check-in.</summary>
    private static IEnumerable<DocumentWrite> TeamOf(int number)
    {
        for (var i = 0; i < PeopleInATeam; i++)
        {
            var id = $"person-{number}-{i}";
            var manager = $"person-{number}-0";
            var person = new Person { Id = id, Name = $"Person {number} {i}", Role = i == 0 ? Role.Manager : Role.Rep, ManagerId = i == 0 ? "" : manager, Team = $"Team {number}", TimeZone = "Asia/Shanghai", Language = i % 2 == 0 ? "en" : "zh-Hans" };
            yield return DocumentTypes.Person.Put(BotDriver.Tenant, person);
            for (var deal = 0; deal < 3; deal++)
            {
                yield return DocumentTypes.Deal.Put(BotDriver.Tenant, Team.Deal($"deal-{number}-{i}-{deal}", $"Customer {number} {i} {deal}", id, "needs") with
                {
                    Amount = new Money(10_000 * (deal + 1), "CNY"),
                    CloseDate = new LocalDate(2026, 11, 20 + (5 * deal)),
                    Milestones = [new() { Id = "m1", Title = "Security review", OwnerId = id, Due = new LocalDate(2026, 11, 20 + (4 * deal)), StageId = "needs" }],
                });
            }

            var chat = ScheduleTarget.Person(id, Reference("chat-" + id, "personal"));
            yield return ScheduleDocuments.Schedule.Write(BotDriver.Tenant, Due(Schedule.For(BotDriver.Tenant, CheckInQueue.Kind, chat), id), null);
        }

        var channel = ScheduleTarget.Conversation(Reference($"channel-{number}", "channel"));
        yield return ScheduleDocuments.Schedule.Write(BotDriver.Tenant, Due(Schedule.For(BotDriver.Tenant, DigestJob.KindName, channel), $"person-{number}-0"), null);
    }

    private static Schedule Due(Schedule schedule, string scope) => schedule with { ScopePersonId = scope, At = new LocalTime(9, 0), Zone = "Asia/Shanghai", NextAt = Nine };

    private static ConversationReference Reference(string conversation, string type) => new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        ChannelId = "msteams",
        ConversationId = conversation,
        ConversationType = type,
        TenantId = BotDriver.Tenant,
        Bot = new ChannelAccount { Id = "28:bot" },
    };
}
