using System.Text;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>A name reduced to what counts when names are compared.</summary>
/// <param name="Compact">Folded letters and figures only.</param>
/// <param name="Tokens">Words; a run of Chinese is one token.</param>
internal sealed record NameKey(string Compact, string[] Tokens)
{
    private const int MaxLength = 80;

    /// <summary>The words with one space between them, as the fuzzy comparison wants them.</summary>
    public string Spaced { get; } = string.Join(' ', Tokens);

    public static NameKey Of(string name)
    {
        var folded = Folding.Fold(name.Length > MaxLength ? name[..MaxLength] : name);
        var compact = new StringBuilder(folded.Length);
        var tokens = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            var end = i;
            while (end < folded.Length && (Scan.IsCjk(folded[i]) ? Scan.IsCjk(folded[end]) : Scan.IsWordChar(folded[end])))
            {
                end++;
            }

            if (end > i)
            {
                var token = folded[i..end];
                tokens.Add(token);
                compact.Append(token);
            }

            i = Math.Max(end, i + 1);
        }

        return new NameKey(compact.ToString(), [.. tokens]);
    }
}
