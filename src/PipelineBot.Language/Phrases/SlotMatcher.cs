namespace PipelineBot.Language.Phrases;

/// <summary>What may stand in a slot at a place, and what each choice costs.</summary>
/// <param name="lastAt">By the vocabulary's numbers: the last token that is this word, or -1.</param>
internal sealed class SlotMatcher(CommonWords words, TokenizedText text, TypedValues values, int[] lastAt)
{
    private const int MaxNameLength = 80;
    private const int MaxTextEnds = 40;

    // Politeness longer than this is not politeness; without an end to it, 吧吧吧… would cost a walk from every place.
    internal const int MaxNoise = 24;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>Adds everything that may stand in the slot.</summary>
    public void Fill(MatchNode node, int at, List<SlotFill> fills)
    {
        if (at >= _tokens.Length)
        {
            return;
        }

        switch (node.Slot!.Kind.Shape)
        {
            case SlotShape.Typed:
                Typed(values.Of(node.Recognizer), at, fills);
                break;
            case SlotShape.Text:
                Texts(at, fills);
                break;
            default:
                Names(node, at, fills);
                break;
        }
    }

    /// <summary>Skips politeness, punctuation and joining words behind a clause.</summary>
    /// <returns>Where the next clause begins, and whether anything that separates clauses was there.</returns>
    public (int Next, bool Separated) SkipSeparators(int at, out int noise)
    {
        var separated = false;
        noise = 0;
        for (var skipped = 0; at < _tokens.Length && skipped < MaxNoise;)
        {
            var length = words.Joining.Length(_tokens, at);
            if (_tokens[at].IsPause || _tokens[at].Kind is TokenKind.Question or TokenKind.Dot)
            {
                (length, separated) = (1, separated || _tokens[at].Kind != TokenKind.Dot);
            }
            else if (length > 0)
            {
                separated = true;
            }
            else if ((length = words.Trailing.Length(_tokens, at)) > 0 && (!separated || RestIsPolite(at)))
            {
                noise += text.Weight(at, at + length);
                skipped++;
            }
            else
            {
                break;
            }

            at += length;
        }

        return (at, separated);
    }

    /// <summary>
    /// Where the literal stands: here, or behind a comma or an adverb that people put between the parts of a phrase
    /// ("300k, closing 12/20", "Contoso 已经赢了"); -1 when it does not. A name may have swallowed a clause, so no comma is skipped
    /// behind one.
    /// </summary>
    public int LiteralAt(int id, int at, bool afterName)
    {
        if (at < _tokens.Length && _tokens[at].Id == id)
        {
            return at;
        }

        if (at == 0 || at >= _tokens.Length || lastAt[id] <= at || !_tokens[at - 1].IsContent)
        {
            return -1;
        }

        var behind = at + (_tokens[at].Kind == TokenKind.Comma && !afterName ? 1 : words.Filling.Length(_tokens, at));
        return behind > at && behind < _tokens.Length && _tokens[behind].Id == id ? behind : -1;
    }

