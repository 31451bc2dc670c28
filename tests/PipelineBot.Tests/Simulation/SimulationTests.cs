using System.Diagnostics;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Simulation;

/// <summary>
/// More than a year of digests and check-ins, with three processes on one store that crash, hang and are cut off, and a channel that refuses and forgets to answer.
/// <c>PIPELINEBOT_SIMULATION=full</c> makes it ten times as large, <c>full:7</c> or <c>small:7</c> choose the seed.
/// </summary>
public sealed class SimulationTests(Printer printer) : IClassFixture<Printer>
{
    [Fact]
    public async Task Everything_due_arrives_once_and_in_time_unless_nobody_can_know()
    {
        var watch = Stopwatch.StartNew();
        var (counts, broken, events) = await OnItsOwnThreadAsync(Scale.Wished);
        printer.Say($"Simulation of {Scale.Wished.Channels:N0} channels and {Scale.Wished.People:N0} people over {Scale.Wished.Days} days, seed {Scale.Wished.Seed}: {counts} {events:N0} events in {watch.Elapsed.TotalSeconds:N1} s.");

        broken.ShouldBeEmpty();
        counts.Due.ShouldBeGreaterThan(Scale.Wished.Days * (Scale.Wished.Channels + Scale.Wished.People) / 4);
        (counts.SentOnce + counts.Unknown + counts.OutOfService).ShouldBe(counts.Due);
        // Nothing was shown if nothing went wrong.
        counts.Crashes.ShouldBeGreaterThan(20);
        counts.UnknownArrived.ShouldBeGreaterThan(0);
        counts.Takeovers.ShouldBeGreaterThan(0);
    }

    /// <summary>A thread without a context to return to: whatever is awaited in the simulation goes on where its wait ends.</summary>
    private static Task<(Counts Counts, List<string> Broken, long Events)> OnItsOwnThreadAsync(Scale scale)
    {
        var done = new TaskCompletionSource<(Counts, List<string>, long)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                var world = new World(scale);
                world.Run();
                var audit = new Audit(world, scale);
                done.SetResult((audit.Check(), audit.Broken, world.Time.Events));
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        thread.Start();
        return done.Task;
    }
}
