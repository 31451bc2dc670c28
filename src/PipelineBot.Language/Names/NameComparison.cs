using FuzzySharp;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>How near a query is to a name. The tiers do not overlap much: 1, 0.98, 0.9–0.97, 0.75–0.95, below 0.9.</summary>
internal static class NameComparison
{
    // Below this two names have little in common but a few letters.
    private const double LeastFuzzy = 0.6;
    private const double LeastTokenRatio = 70;

    public static (double Score, NameMatchKind Kind)? Compare(NameKey query, NameKey name, bool isMain)
    {
        var (q, n) = (query.Compact, name.Compact);
        if (q.Length == 0 || n.Length == 0)
        {
            return null;
        }

        if (q == n)
        {
            return isMain ? (1, NameMatchKind.Exact) : (0.98, NameMatchKind.Alias);
        }

        var ratio = (double)Math.Min(q.Length, n.Length) / Math.Max(q.Length, n.Length);
        if (n.StartsWith(q, StringComparison.Ordinal))
        {
            // A whole word of the name says more than half of one.
            var whole = name.Tokens.Contains(query.Tokens[^1]) || Scan.IsCjk(q[^1]);
            return ((whole ? 0.9 : 0.85) + (0.07 * ratio), NameMatchKind.Prefix);
        }

        return Contains(query, name, ratio) ?? Fuzzy(query, name);
    }

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
        foreach (var token in part.Tokens)
        {
            var found = Scan.IsCjk(token[0])
                ? (token.Length > 1 || part.Tokens.Length > 1) && whole.Compact.Contains(token, StringComparison.Ordinal)
                : Array.IndexOf(whole.Tokens, token) >= 0;
            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static (double, NameMatchKind)? Fuzzy(NameKey query, NameKey name)
    {
        var overall = Fuzz.Ratio(query.Compact, name.Compact) * 0.009;
        var best = Math.Max(overall, 0.0087 * ByTokens(query, name));
        return best >= LeastFuzzy ? (best, NameMatchKind.Fuzzy) : null;
    }

    // "Contso renewal" against "Contoso Azure renewal 2026": each word of the query finds its nearest, long words count more.
    private static double ByTokens(NameKey query, NameKey name)
    {
        double sum = 0, weight = 0;
        foreach (var token in query.Tokens)
        {
            double best = 0;
            foreach (var other in name.Tokens)
            {
                best = Math.Max(best, Similarity(token, other));
            }

            if (best >= LeastTokenRatio)
            {
                sum += best * token.Length;
            }
            else if (token.Length > 2 || Scan.IsCjk(token[0]))
            {
                return 0;
            }

            // A small word that is not in the name ("Contoso is") only costs its length.
            weight += token.Length;
        }

        // A name that has much more than was asked for is a little less likely.
        return weight == 0 ? 0 : (sum / weight) - (2 * Math.Max(0, name.Tokens.Length - query.Tokens.Length));
    }

    private static double Similarity(string token, string other)
    {
        if (token.Length < 3 && !Scan.IsCjk(token[0]))
        {
            return token == other ? 100 : 0;
        }

        return Scan.IsCjk(token[0]) && token.Length >= 3 && other.Length > token.Length
            ? Fuzz.PartialRatio(token, other)
            : Fuzz.Ratio(token, other);
    }
}
