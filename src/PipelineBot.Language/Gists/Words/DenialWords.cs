using System.Collections.Frozen;

namespace PipelineBot.Language.Gists.Words;

/// <summary>What tells a denial that forbids from one that reports; what denies at all is in <see cref="Phrases.CommonWords"/>.</summary>
internal static class DenialWords
{
    /// <summary>Leaves something as it is: "but keep Fabrikam".</summary>
    public static readonly string[] Leaving =
        ["leave", "leaves", "leaving", "keep", "keeps", "keeping", "stays", "stay", "staying", "remains", "remain", "unchanged", "untouched", "ignore", "nothing", "no change", "still"];

    /// <summary>Forbids where nobody is named before it: "don't …".</summary>
    public static readonly FrozenSet<string> Orders = FrozenSet.Create(StringComparer.Ordinal, "don't", "dont", "do", "never", "nobody", "nothing", "none", "nor", "neither", "nope", "refuse");

    /// <summary>Before it, it reports: "they don't …".</summary>
    public static readonly FrozenSet<string> Speakers = FrozenSet.Create(StringComparer.Ordinal, "i", "we", "they", "he", "she", "it", "you", "who", "customer", "client");
}
