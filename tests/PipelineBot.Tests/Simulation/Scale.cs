using NodaTime;

namespace PipelineBot.Tests.Simulation;

/// <summary>How much is simulated.</summary>
internal sealed record Scale(int Seed, int Channels, int People, int Days)
{
    /// <summary>Set to <c>full</c>, everything is simulated at the size the bot is meant for; otherwise a tenth of it. Or the seed, after a colon: <c>full:7</c>.</summary>
    private static readonly string[] Wish = (Environment.GetEnvironmentVariable("PIPELINEBOT_SIMULATION") ?? "").Split(':');

    public static bool Full => Wish[0] == "full";

    public static Scale Wished { get; } = Full ? new(SeedOr(1), 200, 2_000, 400) : new(SeedOr(1), 20, 200, 400);

    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 2, 0, 0);

    public Instant End => Start + Duration.FromDays(Days);

    private static int SeedOr(int otherwise) => Wish.Length > 1 ? int.Parse(Wish[1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
