namespace PipelineBot.Language.Phrases;

/// <summary>
/// Finds the best ways to cover one text with clauses: clause, separator, clause. What follows a place does not depend on what
/// led there, so every place is worked out once; a step budget bounds what remains.
/// </summary>
internal sealed class SentenceMatcher(PhraseIndex index, TokenizedText text, TypedValues values, Scratch scratch)
{
    private const int StepBudget = 6_000;
    private const int MaxClauses = 16;
    private const double NoiseLoss = 0.1;
    private const double WeakNoiseLoss = 0.45;
    private const double ClauseLoss = 1.5;
    private const double RunOnLoss = 3;

    private readonly Token[] _tokens = text.Tokens;
    private readonly ParseStore _parses = scratch.Parses;
    private readonly SlotMatcher _slots = new(index.Words, text, values, scratch.LastAt);
    private int _steps;
    private int _clauseCount;
    private int _first;

    public BestParses Match()
    {
        index.FindPossible(_tokens, values, scratch);
        var start = 0;
        while (start < _tokens.Length && !_tokens[start].IsContent && _tokens[start].Kind is not (TokenKind.Quote or TokenKind.Symbol))
        {
            start++;
        }

        _first = start;
        var found = start == _tokens.Length ? default : Clause(start);
        return _steps > StepBudget ? default : found;
    }

    /// <summary>The remaining text as a clause and what follows it, politeness before it left out.</summary>
    private BestParses Clause(int start)
    {
        if (scratch.Clauses[start] is { } known)
        {
            return known;
        }

        if (++_clauseCount > MaxClauses)
        {
            return default;
        }

        var own = 0.0;
        var best = new BestParses();
        for (var at = start; at < Math.Min(_tokens.Length, start + SlotMatcher.MaxNoise);)
        {
            foreach (var phrase in scratch.Possible)
            {
                if ((phrase.GoesOn && start == _first) || !PhraseIndex.CanBegin(phrase, _tokens, at, values, scratch.LastAt))
                {
                    continue;
                }

                var found = Follow(phrase.Root, at);
                for (var i = 0; i < found.Count; i++)
                {
                    best.Offer(_parses, new Parse(ParseKind.ClauseStart, at, at, _parses[found[i]].Loss + own, found[i], phrase, Own: own));
                }
            }

            var skip = index.Words.Leading.Length(_tokens, at);
            if (skip == 0 && !(_tokens[at].IsPause && at > start))
            {
                break;
            }

            skip = Math.Max(skip, 1);
            own += (index.Words.WeakLeading.Length(_tokens, at) == skip ? WeakNoiseLoss : NoiseLoss) * text.Weight(at, at + skip);
            at += skip;
        }

        return (scratch.Clauses[start] = best).Value;
    }

    /// <param name="afterName">What stands before is a free name: a comma then ends a clause, and is not skipped.</param>
    private BestParses Follow(MatchNode node, int at, bool afterName = false)
    {
        while (true)
        {
            if (++_steps > StepBudget)
            {
                return default;
            }

            switch (node.Kind)
            {
                case MatchNodeKind.Literal when _slots.LiteralAt(node.TokenId, at, afterName) is var literal and >= 0:
                    at = literal + 1;
                    afterName = false;
                    break;
                case MatchNodeKind.Pause when at < _tokens.Length && _tokens[at].IsPause:
                    while (at < _tokens.Length && _tokens[at].IsPause)
                    {
                        at++;
                    }

                    break;
                case MatchNodeKind.Split:
                    return Branches(node, at, afterName);
                case MatchNodeKind.Slot:
                    return Slot(node, at);
                case MatchNodeKind.Accept:
                    return Tail(at);
                default:
                    return default;
            }

            node = node.Next!;
        }
    }

    private BestParses Branches(MatchNode node, int at, bool afterName)
    {
        var best = new BestParses();
        foreach (var branch in node.Branches)
        {
            best.OfferAll(_parses, Follow(branch, at, afterName));
        }

        return best;
    }

    private BestParses Slot(MatchNode node, int at)
    {
        var key = ((long)node.SlotId << 32) | (uint)at;
        if (scratch.BySlot.TryGetValue(key, out var known))
        {
            return known;
        }

        var best = new BestParses();
        var fills = scratch.Fills;
        var first = fills.Count;
        _slots.Fill(node, at, fills);
        var end = fills.Count;
        for (var f = first; f < end; f++)
        {
            var fill = fills[f];
            _steps++;
            var found = Follow(node.Next!, fill.After, node.Slot!.Kind.Shape == SlotShape.Name);
            for (var i = 0; i < found.Count; i++)
            {
                best.Offer(_parses, new Parse(ParseKind.Slot, fill.Start, fill.End, _parses[found[i]].Loss + fill.Loss, found[i], Slot: node.Slot, Value: fill.Value));
            }
        }

        fills.RemoveRange(first, end - first);
        return scratch.BySlot[key] = best;
    }

    /// <summary>What may follow a clause: politeness, then the end or a separator and another clause. Anything else refuses it.</summary>
    private BestParses Tail(int at)
    {
        if (scratch.Tails[at] is { } known)
        {
            return known;
        }

        var best = new BestParses();
        var (next, separated) = _slots.SkipSeparators(at, out var noise);
        if (next == _tokens.Length)
        {
            best.Offer(_parses, new Parse(ParseKind.ClauseEnd, at, at, NoiseLoss * noise, ParseStore.Finished));
        }
        else
        {
            // Who dictates to a phone says no commas: "move Contoso to negotiation set the amount to 500k".
            var loss = (separated ? ClauseLoss : RunOnLoss) + (NoiseLoss * noise);
            var found = Clause(next);
            for (var i = 0; i < found.Count; i++)
            {
                best.Offer(_parses, new Parse(ParseKind.ClauseEnd, at, at, _parses[found[i]].Loss + loss, found[i]));
            }
        }

        return (scratch.Tails[at] = best).Value;
    }
}
