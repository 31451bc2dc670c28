using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>Puts commands together from what one text mentions, clause by clause.</summary>
internal sealed class GistReader(GistBook book, TokenizedText text, Func<int, TypedTable> tables)
{
    private readonly List<GistCommand> _commands = [];
    private readonly List<SlotMatch> _sharing = [];
    private readonly List<int> _carried = [];
    private readonly bool[] _understood = new bool[text.Tokens.Length];
    private GistItem[] _items = [];
    private SlotMatch? _topic;
    private SlotMatch? _firstTopic;
    private int _noise;

    /// <summary>Which tokens mean what the reading says.</summary>
    public bool[] Understood => _understood;

    public Reading? Read()
    {
        _items = [.. new GistCover(book.Words, text, tables, book.Recognizers.Count).Items()];
        ForgetOldValues();
        for (var from = 0; from < _items.Length;)
        {
            var to = UnitEnd(from);
            if (to > from)
            {
                Unit(from, to, to < _items.Length && _items[to].Kind == GistItemKind.Join);
            }

            from = to < _items.Length && _items[to].Kind is GistItemKind.Break or GistItemKind.Join ? to + 1 : Math.Max(to, from + 1);
        }

        GiveTopics();
        if (_commands.Count == 0 && _firstTopic is not null && !book.IsPronoun(_firstTopic))
        {
            _commands.Add(new GistCommand(book.TopicAlone, 0) { Topic = _firstTopic });
        }

        return _commands.Count == 0 ? null : Build();
    }

    // "88k, not 80k", "from 80k to 90k": what it was before is nobody's wish.
    private void ForgetOldValues()
    {
        for (var i = 0; i + 1 < _items.Length; i++)
        {
            if (_items[i + 1].Kind == GistItemKind.Value && !IsTopic(i + 1) && book.Words.Before.Length(text.Tokens, _items[i].Start) is var before and > 0 && _items[i].Start + before == _items[i + 1].Start)
            {
                (_items[i].Used, _items[i + 1].Used) = (true, true);
                _understood.AsSpan(_items[i].Start, _items[i + 1].End - _items[i].Start).Fill(true);
            }
        }
    }

    // A second deal, or a second milestone, begins a clause of its own even where nobody wrote a comma.
    private int UnitEnd(int from)
    {
        var (topics, subjects) = (0, 0);
        for (var i = from; i < _items.Length; i++)
        {
            switch (_items[i].Kind)
            {
                case GistItemKind.Break or GistItemKind.Join:
                    return i;
                case GistItemKind.Value when IsTopic(i):
                    if (++topics > 1 && !book.IsPronoun(ValueOf(i, book.Topic)!))
                    {
                        return i;
                    }

                    break;
                case GistItemKind.Value when book.Subject >= 0 && ValueOf(i, book.Subject) is not null:
                    if (++subjects > 1)
                    {
                        return i;
                    }

                    break;
            }
        }

        return _items.Length;
    }

    private void Unit(int from, int to, bool joinsNext)
    {
        var own = Enumerable.Range(from, to - from).ToList();
        var topicHere = FindTopic(own);
        var hasContent = own.Any(i => _items[i] is { Kind: GistItemKind.Value or GistItemKind.Cue, Used: false });
        if (!hasContent && (topicHere is null || book.IsPronoun(topicHere)))
        {
            Leftover(from, to);
            return;
        }

        List<int> usable = [.. _carried, .. own];
        if (topicHere is null && _commands.Count > 0 && Completes(_commands[^1], usable))
        {
            RestOf(from, to, _commands[^1]);
            return;
        }

        var made = Assemble(usable, from, to, topicHere is not null);
        if (joinsNext && made.TrueForAll(command => command.Slots.Count == 0))
        {
            made.ForEach(command => Release(usable, command));
            if (topicHere is not null)
            {
                _sharing.Add(topicHere);
            }

            Carry(usable);
            Count(from, to);
            return;
        }

        if (made.Count == 0)
        {
            var subject = usable.Where(i => book.Subject >= 0 && _items[i].Kind == GistItemKind.Value && !_items[i].Used && ValueOf(i, book.Subject) is not null).ToList();
            if (subject.Count > 0 || topicHere is not null)
            {
                Carry(subject);
                Count(from, to);
            }
            else
            {
                Leftover(from, to);
            }

            return;
        }

        _carried.Clear();
        foreach (var shared in _sharing)
        {
            _commands.AddRange(made.Select(command => command.Of(shared)));
        }

        _sharing.Clear();
        _commands.AddRange(made);
        RestOf(from, to, made[^1]);
        Count(from, to);
    }

