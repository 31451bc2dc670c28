using System.Text;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Makes text that people wrote inert in the Markdown of a <see cref="TextBlock"/> or <see cref="Fact"/>.</summary>
public static class CardText
{
    private const char WordJoiner = '\u2060';

    /// <summary>
    /// The same text on screen, without any effect: no formatting, link, mention, list, entity or date function. Line breaks and
    /// control characters become single spaces; direction overrides, which can disguise a name, are removed. Only what could have
    /// an effect is escaped, so that ordinary names stay readable even in a client that shows escapes.
    /// </summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var line = SingleLine(text);
        var result = new StringBuilder(line.Length + 8);
        var blockMarker = BlockMarker(line);
        for (var i = 0; i < line.Length; i++)
        {
            var next = i + 1 < line.Length ? line[i + 1] : '\0';
            switch (line[i])
            {
                case '\\' or '*' or '_' or '~' or '`' or '[' or ']' or '|':
                    result.Append('\\').Append(line[i]);
                    break;
                case '<' when next is '/' or '!' or '?' || char.IsLetter(next):
                    result.Append("&lt;");
                    break;
                case '&' when next == '#' || char.IsLetter(next) && EndsAsEntity(line, i + 1):
                    result.Append("&amp;");
                    break;
                // Function of the client ({{DATE(…)}}) or scheme of a bare link: broken apart by a character of no width.
                case '{' when next == '{':
                case ':' when next == '/':
                    result.Append(line[i]).Append(WordJoiner);
                    break;
                case '.' when IsWww(line, i):
                    result.Append(WordJoiner).Append('.');
                    break;
                default:
                    if (i == blockMarker)
                        result.Append('\\');
                    result.Append(line[i]);
                    break;
            }
        }
        return result.ToString();
    }

    private static string SingleLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F)
                continue;
            if (!Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029))
                line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().Trim();
    }

    /// <summary>Where a heading, quotation, rule or list would begin if the text opened a line; -1 if nowhere.</summary>
    private static int BlockMarker(string line)
    {
        if (line.Length == 0)
            return -1;
        if (line[0] is '#' or '>' or '-' or '+' or '=')
            return 0;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        // "1. x" is a list, "1.5 M" is not.
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? digits : -1;
    }

    private static bool EndsAsEntity(string line, int from)
    {
        var end = from;
        while (end < line.Length && end - from < 32 && char.IsAsciiLetterOrDigit(line[end]))
            end++;
        return end < line.Length && line[end] == ';';
    }

    private static bool IsWww(string line, int dot) => dot >= 3 && line.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
}
