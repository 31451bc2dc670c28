using System.Text;
using PipelineBot.Language.Text;

namespace PipelineBot.Data.Importing;

/// <summary>The fields a kind of file may have, and the headers each is recognised by.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, string> byHeader = new(FoldedComparer.Instance);

    /// <param name="fields">Each a name and the other headers it goes by, all separated by spaces, without spaces or underscores inside.</param>
    public FieldSet(string kind, params string[] fields)
    {
        Kind = kind;
        var names = new List<string>();
        foreach (var field in fields)
        {
            var words = field.Split(' ');
            names.Add(words[0]);
            foreach (var header in words.Select(Fold).Distinct(StringComparer.Ordinal))
                byHeader.Add(header, words[0]);
        }

        Names = names;
    }

    public string Kind { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The field a header names in English or Chinese, simplified or traditional, whatever its case, spaces and punctuation; <c>null</c> for none.</summary>
    public string? Find(string header) => byHeader.GetValueOrDefault(Fold(header));

    public static string Fold(string header)
    {
        try
        {
            return string.Concat(header.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no header of ours.
            return header;
        }
    }
}
