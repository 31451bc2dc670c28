using PipelineBot.Language.Text;

namespace PipelineBot.Language.Phrases;

/// <summary>Reads a pattern by recursive descent. Mistakes throw: they are a programmer's, and found at start.</summary>
internal sealed class PatternParser
{
    private readonly string _pattern;
    private readonly IReadOnlyDictionary<string, SlotKind> _kinds;
    private int _at;

    private PatternParser(string pattern, IReadOnlyDictionary<string, SlotKind> kinds) =>
        (_pattern, _kinds) = (Folding.Fold(pattern), kinds);

    public static Pattern Parse(string pattern, IReadOnlyDictionary<string, SlotKind> kinds)
    {
        var parser = new PatternParser(pattern, kinds);
        var tree = parser.ParseChoice();
        return parser._at == pattern.Length ? tree : throw parser.Mistake("an unexpected ')'");
    }

    public static IEnumerable<Pattern.Literal> Literals(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var kind = Tokenizer.Next(text, i, out var end);
            if (kind != TokenKind.Skip)
            {
                yield return new Pattern.Literal(text[i..end], kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop);
            }

            i = end;
        }
    }

    private Pattern ParseChoice()
    {
        var branches = new List<Pattern> { ParseSequence() };
        while (Scan.At(_pattern, _at) == '|')
        {
            _at++;
            branches.Add(ParseSequence());
        }

        return branches.Count == 1 ? branches[0] : new Pattern.Choice(branches);
    }

    private Pattern.Sequence ParseSequence()
    {
        var items = new List<Pattern>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            switch (_pattern[_at])
            {
                case '(':
                    items.Add(ParseGroup());
                    break;
                case '{':
                    items.Add(ParseSlot());
                    break;
                case '}' or '?':
                    throw Mistake($"an unexpected '{_pattern[_at]}'");
                default:
                    var start = _at;
                    while (_at < _pattern.Length && _pattern[_at] is not ('(' or ')' or '|' or '{' or '}' or '?'))
                    {
                        _at++;
                    }

                    items.AddRange(Literals(_pattern[start.._at]));
                    break;
            }
        }

        return new Pattern.Sequence(items);
    }

    private Pattern ParseGroup()
    {
        RefuseSplitWord(_at - 1, _at + 1);
        _at++;
        var inner = ParseChoice();
        if (Scan.At(_pattern, _at) != ')')
        {
            throw Mistake("a '(' that is not closed");
        }

        RefuseSplitWord(_at - 1, _at + (Scan.At(_pattern, _at + 1) == '?' ? 2 : 1));
        _at++;
        if (Scan.At(_pattern, _at) != '?')
        {
            return inner;
        }

        _at++;
        return new Pattern.Optional(inner);
    }

    private Pattern.Slot ParseSlot()
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0)
        {
            throw Mistake("a '{' that is not closed");
        }

        var parts = _pattern[(_at + 1)..end].Split(':');
        _at = end + 1;
        if (parts.Length > 2 || parts.Any(string.IsNullOrWhiteSpace))
        {
            throw Mistake("a slot that is not {name} or {name:kind}");
        }

        if (parts.Length == 1)
        {
            return new Pattern.Slot(parts[0], _kinds.TryGetValue(parts[0], out var kind)
                ? kind
                : throw Mistake($"the slot {{{parts[0]}}}, which has no kind"));
        }

        return new Pattern.Slot(parts[0], parts[1] switch
        {
            "name" => SlotKind.Name,
            "text" => SlotKind.Text,
            var recognizer => SlotKind.Typed(recognizer),
        });
    }

    // deal(s)? would never match: the text is compared word by word.
    private void RefuseSplitWord(int left, int right)
    {
        if (Scan.IsWordChar(Scan.At(_pattern, left)) && Scan.IsWordChar(Scan.At(_pattern, right)))
        {
            throw Mistake("a word split by a bracket; write (deal|deals)");
        }
    }

    private ArgumentException Mistake(string what) => new($"The pattern \"{_pattern}\" has {what}.", nameof(Phrase.Pattern));
}
