namespace PipelineBot.Language.Gists.Pieces;

/// <summary>How much of a clause is explained.</summary>
internal enum Cleanness
{
    Noisy,
    Nearly,
    Clean,
}

/// <summary>Weighs what of some pieces nothing explains.</summary>
internal static class GistCleanness
{
    /// <summary>How much of some pieces nothing explains, and how much they say in all.</summary>
    public static (int Unknown, int All) Unexplained(this GistText text, int from, int to)
    {
        var (unknown, all) = (0, 0);
        for (var i = from; i < to; i++)
        {
            all += text.Weight(i);
            unknown += text.IsOpen(i, GistItemKind.Unknown) ? text.Weight(i) : 0;
        }

        return (unknown, all);
    }

    public static Cleanness CleannessOf(this GistText text, int from, int to)
    {
        var (unknown, all) = text.Unexplained(from, to);
        return unknown == 0 ? Cleanness.Clean : unknown * 8 <= all ? Cleanness.Nearly : Cleanness.Noisy;
    }
}
