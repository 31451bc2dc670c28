using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Hosting;

public class RejectionMetricsTests
{
    [Fact]
    public async Task AU_63_Every_refusal_is_counted_by_its_reason()
    {
        // A reason of its own, because other tests refuse at the same time.
        var refuses = new Refuses("test-" + Guid.NewGuid().ToString("N"));
        var counted = new ConcurrentQueue<long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "pipelinebot.activities.rejected")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Key == "reason" && refuses.Reason.Equals(tag.Value)))
                counted.Enqueue(count);
        });
        listener.Start();
        await using var bot = await TestBot.StartAsync(replace: services => services.AddSingleton<IActivityAuthenticator>(refuses));

        using var first = await bot.PostAsync("""{"type":"message"}""");
        using var second = await bot.PostAsync("""{"type":"invoke"}""");

        counted.ShouldBe([1, 1]);
        bot.Turns.ShouldBeEmpty();
    }

    private sealed class Refuses(string reason) : IActivityAuthenticator
    {
        public string Reason => reason;

        public ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, Activity activity, RequestOrigin origin, CancellationToken ct) =>
            ValueTask.FromResult(AuthenticationOutcome.Unauthenticated(reason));
    }
}
