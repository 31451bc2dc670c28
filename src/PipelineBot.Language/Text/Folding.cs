using System.Buffers;

namespace PipelineBot.Language.Text;

/// <summary>
/// Lower case, half width and simplified characters, one character for one, so that a span of the folded text is a span of the
/// original. Every recogniser reads folded text: words and patterns need no traditional spelling.
/// </summary>
internal static class Folding
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => Fold(c) == c)]);

    public static string Fold(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        while ((uint)first < text.Length && Fold(text[first]) == text[first])
        {
            first++;
        }

        if ((uint)first >= (uint)text.Length)
        {
            return text;
        }

        return string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(original[i]);
            }
        });
    }

    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c is '\t' or '\v' or '\f' ? ' ' : c == '\r' ? '\n' : c,
        '\u00A0' or '\u3000' or '\u202F' or (>= '\u2000' and <= '\u200B') or '\uFEFF' => ' ',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2212' => '-',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        '\uFFE5' => '¥',
        '\uFFE1' => '£',
        >= '\u3400' and <= '\u9FFF' => Simplified.Of(c),
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };
}
