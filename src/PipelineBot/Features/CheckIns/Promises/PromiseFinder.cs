using System.Text;
using PipelineBot.Sales.Promises;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>Which promise is meant by a few of its words: "discount approval" is "get the discount approved". Words count by their beginning, Chinese by pairs of characters.</summary>
internal static class PromiseFinder
{
    private const int Stem = 5;
    private const double Enough = 0.5;
    private static readonly string[] Empty = ["the", "and", "for", "get", "with", "that", "will"];

    /// <summary>The one that shares most with what was said; null when none shares half of it, or two share as much.</summary>
    public static Promise? Find(IEnumerable<Promise> promises, string said)
    {
        var wanted = Pieces(said);
        if (wanted.Count == 0)
            return null;
        var best = promises.Select(p => (Promise: p, Share: wanted.Count(Pieces(p.What).Contains) / (double)wanted.Count)).Where(p => p.Share >= Enough).OrderByDescending(p => p.Share).Take(2).ToList();
        return best switch
        {
            [var only] => only.Promise,
            [var first, var second] when first.Share > second.Share => first.Promise,
            _ => null,
        };
    }

    private static HashSet<string> Pieces(string text)
    {
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var before = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            var isHan = c is >= '\u3400' and <= '\u9fff';
            if (isHan && before != '\0')
                pieces.Add($"{before}{c}");
            before = isHan ? c : '\0';
            if (!isHan && char.IsLetterOrDigit(c))
                word.Append(c);
            else
                End();
        }

        End();
        return pieces;

        void End()
        {
            var one = word.ToString();
            word.Clear();
            if (one.Length >= 3 && !Empty.Contains(one))
                pieces.Add(one.Length > Stem ? one[..Stem] : one);
        }
    }
}
