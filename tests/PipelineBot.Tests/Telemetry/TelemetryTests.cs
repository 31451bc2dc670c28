using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Scheduling;
using PipelineBot.Telemetry;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;
using PipelineBot.Tests.Scheduling;

namespace PipelineBot.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_turn_is_measured_and_traced_in_its_parts()
    {
        using var listening = new Listening();
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        listening.Measured.Clear();

        await bot.As("alex").SendAsync("move Contoso to negotiation", id: "once");
        await bot.As("alex").SendAsync("move Contoso to negotiation", id: "once");

        listening.Seen("pipelinebot.turn.duration").ShouldBe(["message answered", "message repeated"]);
        listening.Seen("pipelinebot.store.commit.duration").ShouldBe(["committed"]);
        var spans = listening.Spans.ToList();
        var turn = spans.First(span => span.OperationName == "turn");
        spans.Where(span => span.ParentSpanId == turn.SpanId).Select(span => span.OperationName).ShouldBe(["decide", "commit", "send"]);
        spans.First(span => span.OperationName == "understand").ParentSpanId.ShouldBe(spans.First(span => span.OperationName == "decide").SpanId);
    }

    [Fact]
    public async Task A_digest_is_counted_from_its_hour_to_its_arrival()
    {
        using var listening = new Listening();
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(31));

        await bot.RunAsync();

        listening.Seen("pipelinebot.schedule.runs").ShouldBe(["digest queued"]);
        listening.Seen("pipelinebot.outbox.attempts").ShouldBe(["digest sent"]);
        listening.Measured.Single(m => m.Name == "pipelinebot.outbox.lateness").Value.ShouldBe(60);
        listening.Spans.Select(span => span.OperationName).ShouldContain("schedule.run");
        listening.Spans.Select(span => span.OperationName).ShouldContain("outbox.send");
    }

    [Theory]
    [InlineData(ConnectorFailure.Retryable, "retried")]
    [InlineData(ConnectorFailure.Ambiguous, "unknown")]
    [InlineData(ConnectorFailure.NotFound, "dead")]
    public async Task What_is_not_sent_is_counted_by_what_became_of_it(ConnectorFailure failure, string result)
    {
        using var listening = new Listening();
        using var workshop = new Workshop();
        await workshop.ScheduleAsync();
        workshop.Channel.Fault = _ => new ConnectorException(failure);

        await workshop.LiveAsync(Duration.FromHours(1), Duration.FromHours(1));

        listening.Seen("pipelinebot.outbox.attempts").ShouldBe([$"probe {result}"]);
    }

    [Fact]
    public async Task Why_a_schedule_did_not_run_is_counted()
    {
        using var listening = new Listening();
        using var workshop = new Workshop("2026-11-27T10:00:00Z");
        await workshop.ScheduleAsync();
        await workshop.ScheduleAsync("channel-2", change: schedule => schedule with { PausedUntil = new LocalDate(2026, 12, 1) });

        await workshop.LiveAsync(Duration.FromHours(16), Duration.FromHours(16));
        listening.Seen("pipelinebot.schedule.runs").ShouldBe(["probe free_day"]);
        await workshop.LiveAsync(Duration.FromHours(48), Duration.FromHours(48));

        listening.Seen("pipelinebot.schedule.runs").ShouldContain("probe queued");
    }

    [Fact]
    public async Task What_waits_is_a_gauge()
    {
        using var listening = new Listening();
        using var workshop = new Workshop();
        await workshop.ScheduleAsync();
        workshop.Clock.Advance(Duration.FromHours(1));
        var runner = workshop.Runner();
        await runner.RunDueAsync(workshop.Clock.Now, default);

        WorkMetrics.SetWaiting(await new Backlog(workshop.Store, runner).WaitingAsync(workshop.Clock.Now, default));
        listening.ReadGauges();

        listening.Measured.Last(m => m.Name == "pipelinebot.outbox.waiting").Value.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_measured_or_traced_says_who_or_what_about()
    {
        using var listening = new Listening();
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        await bot.As("alex").SendAsync("lost Fabrikam, price too high");
        bot.Clock.Advance(Duration.FromHours(1));
        await bot.RunAsync();

        var said = listening.Measured.Select(m => m.Tags).Concat(listening.Spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName))).ToList();

        said.Count.ShouldBeGreaterThan(10);
        foreach (var secret in (string[])["Fabrikam", "alex", "price", "29:", "personal-", "thread.tacv2"])
            said.ShouldAllBe(text => !text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
