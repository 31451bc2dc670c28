using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>Puts commands together from what one text mentions, clause by clause.</summary>
internal sealed class GistReader
{
    /// <summary>A command about nothing that was named must be all the sentence says.</summary>
    private const double NearlyAll = 0.9;

    // Nobody names more in one breath before saying what of them.
    private const int MostCarried = 6;
    private const int MostClauses = 24;

    /// <summary>And one to the bot itself, most of it.</summary>
    private const double Mostly = 0.65;

    private readonly GistBook _book;
    private readonly GistText _text;
    private readonly GistChoice _choice;
    private readonly GistWording _wording;
    private readonly List<GistCommand> _commands = [];

    // Deals of "Contoso and Fabrikam to negotiation", until it is said what of them.
    private readonly List<SlotMatch> _sharing = [];

    // Values and cues of a clause that was no command yet.
    private readonly List<int> _carried = [];
    private SlotMatch? _topic;
    private SlotMatch? _firstTopic;
    private double _doubt;
    private double _said;
    private bool _hasRest;
    private bool _corrects;

    public GistReader(GistBook book, TokenizedText text, Func<int, TypedTable> tables)
    {
        _book = book;
        _text = new GistText(book, text, tables);
        _choice = new GistChoice(book, _text);
        _wording = new GistWording(_text);
    }

    /// <summary>Which tokens mean what the reading says.</summary>
    public bool[] Understood => _text.Understood;

    /// <summary>Of these, what is a wording of its own.</summary>
    public bool[] Wordings => _text.Wordings;

    public Reading? Read()
    {
        var clauses = 0;
        for (var from = 0; from < _text.Count;)
        {
            var to = ClauseEnd(from);
            if (to > from)
            {
                if (++clauses > MostClauses)
                {
                    return null;
                }

                Clause(from, to, to < _text.Count && _text[to].Kind == GistItemKind.Join);
                _text.Understand(from, to);
            }

            from = to < _text.Count && _text[to].Kind is GistItemKind.Break or GistItemKind.Join ? to + 1 : Math.Max(to, from + 1);
        }

        Finish();
        var score = _said == 0 ? 0 : 1 - (_doubt / _said);
        var aboutNothing = _commands.Exists(command => command.Kind.IsAboutTopic && command.Topic is null && !command.Has(_book.Recognizers[_book.Subject]));
        var aboutUs = _commands.Exists(command => !command.Kind.IsAboutTopic);
        return _commands.Count == 0 || (aboutNothing && (score < NearlyAll || _hasRest)) || (aboutUs && score < Mostly) ? null : Build(score);
    }

    // A second deal, or a second milestone, begins a clause of its own even where nobody wrote a comma.
    private int ClauseEnd(int from)
    {
        var (topics, subjects) = (0, 0);
        for (var i = from; i < _text.Count; i++)
        {
            if (_text[i].Kind is GistItemKind.Break or GistItemKind.Join)
            {
                return i;
            }

            if (_text[i].Used)
            {
                continue;
            }

            var topic = _text.ValueOf(i, _book.Topic);
            topics += topic is not null && !_book.IsPronoun(topic) ? 1 : 0;
            subjects += topic is null && _text.IsSubject(i) ? 1 : 0;
            if (topics > 1 || subjects > 1)
            {
                return i;
            }
        }

        return _text.Count;
    }

    private void Clause(int from, int to, bool joinsNext)
    {
        List<int> own = [.. Enumerable.Range(from, to - from)];
        var topicHere = FindTopic(own);
        var hasContent = own.Exists(i => _text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue));
        List<int> usable = [.. _carried, .. own];
        if (topicHere is not null && _commands is [{ Topic: null, Kind.IsAboutTopic: true } announced] && Completes(announced, usable, own))
        {
            // "Closed won: Contoso, 880k".
            announced.Topic = _topic;
            return;
        }

        if (topicHere is null && _commands.Count > 0 && (Completes(_commands[^1], usable, own) || Continues(_commands[^1], from, to)))
        {
            _wording.Because(_commands[^1], from, to);
            return;
        }

