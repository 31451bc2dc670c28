using NodaTime;

namespace PipelineBot.Tests.Driver;

/// <summary>A clock that moves only when told.</summary>
public sealed class ManualClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration by) => Now += by;
}
