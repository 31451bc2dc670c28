using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>Takes words that say what kind of thing is named off the end of a query.</summary>
internal sealed class GenericWords(IEnumerable<string> words)
{
    private readonly string[] _words = [.. words.Select(w => Folding.Fold(w).Trim()).Where(w => w.Length > 0).OrderByDescending(w => w.Length)];

    /// <summary>The query without them, and without "the" and a 的 left hanging; the query itself when nothing else remains.</summary>
    public string Strip(string query)
    {
        var rest = Folding.Fold(query).Trim();
        rest = rest.StartsWith("the ", StringComparison.Ordinal) ? rest[4..].TrimStart() : rest;
        while (StripOne(rest) is { Length: > 0 } shorter)
        {
            rest = shorter;
        }

        return rest;
    }

    private string? StripOne(string text)
    {
        foreach (var word in _words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal)
                && (Scan.IsCjk(word[0]) || text.Length == word.Length || !Scan.IsWordChar(text[^(word.Length + 1)])))
            {
                return text[..^word.Length].TrimEnd(' ', '-', ':', ',');
            }
        }

        return text.EndsWith('的') ? text[..^1].TrimEnd() : null;
    }
}
