namespace PipelineBot.Language.Phrases;

/// <summary>Turns patterns into graphs, and works out which sentences cannot match at all.</summary>
internal sealed class PhraseCompiler(Vocabulary vocabulary, IReadOnlyDictionary<string, SlotKind> kinds)
{
    private const char GoingOn = '…';

    private readonly List<string> _recognizers = [];
    private int _slots;

    public IReadOnlyList<string> Recognizers => _recognizers;

    public CompiledPhrase Compile(Phrase phrase)
    {
        var goesOn = phrase.Pattern.StartsWith(GoingOn);
        var tree = PatternParser.Parse(goesOn ? phrase.Pattern[1..] : phrase.Pattern, kinds);
        var root = Build(tree, new MatchNode(MatchNodeKind.Accept));
        var first = new TokenSet();
        var anyFirst = !CollectFirst(root, first);
        var required = new List<int[]>();
        var recognizers = new List<int>();
        Require(tree, required, recognizers);
        if (required.Count == 0 && anyFirst && recognizers.Count == 0)
        {
            throw new ArgumentException($"The pattern \"{phrase.Pattern}\" would match any text.", nameof(phrase));
        }

        return new CompiledPhrase(phrase, goesOn, root, anyFirst ? null : first, [.. required], [.. recognizers.Distinct()]);
    }

    private MatchNode Build(Pattern pattern, MatchNode next)
    {
        switch (pattern)
        {
            case Pattern.Literal { IsPause: true }:
                return new MatchNode(MatchNodeKind.Pause) { Next = next };
            case Pattern.Literal literal:
                return new MatchNode(MatchNodeKind.Literal) { TokenId = vocabulary.Add(literal.Text), Next = next };
            case Pattern.Slot slot:
                var node = new MatchNode(MatchNodeKind.Slot) { Slot = slot, SlotId = _slots++, Recognizer = Number(slot.Kind.Recognizer), Next = next };
                CollectFirst(next, node.Following);
                return node;
            case Pattern.Optional optional:
                return new MatchNode(MatchNodeKind.Split) { Branches = [Build(optional.Inner, next), next] };
            case Pattern.Choice choice:
                return new MatchNode(MatchNodeKind.Split) { Branches = [.. choice.Branches.Select(branch => Build(branch, next))] };
            default:
                return ((Pattern.Sequence)pattern).Items.Reverse().Aggregate(next, (tail, item) => Build(item, tail));
        }
    }

    private int Number(string? recognizer)
    {
        if (recognizer is not null && !_recognizers.Contains(recognizer))
        {
            _recognizers.Add(recognizer);
        }

        return recognizer is null ? -1 : _recognizers.IndexOf(recognizer);
    }

    private static bool CollectFirst(MatchNode node, TokenSet first)
    {
        switch (node.Kind)
        {
            case MatchNodeKind.Literal:
                first.Add(node.TokenId);
                return true;
            case MatchNodeKind.Split:
                // Every branch is looked at, also behind one that has no literal.
                return node.Branches.Aggregate(true, (all, branch) => CollectFirst(branch, first) && all);
            default:
                return false;
        }
    }

    private void Require(Pattern pattern, List<int[]> groups, List<int> recognizers)
    {
        switch (pattern)
        {
            case Pattern.Literal { IsPause: false } literal:
                groups.Add([vocabulary.Add(literal.Text)]);
                break;
            case Pattern.Slot { Kind: { Shape: SlotShape.Typed, Recognizer: { } key } }:
                recognizers.Add(Number(key));
                break;
            case Pattern.Sequence sequence:
                foreach (var item in sequence.Items)
                {
                    Require(item, groups, recognizers);
                }

                break;
            case Pattern.Choice choice when RequiredOfAll(choice) is { } group:
                groups.Add(group);
                break;
        }
    }

    // One token of each branch; when a branch needs none, neither does the choice.
    private int[]? RequiredOfAll(Pattern.Choice choice)
    {
        var group = new HashSet<int>();
        foreach (var branch in choice.Branches)
        {
            var groups = new List<int[]>();
            Require(branch, groups, []);
            if (groups.Count == 0)
            {
                return null;
            }

            group.UnionWith(groups.MinBy(candidate => candidate.Length)!);
        }

        return [.. group];
    }
}