    private void Carry(IEnumerable<int> items)
    {
        var kept = items.Where(i => _items[i] is { Kind: GistItemKind.Value or GistItemKind.Cue, Used: false } && !IsTopic(i)).ToList();
        _carried.Clear();
        _carried.AddRange(kept);
    }

    private void Release(List<int> items, GistCommand command)
    {
        foreach (var i in items)
        {
            if (_items[i].Kind == GistItemKind.Cue && Hints(i, command.Kind))
            {
                _items[i].Used = false;
            }
        }
    }

    private SlotMatch? FindTopic(List<int> items)
    {
        SlotMatch? found = null;
        foreach (var i in items)
        {
            if (_items[i].Kind != GistItemKind.Value || ValueOf(i, book.Topic) is not { } value || (found is not null && book.IsPronoun(value)))
            {
                continue;
            }

            if (found is null || book.IsPronoun(found))
            {
                found = value;
            }
        }

        // A word that is a deal's and something else's too is the deal only where nothing else is.
        foreach (var i in items)
        {
            if (found is not null && _items[i].Kind == GistItemKind.Value && ValueOf(i, book.Topic) is not null)
            {
                _items[i].Used = true;
            }
        }

        // "It" is what was named before, in this sentence first.
        if (found is not null && (_topic is null || !book.IsPronoun(found)))
        {
            _topic = found;
            _firstTopic = _firstTopic is null || book.IsPronoun(_firstTopic) ? found : _firstTopic;
        }

        return found;
    }

    /// <summary>Whether a clause only adds to what was said before it: "won Contoso, 38k", "…, waiting for the customer".</summary>
    private bool Completes(GistCommand last, List<int> items)
    {
        var values = items.Where(i => _items[i] is { Kind: GistItemKind.Value, Used: false }).ToList();
        var cues = items.Where(i => _items[i] is { Kind: GistItemKind.Cue, Used: false }).ToList();
        if (values.Count == 0 || cues.Exists(i => !Hints(i, last.Kind)) || _carried.Count > 0)
        {
            return false;
        }

        var fills = new List<(int Item, SlotMatch Slot)>();
        foreach (var i in values)
        {
            if (last.Kind.Slots.FirstOrDefault(slot => slot.Shape == GistShape.Value && !last.Has(slot.Name) && fills.TrueForAll(f => f.Slot.Name != slot.Name) && ValueFor(i, slot) is not null) is not { } open)
            {
                return false;
            }

            fills.Add((i, ValueFor(i, open)!));
        }

        foreach (var (item, slot) in fills)
        {
            last.Fill(slot);
            _items[item].Used = true;
        }

        cues.ForEach(i => _items[i].Used = true);
        return true;
    }

    private List<GistCommand> Assemble(List<int> items, int from, int to, bool topicHere)
    {
        var made = new List<GistCommand>();
        while (Best(items, made, topicHere) is { } best)
        {
            var command = new GistCommand(best.Kind, from) { IsHinted = best.Cue > 0, Topic = best.Kind.IsAboutTopic ? _topic : null };
            foreach (var (item, slot) in best.Fills)
            {
                command.Fill(slot);
                _items[item].Used = true;
            }

            var cue = -1;
            foreach (var i in items)
            {
                if (_items[i].Kind == GistItemKind.Cue && !_items[i].Used && Hints(i, best.Kind))
                {
                    _items[i].Used = true;
                    cue = cue < 0 ? i : cue;
                }
                else if (_items[i] is { Kind: GistItemKind.Value, Used: false } && best.Kind.Absorbs.Any(key => ValueOf(i, book.Number(key)) is not null))
                {
                    _items[i].Used = true;
                }
            }

            if (cue >= 0)
            {
                TakeWords(command, cue, to);
                TakeTelling(command, items, to);
            }

            made.Add(command);
        }

        return made;
    }

