using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Simulation;

/// <summary>A week with the real digests and check-ins on the real store, and a channel that is busy now and then and sometimes does not answer.</summary>
public sealed class RealJobsTests(Printer printer) : IClassFixture<Printer>
{
    private static readonly Person[] Asked = [Team.Alex, Team.Megan, Team.Wang];
    private static readonly Duration Step = Duration.FromMinutes(10);

    [Fact]
    public async Task A_week_brings_each_digest_and_check_in_once_a_working_day()
    {
        // From Wednesday to Tuesday: five working days.
        await using var bot = await DigestOffice.OpenAsync("2026-11-24T18:00:00Z");
        await SetAsync(bot);
        var (random, busy, silent) = (new Random(25), 0, 0);
        bot.Channel.Fault = _ => random.Next(20) switch
        {
            < 3 => Counted(ref busy, new ConnectorException(ConnectorFailure.Retryable, 429, retryAfter: TimeSpan.FromMinutes(15))),
            3 => Counted(ref silent, new ConnectorException(ConnectorFailure.Ambiguous, 504)),
            _ => null,
        };
        for (var step = 0; step < 7 * 24 * 6; step++)
        {
            bot.Clock.Advance(Step);
            await bot.RunAsync();
        }

        var rows = await RowsAsync(bot.Store);
        printer.Say($"A week of real jobs: {rows.Count} messages, {rows.Count(r => r.State == OutboxState.Sent)} sent, {silent} without an answer, {busy} times told to wait.");
        rows.ShouldAllBe(r => r.State == OutboxState.Sent || r.State == OutboxState.Unknown);
        rows.Count(r => r.State == OutboxState.Unknown).ShouldBe(silent);
        rows.Count(r => r.State == OutboxState.Sent).ShouldBe(bot.Channel.Messages.Count);
        busy.ShouldBeGreaterThan(0);
        silent.ShouldBeGreaterThan(0);

        LocalDate[] worked = [new(2026, 11, 25), new(2026, 11, 26), new(2026, 11, 27), new(2026, 11, 30), new(2026, 12, 1)];
        DaysOf(rows.Where(r => r.Kind == DigestJob.KindName)).ShouldBe(worked);
        foreach (var person in Asked)
        {
            // The card, and since nobody answers the one reminder.
            DaysOf(rows.Where(r => r.Kind == CheckInQueue.Kind && r.PersonId == person.Id)).ShouldBe(worked.SelectMany(d => (LocalDate[])[d, d]));
        }

        bot.Faults.Errors.ShouldBeEmpty();
    }

    private static ConnectorException Counted(ref int count, ConnectorException fault)
    {
        count++;
        return fault;
    }

    private static IEnumerable<LocalDate> DaysOf(IEnumerable<OutboxRow> rows) => rows.Select(r => r.CreatedAt.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date).Order();

    private static async Task SetAsync(BotDriver bot)
    {
        var schedules = bot.Services.GetRequiredService<Schedules>();
        var digest = Schedule.For(BotDriver.Tenant, DigestJob.KindName, ScheduleTarget.Conversation(Reference(DigestOffice.Channel, "channel"))) with { ScopePersonId = "alex" };
        var checkIns = Asked.Select(p => Schedule.For(BotDriver.Tenant, CheckInQueue.Kind, ScheduleTarget.Person(p.Id, Reference("personal-" + p.Id, "personal"))) with { ScopePersonId = p.Id });
        foreach (var schedule in checkIns.Prepend(digest))
        {
            var planned = await schedules.PlannedAsync(schedule with { At = new LocalTime(9, 0), Zone = "Asia/Shanghai" }, bot.Clock.Now, default);
            (await bot.Store.CommitAsync(Schedules.Save(null, planned))).Committed.ShouldBeTrue();
        }
    }

    private static async Task<List<OutboxRow>> RowsAsync(BotFramework.Storage.IDocumentStore store)
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in store.QueryAsync(OutboxDocuments.Row, partition, []))
                rows.Add(row.Value);
        }

        return rows;
    }

    private static ConversationReference Reference(string conversation, string type) => new()
    {
        ServiceUrl = "http://localhost:1/",
        ChannelId = "msteams",
        ConversationId = conversation,
        ConversationType = type,
        TenantId = BotDriver.Tenant,
        Bot = new ChannelAccount { Id = "28:bot" },
    };
}