    private bool RestIsPolite(int at)
    {
        if (_tokens.Length - at > MaxNoise)
        {
            return false;
        }

        while (at < _tokens.Length)
        {
            var length = _tokens[at].IsContent ? words.Trailing.Length(_tokens, at) : _tokens[at].Kind is TokenKind.Symbol or TokenKind.Quote ? 0 : 1;
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private void Typed(TypedTable table, int at, List<SlotFill> fills)
    {
        at = at > 0 && _tokens[at].Kind == TokenKind.Comma && at + 1 < _tokens.Length ? at + 1 : at;
        for (var number = table.At(at); number > 0; number = table[number].Next)
        {
            var entry = table[number];
            fills.Add(new SlotFill(at, entry.End, entry.End, TypedLoss(at, entry.End, entry.Value), entry.Value));
        }

        if (text.Closing(at) is not (var close and > 0))
        {
            return;
        }

        for (var number = table.At(at + 1); number > 0; number = table[number].Next)
        {
            if (table[number] is var quoted && quoted.End == close)
            {
                fills.Add(new SlotFill(at + 1, close, close + 1, TypedLoss(at, close, quoted.Value), quoted.Value));
            }
        }
    }

    // Even a bare number (0.5) is better than free text; an unlikely one (a year as money, 0.3) is not.
    private double TypedLoss(int at, int end, Recognized<object> value) =>
        0.2 + (text.Weight(at, end) * (0.5 - (0.45 * Math.Clamp(value.Confidence, 0, 1))));

    private void Names(MatchNode node, int at, List<SlotFill> fills)
    {
        var first = fills.Count;
        if (node.Recognizer >= 0)
        {
            Typed(values.Of(node.Recognizer), at, fills);
        }

        var known = fills.Count;
        if (text.Closing(at) is var close and > 0)
        {
            fills.Add(new SlotFill(at + 1, close, close + 1, 0.3 + (0.1 * text.Weight(at, close))));
        }

        var (hasContent, joins, followed) = (false, 0, false);
        for (var end = at + 1; end <= _tokens.Length; end++)
        {
            var last = _tokens[end - 1];
            if (last.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question || last.End - _tokens[at].Start > MaxNameLength
                || (end == at + 1 && last.Kind == TokenKind.Dash))
            {
                return;
            }

            hasContent |= last.IsContent;
            joins += last.Kind == TokenKind.Dash || words.Joining.Length(_tokens, end - 1) > 0 ? 1 : 0;

            // "move A to X and B to Y": a name that runs over both the "to" and the "and" has swallowed a command.
            if (joins > 0 && followed)
            {
                return;
            }

            followed |= node.Following.Contains(last.Id);
            if (hasContent && last.Kind != TokenKind.Dash && !EndsAt(fills, first, known, end) && CanGoOn(node.Next!, end))
            {
                fills.Add(new SlotFill(at, end, end, NameLoss(at, end, joins)));
            }
        }
    }

    private static bool EndsAt(List<SlotFill> fills, int from, int to, int end)
    {
        for (var i = from; i < to; i++)
        {
            if (fills[i].End == end)
            {
                return true;
            }
        }

        return false;
    }

    // Most ends of a name die at the literal behind it: not worth a fill each.
    private bool CanGoOn(MatchNode next, int at) =>
        next.Kind != MatchNodeKind.Literal || LiteralAt(next.TokenId, at, afterName: true) >= 0;

    private double NameLoss(int at, int end, int joins)
    {
        var weight = text.Weight(at, end);
        var loss = 0.3 + (0.4 * weight) + (1.5 * joins);
        var first = words.NotFirstInName.Length(_tokens, at) > 0;
        var last = words.NotLastInName.Length(_tokens, end - 1) > 0;
        return loss + ((first ? 0.25 : 0) * weight) + ((last ? 0.25 : 0) * weight) + (first || last ? 0.5 : 0);
    }

    private void Texts(int at, List<SlotFill> fills)
    {
        if (_tokens[at].IsPause || _tokens[at].Kind == TokenKind.Question)
        {
            return;
        }

        if (text.Closing(at) is var close and > 0)
        {
            fills.Add(new SlotFill(at + 1, close, close + 1, 0.2 + (0.5 * text.Weight(at, close))));
        }

        var (sentences, ends) = (0, 0);
        for (var end = at + 1; end <= _tokens.Length && ends < MaxTextEnds; end++)
        {
            var isEnd = end == _tokens.Length || (!text.IsQuoted(end)
                && (_tokens[end].IsPause || _tokens[end].Kind == TokenKind.Question || words.Joining.Length(_tokens, end) > 0));
            if (isEnd && !_tokens[end - 1].IsPause)
            {
                ends++;
                fills.Add(new SlotFill(at, end, end, 0.2 + (0.6 * text.Weight(at, end)) + sentences));
            }

            sentences += end < _tokens.Length && (_tokens[end].Kind == TokenKind.Stop || text.Folded[_tokens[end].Start] == ';') ? 1 : 0;
        }

        // The whole rest is always possible, however often it pauses.
        if (ends == MaxTextEnds)
        {
            fills.Add(new SlotFill(at, _tokens.Length, _tokens.Length, 0.2 + (0.6 * text.Weight(at, _tokens.Length)) + sentences));
        }
    }
}
