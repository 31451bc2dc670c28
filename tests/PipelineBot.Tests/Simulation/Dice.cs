namespace PipelineBot.Tests.Simulation;

/// <summary>Chance that follows from the seed and from what it is about, not from the order in which things happen: a run can be repeated.</summary>
internal sealed class Dice(int seed)
{
    private readonly HashSet<ulong> spent = [];

    /// <summary>From 0 to 1, always the same for the same question.</summary>
    public double Roll(ulong about, ulong which = 0) => (Mix(about ^ Mix(which ^ ((ulong)seed * 0x9E3779B97F4A7C15))) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether this is the first misfortune of its kind: the same step is not struck again when it is tried again.</summary>
    public bool Strikes(ulong about) => spent.Add(about);

    public static ulong Hash(string text, ulong so_far = 0)
    {
        foreach (var letter in text)
            so_far = (so_far ^ letter) * 0x100000001B3;
        return Mix(so_far);
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
