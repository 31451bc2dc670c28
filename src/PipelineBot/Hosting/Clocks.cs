using NodaTime;
using NodaTime.Text;

namespace PipelineBot.Hosting;

/// <summary>The one clock of the process: the real one, or an instant that stands still for demonstrations and tests (<c>Clock:FixedNow</c>, Development only).</summary>
public static class Clocks
{
    public const string FixedNowKey = "Clock:FixedNow";

    /// <exception cref="ConfigurationProblem">The key is set outside of Development, or is not an ISO instant.</exception>
    public static IClock FromConfiguration(IConfiguration configuration, string environmentName)
    {
        var text = configuration[FixedNowKey];
        if (string.IsNullOrWhiteSpace(text))
            return Real;
        if (environmentName != Environments.Development)
            throw new ConfigurationProblem("Clock__FixedNow is for Development only.");
        return InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed
            ? new FixedClock(parsed.Value)
            : throw new ConfigurationProblem("Clock__FixedNow is not an ISO instant such as 2026-11-25T01:00:00Z.");
    }

#pragma warning disable RS0030 // The composition root alone names the real clock.
    public static IClock Real => SystemClock.Instance;
#pragma warning restore RS0030

    /// <summary>Stands still for people. Each reading is a tick (100 ns) later than the one before, so that what happened first can be told from what happened next.</summary>
    private sealed class FixedClock(Instant start) : IClock
    {
        private long ticks = -1;

        public Instant GetCurrentInstant() => start.PlusTicks(Interlocked.Increment(ref ticks));
    }
}
