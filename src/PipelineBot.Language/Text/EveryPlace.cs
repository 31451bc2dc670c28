namespace PipelineBot.Language.Text;

/// <summary>Reads values from left to right: none overlap, and none begins inside a word.</summary>
internal static class EveryPlace
{
    public static List<Recognized<T>> Read<T>(string folded, Func<string, int, Found<T>?> read)
    {
        var all = new List<Recognized<T>>();
        for (var i = 0; i < folded.Length;)
        {
            if (read(folded, i) is not { } found)
            {
                i = Scan.IsWordChar(folded[i]) ? Scan.WordEnd(folded, i) : i + 1;
                continue;
            }

            if (found.Confidence > 0)
            {
                all.Add(new Recognized<T>(found.Value, TextSpan.FromBounds(i, found.End), found.Confidence));
            }

            i = Math.Max(found.End, i + 1);
        }

        return all;
    }

    /// <summary>The one value of a text that says nothing else, politeness aside; or null.</summary>
    public static Recognized<T>? Only<T>(string folded, IReadOnlyList<Recognized<T>> all, ReadOnlySpan<string> ignorable) =>
        all.Count == 1
            && Covering.IsIgnorable(folded, 0, all[0].Span.Start, ignorable)
            && Covering.IsIgnorable(folded, all[0].Span.End, folded.Length, ignorable)
            ? all[0]
            : null;
}
