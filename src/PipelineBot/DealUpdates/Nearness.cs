namespace PipelineBot.DealUpdates;

/// <summary>When a name is near enough. Scores are 0 to 1.</summary>
public static class Nearness
{
    /// <summary>Below this a name is not even offered.</summary>
    public const double Offered = 0.55;

    /// <summary>From here on a single name is taken as meant, and named in the answer.</summary>
    public const double Taken = 0.75;

    /// <summary>Below this a name that was taken is confirmed before anything is saved.</summary>
    public const double Sure = 0.82;

    /// <summary>From here on nobody needs to be told that the name was guessed.</summary>
    public const double Certain = 0.9;

    private const double Lead = 0.04;

    /// <summary>The best is the very name, and alone in that; or it is near enough, and the second clearly behind.</summary>
    public static bool IsClear(double second, double best) => (best >= 1 && second < 1) || (best >= Taken && best - second >= Lead);
}
