using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>How near a query is to a name by its letters and characters. The tiers do not overlap much: 1, 0.98, 0.85–0.97, 0.75–0.95, below 0.9.</summary>
internal static class NameComparison
{
    // Below this two names have little in common but a few letters.
    private const double LeastFuzzy = 0.6;
    private const int LeastTokenRatio = 70;
    private const double OverallWeight = 0.009;
    private const double TokenWeight = 0.0087;

    public static (double Score, NameMatchKind Kind)? Compare(NameKey query, NameKey name, bool isMain, bool fuzzy)
    {
        var (q, n) = (query.Compact, name.Compact);
        if (q == n)
        {
            return isMain ? (1, NameMatchKind.Exact) : (0.98, NameMatchKind.Alias);
        }

        var ratio = (double)Math.Min(q.Length, n.Length) / Math.Max(q.Length, n.Length);
        if (n.StartsWith(q, StringComparison.Ordinal))
        {
            // A whole word of the name says more than half of one.
            var whole = Scan.IsCjk(q[^1]) || name.HasToken(query.Token(query.Tokens - 1));
            return ((whole ? 0.9 : 0.85) + (0.07 * ratio), NameMatchKind.Prefix);
        }

        return Contains(query, name, ratio) ?? SoundsLikePart(query, name) ?? (fuzzy ? Fuzzy(query, name) : null);
    }

    /// <summary>Sounds of two characters or more that are a piece of the name; not the whole, which is looked up.</summary>
    public static double? ScoreOfPiece(string sounds, NameKey name) =>
        name.Sounds.Length > sounds.Length && name.Sounds.Contains(sounds, StringComparison.Ordinal) ? 0.76 + (0.08 * sounds.Length / name.Sounds.Length) : null;

    private static (double, NameMatchKind)? Contains(NameKey query, NameKey name, double ratio)
    {
        if (AllIn(query, name))
        {
            return (0.83 + (0.12 * ratio), NameMatchKind.Contains);
        }

        return AllIn(name, query) ? (0.75 + (0.15 * ratio), NameMatchKind.Contains) : null;
    }

    // Every word of the one is a word of the other; Chinese, which has no gaps, may stand inside a longer run.
    private static bool AllIn(NameKey part, NameKey whole)
    {
        for (var i = 0; i < part.Tokens; i++)
        {
            var token = part.Token(i);
            var found = Scan.IsCjk(token[0])
                ? (token.Length > 1 || part.Tokens > 1) && whole.Compact.AsSpan().IndexOf(token) >= 0
                : whole.HasToken(token);
            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static (double, NameMatchKind)? SoundsLikePart(NameKey query, NameKey name) =>
        query.HanCount > 1 && name.HanCount > 1 && ScoreOfPiece(query.Sounds, name) is { } score ? (score, NameMatchKind.Homophone) : null;

    private static (double, NameMatchKind)? Fuzzy(NameKey query, NameKey name)
    {
        var best = 0.0;
        if (Likeness.Bound(query.Compact.Length, name.Compact.Length) * OverallWeight >= LeastFuzzy)
        {
            best = Likeness.Ratio(query.Compact, name.Compact) * OverallWeight;
        }

        best = Math.Max(best, TokenWeight * ByTokens(query, name));
        return best >= LeastFuzzy ? (best, NameMatchKind.Fuzzy) : null;
    }

    // "Contso renewal" against "Contoso Azure renewal 2026": each word of the query finds its nearest, long words count more.
    private static double ByTokens(NameKey query, NameKey name)
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < query.Tokens; i++)
        {
            var token = query.Token(i);
            var best = 0;
            for (var j = 0; j < name.Tokens && best < 100; j++)
            {
                best = Math.Max(best, Similarity(token, name.Token(j)));
            }

            if (best >= LeastTokenRatio)
            {
                sum += (double)best * token.Length;
            }
            else if (token.Length > 2 || Scan.IsCjk(token[0]))
            {
                return 0;
            }

            // A small word that is not in the name ("Contoso is") only costs its length.
            weight += token.Length;
        }

        // A name that has much more than was asked for is a little less likely.
        return weight == 0 ? 0 : (sum / weight) - (2 * Math.Max(0, name.Tokens - query.Tokens));
    }

    private static int Similarity(ReadOnlySpan<char> token, ReadOnlySpan<char> other)
    {
        if (token.Length < 3 && !Scan.IsCjk(token[0]))
        {
            return token.SequenceEqual(other) ? 100 : 0;
        }

        if (Scan.IsCjk(token[0]) && token.Length >= 3 && other.Length > token.Length)
        {
            return Likeness.Partial(token, other, LeastTokenRatio);
        }

        return Likeness.Bound(token.Length, other.Length) < LeastTokenRatio ? 0 : Likeness.Ratio(token, other);
    }
}
