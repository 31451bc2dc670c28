namespace PipelineBot.Language.Phrases;

/// <summary>What may stand in a slot at a place, and what each choice costs.</summary>
internal sealed class SlotMatcher(CommonWords words, TokenizedText text, TypedValues values)
{
    private const int MaxNameLength = 80;
    private const int MaxTextEnds = 40;

    // Politeness longer than this is not politeness; without an end to it, 吧吧吧… would cost a walk from every place.
    internal const int MaxNoise = 24;

    private readonly Token[] _tokens = text.Tokens;

    public IEnumerable<SlotFill> Fills(MatchNode node, int at)
    {
        if (at >= _tokens.Length)
        {
            return [];
        }

        return node.Slot!.Kind.Shape switch
        {
            SlotShape.Typed => Typed(node.Slot.Kind.Recognizer!, at),
            SlotShape.Text => Texts(at),
            _ => Names(node, at),
        };
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

        if (at == 0 || at >= _tokens.Length || !_tokens[at - 1].IsContent)
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

    private IEnumerable<SlotFill> Typed(string recognizer, int at)
    {
        at = at > 0 && _tokens[at].Kind == TokenKind.Comma && at + 1 < _tokens.Length ? at + 1 : at;
        if (values.At(recognizer, at) is { } found)
        {
            foreach (var (end, value) in found)
            {
                yield return new SlotFill(at, end, end, TypedLoss(at, end, value), value);
            }
        }

        if (text.Closing(at) is var close and > 0 && values.At(recognizer, at + 1) is { } quoted)
        {
            foreach (var (_, value) in quoted.Where(q => q.End == close))
            {
                yield return new SlotFill(at + 1, close, close + 1, TypedLoss(at, close, value), value);
            }
        }
    }

    // Even a bare number (0.5) is better than free text; an unlikely one (a year as money, 0.3) is not.
    private double TypedLoss(int at, int end, Recognized<object> value) =>
        0.2 + (text.Weight(at, end) * (0.5 - (0.45 * Math.Clamp(value.Confidence, 0, 1))));

    private IEnumerable<SlotFill> Names(MatchNode node, int at)
    {
        if (text.Closing(at) is var close and > 0)
        {
            yield return new SlotFill(at + 1, close, close + 1, 0.3 + (0.1 * text.Weight(at, close)));
        }

        var (hasContent, joins, followed) = (false, 0, false);
        for (var end = at + 1; end <= _tokens.Length; end++)
        {
            var last = _tokens[end - 1];
            if (last.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question || last.End - _tokens[at].Start > MaxNameLength
                || (end == at + 1 && last.Kind == TokenKind.Dash))
            {
                yield break;
            }

            hasContent |= last.IsContent;
            joins += last.Kind == TokenKind.Dash || words.Joining.Length(_tokens, end - 1) > 0 ? 1 : 0;

            // "move A to X and B to Y": a name that runs over both the "to" and the "and" has swallowed a command.
            if (joins > 0 && followed)
            {
                yield break;
            }

            followed |= node.Following.Contains(last.Id);
            if (hasContent && last.Kind != TokenKind.Dash && CanGoOn(node.Next!, end))
            {
                yield return new SlotFill(at, end, end, NameLoss(at, end, joins));
            }
        }
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

    private IEnumerable<SlotFill> Texts(int at)
    {
        if (_tokens[at].IsPause || _tokens[at].Kind == TokenKind.Question)
        {
            yield break;
        }

        if (text.Closing(at) is var close and > 0)
        {
            yield return new SlotFill(at + 1, close, close + 1, 0.2 + (0.5 * text.Weight(at, close)));
        }

        var (sentences, ends) = (0, 0);
        for (var end = at + 1; end <= _tokens.Length && ends < MaxTextEnds; end++)
        {
            var isEnd = end == _tokens.Length || (!text.IsQuoted(end)
                && (_tokens[end].IsPause || _tokens[end].Kind == TokenKind.Question || words.Joining.Length(_tokens, end) > 0));
            if (isEnd && !_tokens[end - 1].IsPause)
            {
                ends++;
                yield return new SlotFill(at, end, end, 0.2 + (0.6 * text.Weight(at, end)) + sentences);
            }

            sentences += end < _tokens.Length && _tokens[end].Kind == TokenKind.Stop ? 1 : 0;
        }

        // The whole rest is always possible, however often it pauses.
        if (ends == MaxTextEnds)
        {
            yield return new SlotFill(at, _tokens.Length, _tokens.Length, 0.2 + (0.6 * text.Weight(at, _tokens.Length)) + sentences);
        }
    }
}