    private Candidate? Best(List<int> items, List<GistCommand> made, bool topicHere)
    {
        Candidate? best = null;
        foreach (var kind in book.Kinds)
        {
            if (made.Exists(command => command.Kind == kind))
            {
                continue;
            }

            var (cue, shared) = (0.0, false);
            foreach (var i in items)
            {
                if (_items[i] is { Kind: GistItemKind.Cue, Used: false } && HintOf(i, kind) is { Role: not CueRole.Support })
                {
                    cue += 2 + (0.05 * text.Weight(_items[i].Start, _items[i].End));
                    shared |= HintsOf(i).Count(hint => hint.Role != CueRole.Support) > 1;
                }
            }

            var fills = new List<(int, SlotMatch)>();
            var (missing, implied) = (0, false);
            foreach (var slot in kind.Slots.Where(slot => slot.Shape == GistShape.Value))
            {
                var item = items.FindLastIndex(i => _items[i] is { Kind: GistItemKind.Value, Used: false } && fills.TrueForAll(f => f.Item1 != i) && ValueFor(i, slot) is not null);
                if (item >= 0)
                {
                    fills.Add((items[item], ValueFor(items[item], slot)!));
                    implied |= slot.Implies;
                }
                else
                {
                    missing += slot.Required ? 1 : 0;
                }
            }

            if (cue == 0 && (!implied || missing > 0 || (kind.IsAboutTopic && _topic is null && !fills.Exists(f => IsSubject(f.Item1)))
                || (!topicHere && _commands.Exists(c => c.Kind == kind && ReferenceEquals(c.Topic, _topic)))))
            {
                continue;
            }

            // A verb many things are said with says nothing by itself.
            if (cue > 0 && fills.Count == 0 && (shared || (missing > 0 && !topicHere)) && !kind.Slots.Any(slot => slot.Shape is GistShape.NewName or GistShape.Following))
            {
                continue;
            }

            var score = cue + (2 * fills.Count) - missing;
            if (score > (best?.Score ?? 0))
            {
                best = new Candidate(kind, cue, fills, score);
            }
        }

        return best;
    }

    /// <summary>A new name, or the wording of a next step, stands behind its cue.</summary>
    private void TakeWords(GistCommand command, int cue, int to)
    {
        if (command.Kind.Slots.FirstOrDefault(s => s.Shape is GistShape.NewName or GistShape.Following) is not { } slot)
        {
            return;
        }

        var first = cue + 1;
        while (first < to && (_items[first].Kind is GistItemKind.Filler || (_items[first].Kind == GistItemKind.Cue && _items[first].Used) || IsTopicOf(command, first)))
        {
            first++;
        }

        if (first < to && _items[first].Kind == GistItemKind.Quotation)
        {
            Take(command, slot.Name, _items[first].Start + 1, _items[first].End - 1);
            _items[first].Used = true;
            return;
        }

        var last = first;
        while (last < to && (slot.Shape == GistShape.Following || !(_items[last].Used && _items[last].Kind is GistItemKind.Value or GistItemKind.Cue)))
        {
            last++;
        }

        while (slot.Shape == GistShape.NewName && last > first && _items[last - 1].Kind == GistItemKind.Filler)
        {
            last--;
        }

        if (last > first)
        {
            Take(command, slot.Name, _items[first].Start, _items[last - 1].End);
            for (var i = first; i < last; i++)
            {
                _items[i].Used = true;
            }
        }
    }

    /// <summary>"Went with a competitor": the cue is the beginning of the reason.</summary>
    private void TakeTelling(GistCommand command, List<int> items, int to)
    {
        if (command.RestSlot is { } slot && items.FindIndex(i => _items[i].Kind == GistItemKind.Cue && HintOf(i, command.Kind) is { Role: CueRole.Telling }) is var at and >= 0)
        {
            Take(command, slot.Name, _items[items[at]].Start, _items[to - 1].End);
            for (var i = items[at]; i < to; i++)
            {
                _items[i].Used = true;
            }
        }
    }

    private bool IsTopicOf(GistCommand command, int i) => command.Topic is not null && _items[i].Kind == GistItemKind.Value && IsTopic(i);

    private void Take(GistCommand command, string slot, int start, int end)
    {
        var span = text.Span(start, end);
        command.Fill(new SlotMatch(slot, span.Of(text.Original), span, null, 1));
        _understood.AsSpan(start, end - start).Fill(true);
    }

    /// <summary>The words behind "because".</summary>
    private void RestOf(int from, int to, GistCommand command)
    {
        for (var i = from; i < to; i++)
        {
            if (_items[i].Kind == GistItemKind.Because && i + 1 < to && command.RestSlot is { } slot)
            {
                Take(command, slot.Name, _items[i + 1].Start, _items[to - 1].End);
                for (var j = i; j < to; j++)
                {
                    _items[j].Used = true;
                }
            }
        }
    }

