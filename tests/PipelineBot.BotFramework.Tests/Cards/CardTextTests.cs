using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Tests.Cards;

public class CardTextTests
{
    [Theory]
    [InlineData("A/B (v1.0) - O'Neil")]
    [InlineData("R&D, Q&A, 50% < 60% > 40%")]
    [InlineData("联想（北京）有限公司 #3 + 1.5M")]
    [InlineData("3.5 million, C# & .NET, a+b=c")]
    [InlineData("Zoë Müller-O'Neil {x}")]
    public void Ordinary_names_stay_as_they_are(string name) => CardText.Escape(name).ShouldBe(name);

    [Theory]
    [InlineData("[click](https://evil.example)", "\\[click\\](https:\u2060//evil.example)")]
    [InlineData("![x](https://evil.example)", "!\\[x\\](https:\u2060//evil.example)")]
    [InlineData("<at>Boss</at>", "&lt;at>Boss&lt;/at>")]
    [InlineData("<https://evil.example>", "&lt;https:\u2060//evil.example>")]
    [InlineData("www.evil.example", "www\u2060.evil.example")]
    [InlineData("**bold** _it_ ~~no~~ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`")]
    [InlineData("\\[x](y)", "\\\\\\[x\\](y)")]
    [InlineData("&#91;x&#93; &lt;at&gt;", "&amp;#91;x&amp;#93; &amp;lt;at&amp;gt;")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u2060{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("# big", "\\# big")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("a\r\n\r\n- b\u2028c\td", "a - b c d")]
    [InlineData("Alice\u202Egnp.exe", "Alicegnp.exe")]
    [InlineData("  padded ", "padded")]
    [InlineData(null, "")]
    public void Hostile_text_loses_its_effect(string? text, string expected) => CardText.Escape(text).ShouldBe(expected);

    [Fact]
    public void Half_a_character_becomes_a_replacement() => CardText.Escape("a\ud800b").ShouldBe("a\uFFFDb");

    [Fact]
    public void Whatever_is_written_shows_as_written_and_does_nothing()
    {
        const string alphabet = "\\*_~`[]()<>&#;|{}:/.w-+=1a 中\n!at";
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var escaped = CardText.Escape(text);

            Shown(escaped).ShouldBe(Flat(text), text);
            var live = Unescaped(escaped);
            live.IndexOfAny(['*', '_', '~', '`', '[', ']']).ShouldBe(-1, text);
            Regex.IsMatch(live, "<[a-zA-Z/!?]|://|\\{\\{|&#", RegexOptions.NonBacktracking).ShouldBeFalse(text);
        }
    }

    /// <summary>What a Markdown renderer shows for one line: escapes and entities resolved.</summary>
    private static string Shown(string escaped)
    {
        var result = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && i + 1 < escaped.Length && char.IsAscii(escaped[i + 1]) && !char.IsLetterOrDigit(escaped[i + 1]))
                result.Append('\u0001').Append(escaped[++i]).Append('\u0001');
            else
                result.Append(escaped[i]);
        }
        return WebUtility.HtmlDecode(result.ToString()).Replace("\u0001", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);
    }

    private static string Unescaped(string escaped) => Regex.Replace(escaped, "\\\\[^a-zA-Z0-9 ]", " ", RegexOptions.NonBacktracking);

    private static string Flat(string text)
    {
        var flat = new StringBuilder();
        foreach (var letter in text)
            if (letter != '\n')
                flat.Append(letter);
            else if (flat.Length > 0 && flat[^1] != ' ')
                flat.Append(' ');
        return flat.ToString().Trim();
    }
}
