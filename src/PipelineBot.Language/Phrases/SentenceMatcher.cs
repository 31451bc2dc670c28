namespace PipelineBot.Language.Phrases;

/// <summary>
/// Finds the best ways to cover one text with clauses: clause, separator, clause. What follows a place does not depend on what
/// led there, so every place is worked out once; a step budget bounds what remains.
/// </summary>
internal sealed class SentenceMatcher(PhraseIndex index, TokenizedText text, TypedValues values)
{
    private const int StepBudget = 40_000;
    private const int MaxClauses = 16;
    private const double NoiseLoss = 0.1;
    private const double WeakNoiseLoss = 0.45;
    private const double ClauseLoss = 1.5;

    private readonly Token[] _tokens = text.Tokens;
    private readonly BestParses?[] _clauses = new BestParses?[text.Tokens.Length + 1];
    private readonly BestParses?[] _tails = new BestParses?[text.Tokens.Length + 1];
    private readonly SlotMatcher _slots = new(index.Words, text, values);
    private readonly Dictionary<long, BestParses> _bySlot = [];
    private readonly List<CompiledPhrase> _possible = index.Possible(text.Tokens, values);
    private int _steps;
    private int _clauseCount;

    public BestParses Match()
    {
        var start = 0;
        while (start < _tokens.Length && !_tokens[start].IsContent && _tokens[start].Kind is not (TokenKind.Quote or TokenKind.Symbol))
        {
            start++;
        }

        var found = start == _tokens.Length ? BestParses.None : Clause(start, 0);
        return _steps > StepBudget ? BestParses.None : found;
    }

    /// <summary>The remaining text as a clause and what follows it, politeness before it left out.</summary>
    private BestParses Clause(int start, double own)
    {
        if (_clauses[start] is { } known)
        {
            return known;
        }

        if (++_clauseCount > MaxClauses)
        {
            return BestParses.None;
        }

        var best = new BestParses();
        for (var at = start; at < Math.Min(_tokens.Length, start + SlotMatcher.MaxNoise);)
        {
            foreach (var phrase in _possible)
            {
                if (phrase.First is { } first && !first.Contains(_tokens[at].Id))
                {
                    continue;
                }

                var found = Follow(phrase.Root, at);
                for (var i = 0; i < found.Count; i++)
                {
                    best.Add(new Parse(ParseKind.ClauseStart, at, at, found[i].Loss + own, found[i], phrase, Own: own));
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

        return _clauses[start] = best;
    }

    /// <param name="afterName">What stands before is a free name: a comma then ends a clause, and is not skipped.</param>
    private BestParses Follow(MatchNode node, int at, bool afterName = false)
    {
        while (true)
        {
            if (++_steps > StepBudget)
            {
                return BestParses.None;
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
                    return BestParses.None;
            }

            node = node.Next!;
        }
    }

    private BestParses Branches(MatchNode node, int at, bool afterName)
    {
        var best = BestParses.None;
        foreach (var branch in node.Branches)
        {
            var found = Follow(branch, at, afterName);
            if (found.Count == 0)
            {
                continue;
            }

            if (best.Count == 0)
            {
                best = new BestParses();
            }

            best.AddAll(found);
        }

        return best;
    }

    private BestParses Slot(MatchNode node, int at)
    {
        var key = ((long)node.SlotId << 32) | (uint)at;
        if (_bySlot.TryGetValue(key, out var known))
        {
            return known;
        }

        var best = BestParses.None;
        foreach (var fill in _slots.Fills(node, at))
        {
            _steps++;
            var found = Follow(node.Next!, fill.After, node.Slot!.Kind.Shape == SlotShape.Name);
            if (found.Count > 0 && best.Count == 0)
            {
                best = new BestParses();
            }

            for (var i = 0; i < found.Count && best.Accepts(found[i].Loss + fill.Loss); i++)
            {
                best.Add(new Parse(ParseKind.Slot, fill.Start, fill.End, found[i].Loss + fill.Loss, found[i], Slot: node.Slot, Value: fill.Value));
            }
        }

        return _bySlot[key] = best;
    }

    /// <summary>What may follow a clause: politeness, then the end or a separator and another clause. Anything else refuses it.</summary>
    private BestParses Tail(int at)
    {
        if (_tails[at] is { } known)
        {
            return known;
        }

        var best = new BestParses();
        var (next, separated) = _slots.SkipSeparators(at, out var noise);
        if (next == _tokens.Length)
        {
            best.Add(new Parse(ParseKind.ClauseEnd, at, at, NoiseLoss * noise, Parse.Finished));
        }
        else if (separated)
        {
            var found = Clause(next, ClauseLoss);
            for (var i = 0; i < found.Count; i++)
            {
                best.Add(new Parse(ParseKind.ClauseEnd, at, at, found[i].Loss + (NoiseLoss * noise), found[i]));
            }
        }

        return _tails[at] = best;
    }
}