    /// <summary>A clause that is no command says more of the command before it, or nothing to the bot.</summary>
    private void Leftover(int from, int to)
    {
        if (_commands.Count > 0 && _commands[^1].RestSlot is { } slot)
        {
            var start = _items[from].Kind == GistItemKind.Because && to > from + 1 ? _items[from + 1].Start : _items[from].Start;
            var before = _commands[^1].Slots.FirstOrDefault(filled => filled.Name == slot.Name);
            start = before is null ? start : text.StartingAt(before.Span.Start) is var known and >= 0 ? known : start;
            Take(_commands[^1], slot.Name, start, _items[to - 1].End);
            return;
        }

        Count(from, to);
    }

    private void Count(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_items[i].Kind is GistItemKind.Value or GistItemKind.Cue or GistItemKind.Because or GistItemKind.Quotation)
            {
                _understood.AsSpan(_items[i].Start, _items[i].End - _items[i].Start).Fill(true);
            }
            else if (_items[i] is { Kind: GistItemKind.Unknown, Used: false })
            {
                _noise += text.Weight(_items[i].Start, _items[i].End);
            }
        }
    }

    // "Five hundred k for Contoso", "預計成交改下個月十號,Contoso": the deal may come last.
    private void GiveTopics()
    {
        foreach (var command in _commands.Where(command => command.Topic is null && command.Kind.IsAboutTopic))
        {
            command.Topic = _firstTopic;
        }

        if (_commands.Count == 0 && _carried.Count > 0)
        {
            _commands.AddRange(Assemble([.. _carried], 0, _items.Length, true));
        }
    }

    private Reading Build()
    {
        var language = Language();
        var whole = text.Weight(0, text.Tokens.Length);
        var score = whole == 0 ? 0 : 1 - ((double)_noise / whole);
        var span = TextSpan.FromBounds(0, text.Original.Length);
        return new Reading(
            [.. _commands.Select(command => new PhraseMatch(
                command.Kind.Intent,
                language,
                new SlotMap([.. command.Topic is { } topic ? [topic] : Array.Empty<SlotMatch>(), .. command.Slots]),
                span,
                score))],
            score);
    }

    private string Language()
    {
        var (chinese, english, anyChinese) = (0, 0, false);
        foreach (var item in _items)
        {
            for (var i = item.Start; i < item.End; i++)
            {
                var isChinese = text.Tokens[i].Kind == TokenKind.Cjk;
                anyChinese |= isChinese;
                if (item.Kind != GistItemKind.Value)
                {
                    chinese += isChinese ? 1 : 0;
                    english += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
                }
            }
        }

        return chinese > english || (chinese == english && anyChinese) ? "zh" : "en";
    }

    private bool IsTopic(int i) => ValueOf(i, book.Topic) is not null;

    private bool IsSubject(int i) => book.Subject >= 0 && ValueOf(i, book.Subject) is not null;

    private bool Hints(int item, GistKind kind) => HintOf(item, kind) is not null;

    private CueHint? HintOf(int item, GistKind kind)
    {
        foreach (var hint in HintsOf(item))
        {
            if (ReferenceEquals(book.Kinds[hint.Kind], kind))
            {
                return hint;
            }
        }

        return null;
    }

    private IReadOnlyList<CueHint> HintsOf(int item)
    {
        book.Words.Cues.Find(text.Tokens, _items[item].Start, out var hints);
        return hints;
    }

    private SlotMatch? ValueFor(int item, GistSlot slot)
    {
        foreach (var key in slot.Recognizers)
        {
            if (ValueOf(item, book.Number(key)) is { } value)
            {
                return value with { Name = slot.Name };
            }
        }

        return null;
    }

    private SlotMatch? ValueOf(int item, int recognizer)
    {
        if (recognizer < 0 || _items[item].Kind != GistItemKind.Value)
        {
            return null;
        }

        var table = tables(recognizer);
        for (var number = table.At(_items[item].Start); number > 0; number = table[number].Next)
        {
            if (table[number].End == _items[item].End)
            {
                var span = text.Span(_items[item].Start, _items[item].End);
                return new SlotMatch(book.Recognizers[recognizer], span.Of(text.Original), span, table[number].Value.Value, table[number].Value.Confidence);
            }
        }

        return null;
    }

    private sealed record Candidate(GistKind Kind, double Cue, List<(int Item, SlotMatch Slot)> Fills, double Score);
}
