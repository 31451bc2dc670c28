using NodaTime;

namespace PipelineBot.BotFramework.Tests.Authentication;

internal sealed class ManualClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 29, 1, 0);

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration duration) => Now += duration;
}
