using System.Diagnostics;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public sealed class TurnTelemetryTests
{
    [Fact]
    public void It_allocates_nothing_while_nobody_listens()
    {
        var activity = ActivityReader.Read("""{"type":"message","id":"1","channelId":"msteams","conversation":{"id":"c","tenantId":"t"}}"""u8.ToArray()).ShouldNotBeNull();
        Turn(activity);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
            Turn(activity);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Turn(BotFramework.Activities.Activity activity)
    {
        var began = Stopwatch.GetTimestamp();
        using var span = TurnTelemetry.Start("turn");
        using var part = TurnTelemetry.Start("decide");
        TurnTelemetry.Conflicted();
        TurnTelemetry.Done(began, span, activity, TurnTelemetry.Answered);
    }
}
