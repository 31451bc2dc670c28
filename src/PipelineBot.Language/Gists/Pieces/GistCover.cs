using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>Explains a text piece by piece: the way to lay values, cues and fillers side by side that leaves least unexplained.</summary>
/// <param name="subject">Which of the tables has what clauses are about.</param>
internal sealed class GistCover(GistWords words, TokenizedText text, TypedTable[] tables, int subject)
{
    /// <summary>What is lost where not all words of a cue are taken as one; characters are not divided by anything, and lose less.</summary>
    private const double Shorter = 3, ShorterChinese = 0.7;

    private readonly Token[] _tokens = text.Tokens;
    private readonly double[] _best = new double[text.Tokens.Length + 1];
    private readonly GistItem[] _choice = new GistItem[text.Tokens.Length];

    public GistItem[] Items()
    {
        var count = _tokens.Length;
        for (var i = count - 1; i >= 0; i--)
        {
            _best[i] = double.NegativeInfinity;
            OfferAll(i);
        }

        // Those chosen, moved together: an item never lies before the one it follows.
        var items = 0;
        for (var i = 0; i < count; i = _choice[items++].End)
        {
            _choice[items] = _choice[i];
        }

        return _choice[..items];
    }

    private void OfferAll(int i)
    {
        var token = _tokens[i];
        if (token.Kind == TokenKind.Dot && i > 0 && ClauseWords.Titles.Contains(Said(i - 1)))
        {
            Offer(GistItemKind.Filler, i, i + 1, 0);
            return;
        }

        if ((token.IsPause && !(token.Kind == TokenKind.Dash && HasValue(i))) || token.Kind is TokenKind.Question or TokenKind.Dot || IsBracket(i) || IsSlash(i) || IsDictatedMark(i))
        {
            Offer(GistItemKind.Break, i, i + 1, 0);
            return;
        }

        if (text.Closing(i) is var close and > 0)
        {
            Offer(GistItemKind.Quotation, i, close + 1, 1 + (1.2 * text.Weight(i, close + 1)));
        }

        for (var n = 0; n < tables.Length; n++)
        {
            var table = tables[n];
            for (var number = table.At(i); number > 0; number = table[number].Next)
            {
                if (!IsPossessive(table, i, table[number].End) && !(n == subject && HasVerb(table, i, table[number].End)) && !IsNeeding(i, table[number].End))
                {
                    Offer(GistItemKind.Value, i, table[number].End, (0.8 * Words(i, table[number].End)) + (text.Weight(i, table[number].End) * (0.55 + (0.55 * table[number].Value.Confidence))));
                }
            }
        }

        // "Close in" may be one, and "close" with "in four weeks" behind it; 改下周二 has no 改下 in it.
        for (var (cue, shorter) = (words.Cues.Find(_tokens, i, int.MaxValue, out _), 0.0); cue > 0; (cue, shorter) = (words.Cues.Find(_tokens, i, cue, out _), token.Kind == TokenKind.Cjk ? ShorterChinese : Shorter))
        {
            Offer(GistItemKind.Cue, i, i + cue, (0.5 * Words(i, i + cue)) + text.Weight(i, i + cue) - shorter);
        }

        if (words.Because.Length(_tokens, i) is var because and > 0 && !(i + because < _tokens.Length && Said(i + because) is "'s" or "s") && !(because == 1 && i + 1 < _tokens.Length && Said(i) is "as" && Said(i + 1) is "of" or "usual" or "always" or "ever" or "agreed" or "discussed" or "planned" or "per" or "expected" or "well" or "soon"))
        {
            Offer(GistItemKind.Because, i, i + because, (0.4 * Words(i, i + because)) + text.Weight(i, i + because));
        }

        if (words.Joining.Length(_tokens, i) is var join and > 0)
        {
            Offer(GistItemKind.Join, i, i + join, 0.3 + (0.9 * text.Weight(i, i + join)));
        }

        if (words.Filler.Length(_tokens, i) is var filler and > 0)
        {
            Offer(GistItemKind.Filler, i, i + filler, 0.5 * text.Weight(i, i + filler));
        }

        Offer(GistItemKind.Unknown, i, i + 1, -token.Weight);
    }

    private void Offer(GistItemKind kind, int start, int end, double worth)
    {
        if (_best[end] + worth is var total && total > _best[start])
        {
            (_best[start], _choice[start]) = (total, new GistItem(kind, start, end));
        }
    }

    // Of several ways to take the same words together the longest piece is meant: "as done" rather than "as" and "done".
    private int Words(int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            words += _tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return Math.Max(words, 1);
    }

    // "Isaiah's gonna run with it": the name is Isaiah, however like another one it is with an s.
    private bool IsPossessive(TypedTable table, int from, int end)
    {
        if (end - 1 <= from || text.Folded.AsSpan(_tokens[end - 1].Start) is not ['\'', 's', ..])
        {
            return false;
        }

        for (var number = table.At(from); number > 0; number = table[number].Next)
        {
            if (table[number].End == end - 1)
            {
                return true;
            }
        }

        return false;
    }

    // "Demo held" of a milestone that is titled so: the demo, and that it was held.
    private bool HasVerb(TypedTable table, int from, int end)
    {
        if (end - 1 <= from || words.Cues.Find(_tokens, end - 1, 2, out var hints) == 0 || !Array.Exists(hints, hint => hint.Role == CueRole.Hint))
        {
            return false;
        }

        for (var number = table.At(from); number > 0; number = table[number].Next)
        {
            if (table[number].End == end - 1)
            {
                return true;
            }
        }

        return false;
    }

    // "Needs to go out by Friday", "needs another look": a verb and no stage.
    private bool IsNeeding(int i, int end) => end == i + 1 && end < _tokens.Length && Said(i) is "need" or "needs"
        && Said(end) is "to" or "a" or "an" or "another" or "the" or "more" or "some" or "our" or "your" or "us" or "you" or "help" or "time" or "it" or "this" or "that" or "two" or "three" or "one" or "until" or "till";

    // "First contact comma the intro went well": marks that were spoken.
    private bool IsDictatedMark(int i) => _tokens[i].Kind == TokenKind.Word && i > 0 && Said(i) switch
    {
        "comma" or "colon" => i + 1 < _tokens.Length,
        "period" or "fullstop" => i + 1 == _tokens.Length,
        _ => false,
    };

    private ReadOnlySpan<char> Said(int i) => text.Folded.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start);

    // 成交日 -10天: the dash belongs to the value.
    private bool HasValue(int i)
    {
        foreach (var table in tables)
        {
            if (table.At(i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // 谈判/205万/12-28; between figures it is part of a date.
    private bool IsSlash(int i) => text.Folded[_tokens[i].Start] == '/' && (Scan.IsCjk(Scan.At(text.Folded, _tokens[i].Start - 1)) || Scan.IsCjk(Scan.At(text.Folded, _tokens[i].End)));

    // What tables and lists are divided by ends something too.
    private bool IsBracket(int i) => text.Folded[_tokens[i].Start] is '(' or ')' or '[' or ']' or '|' or '｜' or '【' or '】' or (>= '①' and <= '⑳');
}
