using System.Globalization;
using PipelineBot.Hosting;

namespace PipelineBot.Limits;

/// <summary>How many activities are handled for one person and for one tenant (section <c>Limits</c>): so many a minute, after a first rush. 0 a minute is no limit.</summary>
public sealed record TrafficLimits(int PersonPerMinute, int PersonBurst, int TenantPerMinute, int TenantBurst)
{
    /// <summary>Nobody types that fast, and no team of that size exists in one tenant: what is above it is a script or a loop.</summary>
    public static TrafficLimits Usual { get; } = new(PersonPerMinute: 30, PersonBurst: 20, TenantPerMinute: 6000, TenantBurst: 2000);

    public static TrafficLimits None { get; } = new(0, 0, 0, 0);

    private const int Most = 1_000_000;

    /// <summary>In anonymous development, where every load test and every client is one person, there are no limits but those that are set.</summary>
    /// <exception cref="ConfigurationProblem">A key is no number.</exception>
    public static TrafficLimits FromConfiguration(IConfiguration configuration, bool anonymous)
    {
        var usual = anonymous ? None with { PersonBurst = Usual.PersonBurst, TenantBurst = Usual.TenantBurst } : Usual;
        return new TrafficLimits(
            Read(configuration, "PersonPerMinute", usual.PersonPerMinute, 0),
            Read(configuration, "PersonBurst", usual.PersonBurst, 1),
            Read(configuration, "TenantPerMinute", usual.TenantPerMinute, 0),
            Read(configuration, "TenantBurst", usual.TenantBurst, 1));
    }

    private static int Read(IConfiguration configuration, string name, int usual, int least)
    {
        if (configuration["Limits:" + name] is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Most
            ? number
            : throw new ConfigurationProblem($"Limits__{name} is not a whole number from {least} to {Most}.");
    }
}
