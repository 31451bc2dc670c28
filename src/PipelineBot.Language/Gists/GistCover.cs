using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>Explains a text piece by piece: the way to lay values, cues and fillers side by side that leaves least unexplained.</summary>
internal sealed class GistCover(GistWords words, TokenizedText text, Func<int, TypedTable> tables, int recognizers)
{
    private readonly Token[] _tokens = text.Tokens;

    public List<GistItem> Items()
    {
        var count = _tokens.Length;
        var best = new double[count + 1];
        var choice = new GistItem[count];
        for (var i = count - 1; i >= 0; i--)
        {
            best[i] = double.NegativeInfinity;
            foreach (var (item, worth) in At(i))
            {
                if (best[item.End] + worth is var total && total > best[i])
                {
                    (best[i], choice[i]) = (total, item);
                }
            }
        }

        var items = new List<GistItem>();
        for (var i = 0; i < count; i = choice[i].End)
        {
            items.Add(choice[i]);
        }

        return items;
    }

    private IEnumerable<(GistItem Item, double Worth)> At(int i)
    {
        var token = _tokens[i];
        if (token.IsPause || token.Kind is TokenKind.Question or TokenKind.Dot || IsBracket(i))
        {
            yield return (new GistItem(GistItemKind.Break, i, i + 1), 0);
            yield break;
        }

        if (text.Closing(i) is var close and > 0)
        {
            yield return (new GistItem(GistItemKind.Quotation, i, close + 1), 1 + (1.2 * text.Weight(i, close + 1)));
        }

        for (var recognizer = 0; recognizer < recognizers; recognizer++)
        {
            var table = tables(recognizer);
            for (var number = table.At(i); number > 0; number = table[number].Next)
            {
                yield return (new GistItem(GistItemKind.Value, i, table[number].End), 0.8 + (text.Weight(i, table[number].End) * (0.55 + (0.55 * table[number].Value.Confidence))));
            }
        }

        if (words.Cues.Find(_tokens, i, out _) is var cue and > 0)
        {
            yield return (new GistItem(GistItemKind.Cue, i, i + cue), 0.5 + text.Weight(i, i + cue));
        }

        if (words.Because.Length(_tokens, i) is var because and > 0)
        {
            yield return (new GistItem(GistItemKind.Because, i, i + because), 0.4 + text.Weight(i, i + because));
        }

        if (words.Joining.Length(_tokens, i) is var join and > 0)
        {
            yield return (new GistItem(GistItemKind.Join, i, i + join), 0.3 + (0.9 * text.Weight(i, i + join)));
        }

        if (words.Filler.Length(_tokens, i) is var filler and > 0)
        {
            yield return (new GistItem(GistItemKind.Filler, i, i + filler), 0.5 * text.Weight(i, i + filler));
        }

        yield return (new GistItem(GistItemKind.Unknown, i, i + 1), -token.Weight);
    }

    private bool IsBracket(int i) => text.Folded[_tokens[i].Start] is '(' or ')' or '[' or ']';
}
