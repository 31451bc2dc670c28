namespace PipelineBot.Data.Importing;

/// <summary>What became of rows.</summary>
internal readonly record struct Tally(int Created, int Updated, int Unchanged, int Skipped)
{
    public static Tally OneCreated => new(1, 0, 0, 0);

    public static Tally OneUpdated => new(0, 1, 0, 0);

    public static Tally OneUnchanged => new(0, 0, 1, 0);

    public static Tally OneSkipped => new(0, 0, 0, 1);

    public static Tally operator +(Tally a, Tally b) => new(a.Created + b.Created, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Skipped + b.Skipped);
}
