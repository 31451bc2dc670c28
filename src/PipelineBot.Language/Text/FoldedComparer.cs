using System.Diagnostics.CodeAnalysis;

namespace PipelineBot.Language.Text;

/// <summary>
/// Compares texts as the recognisers do: case, full or half width, traditional or simplified characters make no difference.
/// Spaces and punctuation do. Lists and dictionaries of words that are matched as a whole take it as their comparer.
/// </summary>
public sealed class FoldedComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private FoldedComparer()
    {
    }

    public static FoldedComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(x.AsSpan(), y));

    public int GetHashCode([DisallowNull] string obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<char> alternate, string other)
    {
        if (alternate.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < other.Length; i++)
        {
            if (alternate[i] != other[i] && Folding.Fold(alternate[i]) != Folding.Fold(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        var hash = new HashCode();
        foreach (var c in alternate)
        {
            hash.Add(Folding.Fold(c));
        }

        return hash.ToHashCode();
    }

    /// <summary>The text itself, not its folded form.</summary>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();
}
