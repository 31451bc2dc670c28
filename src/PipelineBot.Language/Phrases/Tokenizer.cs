using System.Globalization;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Phrases;

/// <summary>Cuts folded text, and the literals of patterns in the same way.</summary>
internal static class Tokenizer
{
    private static readonly string[] Abbreviations =
        ["co", "ltd", "inc", "corp", "llc", "plc", "gmbh", "bros", "st", "dr", "mr", "ms", "mrs", "no", "vs", "pty", "bhd", "sdn"];

    private static readonly string[] Pronouns = ["i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "who", "what", "y'all"];

    /// <summary>The token at <paramref name="i"/>; <paramref name="end"/> is always past it.</summary>
    public static TokenKind Next(string text, int i, out int end)
    {
        var c = text[i];
        end = i + 1;
        if (c is ':' or ';' && Emoticon(text, i) is var face and > 0)
        {
            end = i + face;
            return TokenKind.Stop;
        }

        if (Scan.IsWordChar(c))
        {
            end = WordEnd(text, i);
            return TokenKind.Word;
        }

        if (Scan.IsCjk(c))
        {
            return TokenKind.Cjk;
        }

        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Scan.At(text, i + 1)))
        {
            end = i + 2;
            return CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.OtherLetter ? TokenKind.Cjk : IsBetween(text, i, end) ? TokenKind.Comma : TokenKind.Skip;
        }

        return c switch
        {
            ' ' => TokenKind.Skip,
            '\n' or '。' or '!' or '…' or '~' or '｡' => TokenKind.Stop,
            '?' => TokenKind.Question,
            '.' => Dot(text, i),
            ',' => Comma(text, i),
            ';' or '、' => TokenKind.Comma,
            ':' => Scan.IsDigit(Scan.At(text, i - 1)) && Scan.IsDigit(Scan.At(text, i + 1)) ? TokenKind.Symbol : TokenKind.Dash,
            '-' or '=' when Scan.At(text, i + 1) == '>' => Arrow(ref end),
            '-' => IsPartOfWord(Scan.At(text, i - 1)) && IsPartOfWord(Scan.At(text, i + 1)) ? TokenKind.Skip : TokenKind.Dash,
            '–' or '—' => TokenKind.Dash,
            '\'' => Apostrophe(text, i, ref end),
            '✅' or '✔' or '☑' => TokenKind.Symbol,
            '"' or '「' or '」' or '『' or '』' or '《' or '》' => TokenKind.Quote,
            _ => char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.Control or UnicodeCategory.Surrogate ? TokenKind.Skip : TokenKind.Symbol,
        };
    }

    // "Lost Fabrikam 😢 budget cut": a face between two blanks ends what was said.
    private static bool IsBetween(string text, int i, int end) => Scan.At(text, i - 1) == ' ' && Scan.At(text, end) == ' ';

    // ":(" and ":-)": a mood, and the end of what was said.
    private static int Emoticon(string text, int i)
    {
        var mouth = i + (Scan.At(text, i + 1) == '-' ? 2 : 1);
        return Scan.At(text, mouth) is '(' or ')' or '|' && (mouth + 1 == text.Length || text[mouth + 1] is ' ' or '\n') && (i == 0 || text[i - 1] is ' ' or '\n') ? mouth + 1 - i : 0;
    }

    // 1.2m, 300,000 and don't are one word; the 's of a possessive is a word of its own.
    private static int WordEnd(string text, int i)
    {
        var end = i;
        while (true)
        {
            var c = Scan.At(text, end);
            var joins = c switch
            {
                '.' => Scan.IsDigit(Scan.At(text, end - 1)) && Scan.IsDigit(Scan.At(text, end + 1)),
                ',' => IsThousands(text, i, end),
                '\'' => Scan.IsLetter(Scan.At(text, end + 1)) && !IsPossessive(text, end) && !IsWill(text, i, end),
                _ => Scan.IsWordChar(c),
            };
            if (end > i && !joins)
            {
                return end;
            }

            end++;
        }
    }

    private static bool IsThousands(string text, int start, int comma) =>
        comma - start <= 15 && Scan.IsDigit(text[start]) && Scan.IsDigit(text[comma - 1])
        && Scan.TryInt(text, comma + 1, 3, out _, out var end) && end == comma + 4;

    private static bool IsPossessive(string text, int apostrophe) =>
        Scan.At(text, apostrophe + 1) == 's' && Scan.AtWordEnd(text, apostrophe + 2);

    private static TokenKind Apostrophe(string text, int i, ref int end)
    {
        if (i > 0 && text[i - 1] == ' ')
        {
            return TokenKind.Quote;
        }

        end = i + (IsPossessive(text, i) ? 2 : (i == 0 || Scan.IsWordChar(text[i - 1])) && IsShortWill(text, i) ? 3 : 0);
        if (end > i)
        {
            return TokenKind.Word;
        }

        end = i + 1;
        return TokenKind.Quote;
    }

    // "Wingtip'll sign" names Wingtip; "they'll" is one of the words everybody says.
    private static bool IsWill(string text, int start, int apostrophe) =>
        IsShortWill(text, apostrophe) && !Pronouns.Contains(text[start..apostrophe], StringComparer.Ordinal);

    private static bool IsShortWill(string text, int apostrophe) =>
        Scan.At(text, apostrophe + 1) == 'l' && Scan.At(text, apostrophe + 2) == 'l' && Scan.AtWordEnd(text, apostrophe + 3);

    private static TokenKind Arrow(ref int end)
    {
        end++;
        return TokenKind.Symbol;
    }

    private static TokenKind Dot(string text, int i)
    {
        if (IsPartOfWord(Scan.At(text, i + 1)) && !Scan.IsCjk(text[i + 1]))
        {
            return TokenKind.Symbol;
        }

        var start = i;
        while (start > 0 && Scan.IsLetter(text[start - 1]) && i - start < 6)
        {
            start--;
        }

        var word = text.AsSpan(start, i - start);
        foreach (var abbreviation in Abbreviations)
        {
            if (word.SequenceEqual(abbreviation))
            {
                return TokenKind.Dot;
            }
        }

        return TokenKind.Stop;
    }

    // "Contoso, Ltd." is one name.
    private static TokenKind Comma(string text, int i) =>
        Scan.LongestOf(text, Math.Min(Scan.SkipSpaces(text, i + 1), i + 3), ["ltd", "inc", "llc", "limited", "corp"]) > 0
            ? TokenKind.Symbol
            : TokenKind.Comma;

    private static bool IsPartOfWord(char c) => Scan.IsWordChar(c) || Scan.IsCjk(c);
}