        if (!hasContent && (topicHere is null || _book.IsPronoun(topicHere)))
        {
            Leftover(from, to);
            return;
        }

        var made = Assemble(usable, to, topicHere is not null, IsClean(own));
        if (made.Count == 0 && topicHere is not null && _commands.Count > 0 && Likewise(_commands[^1], own) is { } likewise)
        {
            made.Add(likewise);
        }

        Share(made, usable);
        if (made.Count == 0 || (joinsNext && made.TrueForAll(command => command.Slots.Count == 0 && command.LacksValue)))
        {
            Postpone(made, usable, from, to, topicHere, joinsNext);
            return;
        }

        _carried.Clear();
        foreach (var command in _sharing.SelectMany(shared => made.Select(command => command.Of(shared))).Concat(made).ToList())
        {
            Add(command);
        }

        _sharing.Clear();
        Doubt(from, to, 1);
    }

    /// <summary>"Give Contoso to Megan and Fabrikam to Adele": what was done to one is done to the other.</summary>
    private GistCommand? Likewise(GistCommand last, List<int> own)
    {
        var command = new GistCommand(last.Kind) { Topic = _topic };
        foreach (var slot in last.Kind.Slots.Where(slot => slot is { Shape: GistShape.Value, Required: true }))
        {
            var item = own.FindIndex(i => _text.IsOpen(i, GistItemKind.Value) && _text.ValueFor(i, slot) is not null) is >= 0 and var n ? own[n] : -1;
            if (item < 0)
            {
                return null;
            }

            command.Fill(_text.ValueFor(item, slot)!);
            _text[item].Used = true;
        }

        return command.Slots.Count > 0 && last.Kind.IsAboutTopic ? command : null;
    }

    // "Contract review and budget approval are done": said of both.
    private void Share(List<GistCommand> made, List<int> items)
    {
        var subject = _book.Recognizers[_book.Subject];
        if (made.Find(command => command.Has(subject)) is not { } command)
        {
            return;
        }

        foreach (var i in items.Where(i => _carried.Contains(i) && _text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)))
        {
            made.Insert(0, command.Of(command.Topic, _text.ValueOf(i, _book.Subject)!));
            _text[i].Used = true;
        }
    }

    private Cleanness IsClean(List<int> own)
    {
        var (unknown, all) = _text.Unexplained(own[0], own[^1] + 1);
        return unknown == 0 ? Cleanness.Clean : unknown * 8 <= all ? Cleanness.Nearly : Cleanness.Noisy;
    }

    /// <summary>What was no command may become one with the next clause, belong to the one before, or say nothing.</summary>
    private void Postpone(List<GistCommand> made, List<int> usable, int from, int to, SlotMatch? topicHere, bool joinsNext)
    {
        foreach (var i in made.SelectMany(command => usable.Where(i => _text.RoleOf(i, command.Kind) is not null)))
        {
            _text[i].Used = false;
        }

        if (joinsNext && topicHere is not null)
        {
            _sharing.Add(topicHere);
        }

        // "The workshop was very good" is a reason, though it names a milestone.
        if (!joinsNext && topicHere is null && _commands.Count > 0 && IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Noisy)
        {
            Leftover(from, to);
            return;
        }

        // "On the 20th, Fabrikam closes": when may come before what.
        var announces = !joinsNext && topicHere is null && (_text.IsAnnouncing(from, to) || (_commands.Count == 0 && _topic is null && IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Clean));
        if (topicHere is null && !joinsNext && !announces && !usable.Exists(i => _text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)))
        {
            Leftover(from, to);
            return;
        }

        _carried.Clear();
        _carried.AddRange(usable.TakeLast(MostCarried).Where(i => (_text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)) || ((joinsNext || announces) && (_text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue)))));
        Doubt(from, to, 0.5);
    }

    private SlotMatch? FindTopic(List<int> items)
    {
        SlotMatch? found = null;
        foreach (var i in items)
        {
            if (!_text[i].Used && _text.ValueOf(i, _book.Topic) is { } value && (found is null || (_book.IsPronoun(found) && !_book.IsPronoun(value))))
            {
                found = value;
            }
        }

        if (found is null)
        {
            return null;
        }

        foreach (var i in items)
        {
            _text[i].Used |= _text.IsTopic(i);
        }

        // "It" is what was named before, in this sentence first.
        if (_topic is null || !_book.IsPronoun(found))
        {
            _topic = found;
            _firstTopic = _firstTopic is null || _book.IsPronoun(_firstTopic) ? found : _firstTopic;
        }

        return found;
    }

    /// <summary>Whether a clause only adds values to what was said before it: "won Contoso, 38k", "…, waiting for the customer".</summary>
    private bool Completes(GistCommand last, List<int> items, List<int> own)
    {
        var values = items.FindAll(i => _text.IsOpen(i, GistItemKind.Value));
        if (values.Count == 0 || _carried.Count > 0 || items.Exists(i => _text.IsOpen(i, GistItemKind.Cue) && _text.RoleOf(i, last.Kind) is null))
        {
            return false;
        }

        // "To Friday… no, to Monday": a date alone behind a date is the better one.
        var hasCue = items.Exists(i => _text.IsOpen(i, GistItemKind.Cue));
        var corrects = _corrects || (own.Count == 1 && values.Count == 1 && items.Count == 1);
        var fills = new List<(int Item, SlotMatch Slot)>();
        foreach (var i in values)
        {
            var open = last.Kind.Slots.FirstOrDefault(s => s.Shape == GistShape.Value && (!s.NeedsCue || hasCue) && (corrects || !last.Has(s.Name)) && fills.TrueForAll(f => f.Slot.Name != s.Name) && _text.ValueFor(i, s) is not null);
            if (open is null)
            {
                return false;
            }

            fills.Add((i, _text.ValueFor(i, open)!));
        }

        // "Their chairman is travelling" is a reason, though it names the customer.
        var (unknown, all) = _text.Unexplained(own[0], own[^1] + 1);
        if (unknown * 2 >= all)
        {
            return false;
        }

        foreach (var (item, slot) in fills)
        {
            last.Fill(slot);
            _text[item].Used = true;
        }

        _corrects = false;
        items.ForEach(i => _text[i].Used |= _text[i].Kind == GistItemKind.Cue);
        _wording.Continue(last, own[0], own[^1] + 1);
        Doubt(own[0], own[^1] + 1, 0.5);
        return true;
    }

    /// <summary>A name or a wording that was announced and not said yet; and more of a next step.</summary>
    private bool Continues(GistCommand last, int from, int to)
    {
        var following = last.Kind.Slots.Any(slot => slot.Shape == GistShape.Following);
        for (var i = from; i < to; i++)
        {
            if (_text.IsOpen(i, GistItemKind.Cue) && _text.RoleOf(i, last.Kind) is null && (!following || _text.IsTelltale(i)))
            {
                return false;
            }
        }

        if (!_wording.Announces(last))
        {
            return following && _wording.Append(last, from, to);
        }

        // The date first, so that it is no part of the name.
        Fill(last, [.. Enumerable.Range(from, to - from)]);
        if (_wording.Continue(last, from, to))
        {
            return true;
        }

        return following && _wording.Append(last, from, to);
    }

    private void Fill(GistCommand command, List<int> items)
    {
        foreach (var slot in command.Kind.Slots.Where(slot => slot.Shape == GistShape.Value && !command.Has(slot.Name)))
        {
            var item = items.FindIndex(i => _text.IsOpen(i, GistItemKind.Value) && _text.ValueFor(i, slot) is not null);
            if (item >= 0)
            {
                command.Fill(_text.ValueFor(items[item], slot)!);
                _text[items[item]].Used = true;
            }
        }
    }

    private List<GistCommand> Assemble(List<int> items, int to, bool topicHere, Cleanness clean)
    {
        var made = new List<GistCommand>();
        while (_choice.Best(items, _topic, clean, kind => made.Exists(c => c.Kind == kind || (c.Kind.TakesNoOther && kind.TakesNoOther)), kind => !topicHere && _commands.Exists(c => c.Kind == kind && ReferenceEquals(c.Topic, _topic))) is { } best)
        {
            var command = new GistCommand(best.Kind) { Topic = best.Kind.IsAboutTopic ? _topic : null };
            foreach (var (item, slot) in best.Fills)
            {
                command.Fill(slot);
                _text[item].Used = true;
            }

            var (cue, support) = (-1, -1);
            foreach (var i in items)
            {
                if (_text.IsOpen(i, GistItemKind.Cue) && _text.RoleOf(i, best.Kind) is { } role)
                {
                    _text[i].Used = true;
                    cue = cue < 0 && role != CueRole.Support ? i : cue;
                    support = support < 0 ? i : support;
                }
                else if (_text.IsOpen(i, GistItemKind.Value) && best.Kind.Absorbs.Any(key => _text.ValueOf(i, _book.Number(key)) is not null))
                {
                    _text[i].Used = true;
                }
            }

            cue = cue < 0 ? support : cue;
            if (cue >= 0)
            {
                _wording.Behind(command, cue, to);
                _wording.Telling(command, items, to);
            }

            _wording.Because(command, items[0], to);
            made.Add(command);
        }

        return made;
    }

    /// <summary>The same kind said again of the same thing says it better: "lost, lost to SAP"; "to Friday, no, to Monday".</summary>
    private void Add(GistCommand command)
    {
        var subject = _book.Recognizers[_book.Subject];
        var same = _commands.Find(known => known.Kind == command.Kind && known.Topic?.Text == command.Topic?.Text
            && (known.Text(subject) is not { } one || command.Text(subject) is not { } other || one == other));
        if (same is null)
        {
            _commands.Add(command);
            return;
        }

        foreach (var slot in command.Slots)
        {
            same.Fill(slot);
        }
    }

    private void Leftover(int from, int to)
    {
        if (_text.Corrects(from, to))
        {
            _corrects = true;
        }
        else if (_commands.Count > 0 && _wording.Append(_commands[^1], from, to))
        {
            _hasRest = true;
        }
        else
        {
            Doubt(from, to, 0.5);
        }
    }

    private void Doubt(int from, int to, double share)
    {
        var (unknown, all) = _text.Unexplained(from, to);
        _doubt += share * unknown;
        _said += share * all;
    }

    private void Finish()
    {
        // What only says that something is to be done gives way to what says it whole.
        if (_commands.Exists(command => !command.LacksValue))
        {
            _commands.RemoveAll(command => command.LacksValue && command.Slots.Count == 0);
        }

        // "Five hundred k for Contoso", "預計成交改下個月十號,Contoso": the deal may come last.
        if (_commands.Find(command => command.Kind.Overrides) is { } overriding)
        {
            _commands.RemoveAll(command => command != overriding);
        }

        if (_commands.Exists(command => !command.Kind.Yields))
        {
            _commands.RemoveAll(command => command.Kind.Yields);
        }

        if (_commands.Exists(command => !command.Kind.IsAboutTopic))
        {
            _commands.RemoveAll(command => command.Kind.IsAboutTopic && command.Topic is null && _firstTopic is null && !command.Has(_book.Recognizers[_book.Subject]));
        }

        var all = _commands.ToList();
        _commands.Clear();
        foreach (var command in all)
        {
            command.Topic ??= command.Kind.IsAboutTopic ? _firstTopic : null;
            Add(command);
        }

        if (_commands.Count == 0 && _carried.Count > 0)
        {
            _commands.AddRange(Assemble([.. _carried], _text.Count, topicHere: true, Cleanness.Clean));
        }

        if (_commands.Count == 0 && _firstTopic is not null && !_book.IsPronoun(_firstTopic))
        {
            _commands.Add(new GistCommand(_book.TopicAlone) { Topic = _firstTopic });
        }
    }

    private Reading Build(double score)
    {
        var language = _text.Language();
        return new Reading([.. _commands.Select(command => command.Match(language, score))], score);
    }
}
