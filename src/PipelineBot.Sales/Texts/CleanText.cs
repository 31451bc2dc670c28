using System.Text;

namespace PipelineBot.Sales.Texts;

/// <summary>Makes text from outside safe to keep and to show on one line.</summary>
public static class CleanText
{
    /// <summary>
    /// Line breaks and tabs become spaces, runs of white space one space; control characters, half surrogate pairs and marks
    /// that turn the writing direction go; the ends are trimmed. <c>null</c> gives an empty text.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && !TurnsDirection(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
}
