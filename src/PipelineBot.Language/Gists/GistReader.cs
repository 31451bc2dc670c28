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

    // In one clause, and in weight: two characters.
    private const int MostSoftBreaks = 3;
    private const int LeastSaid = 4;

    /// <summary>And one to the bot itself, most of it.</summary>
    private const double Mostly = 0.65;

    private readonly GistBook _book;
    private readonly GistText _text;
    private readonly GistWording _wording;
    private readonly GistSoFar _soFar;
    private readonly GistAssembly _assembly;
    private readonly GistConclusion _conclusion;
    private readonly List<GistCommand> _commands;
    private readonly List<int> _carried;

    // Deals of "Contoso and Fabrikam to negotiation", until it is said what of them.
    private readonly List<SlotMatch> _sharing = [];

    // The commands of the last clause that made any: what is said after holds for all of them.
    private List<GistCommand> _breath = [];

    // What was said of a topic and was no command.
    private (int From, int To) _unsaid;

    // Up to where a wording went on.
    private int _taken;
    private bool _hasRest;

    public GistReader(GistBook book, TokenizedText text, TypedTable[] tables)
    {
        _book = book;
        _text = new GistText(book, text, tables);
        _wording = new GistWording(_text);
        _soFar = new GistSoFar(_text);
        (_commands, _carried) = (_soFar.Commands, _soFar.Carried);
        _assembly = new GistAssembly(book, _text, _wording, _soFar);
        _conclusion = new GistConclusion(book, _text, _soFar, _assembly);
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
                to = Math.Max(to, _taken);
                _text.Understand(from, to);
            }

            from = to < _text.Count && _text[to].Kind is GistItemKind.Break or GistItemKind.Join ? to + 1 : Math.Max(to, from + 1);
        }

        if (_unsaid.To > 0 && _commands is [var only])
        {
            _soFar.Explain(_unsaid.From, _unsaid.To, 0.5, () => _wording.Before(only, _unsaid.From, _unsaid.To));
        }

        _conclusion.Finish();
        var score = _soFar.Score;
        var aboutNothing = _commands.Exists(command => command.Kind.IsAboutTopic && command.Topic is null && !command.Has(_book.Recognizers[_book.Subject]));
        var aboutUs = _commands.Exists(command => !command.Kind.IsAboutTopic);
        return _commands.Count == 0 || (aboutNothing && (score < NearlyAll || _hasRest)) || (aboutUs && score < Mostly) ? null : Build(score);
    }

    // A second deal, or a second milestone, begins a clause of its own even where nobody wrote a comma.
    private int ClauseEnd(int from)
    {
        var (topics, subjects, tries) = (0, 0, 0);
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
            if (topics > 1 || subjects > 1 || (i > from && tries < MostSoftBreaks && _text.MayBegin(i) && SaysMore(i) && ++tries > 0 && _assembly.IsWhole([.. _carried, .. Enumerable.Range(from, i - from)])))
            {
                return i;
            }
        }

        return _text.Count;
    }

    // 做完了 测试报告已归档: what follows names nothing that is known, and most of it is words of its own.
    private bool SaysMore(int from)
    {
        var to = from;
        while (to < _text.Count && _text[to].Kind is not (GistItemKind.Break or GistItemKind.Join))
        {
            if (_text.IsTopic(to) || _text.IsSubject(to))
            {
                return false;
            }

            to++;
        }

        var (unknown, all) = _text.Unexplained(from, to);
        return all >= LeastSaid && (unknown * 4 >= all || _wording.HasDoer(from, to));
    }

    private void Clause(int from, int to, bool joinsNext)
    {
        List<int> own = [.. Enumerable.Range(from, to - from)];
        var topicHere = FindTopic(own);
        var hasContent = own.Exists(i => _text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue));
        List<int> usable = [.. _carried, .. own];
        if (topicHere is not null && _commands is [{ Topic: null, Kind.IsAboutTopic: true } announced] && _assembly.Completes(announced, usable, own))
        {
            // "Closed won: Contoso, 880k".
            announced.Topic = _soFar.Topic;
            return;
        }

        if (topicHere is null && _commands.Count > 0 && (_assembly.Completes(_commands[^1], usable, own) || _assembly.Continues(_commands[^1], from, to)))
        {
            _wording.Because(_commands[^1], from, to);
            return;
        }

        if (!hasContent && (topicHere is null || _book.IsPronoun(topicHere)))
        {
            Leftover(from, to);
            return;
        }

        // 取消预算审批，客户不要了: why is still to be said, and nothing else is.
        if (topicHere is null && _commands.Count > 0 && _wording.Awaits(_commands[^1], from, to))
        {
            Leftover(from, to);
            return;
        }

        var made = topicHere is not null && _commands.Count > 0 && _text.Repeats(from, to)
            ? [.. _commands.Where(command => ReferenceEquals(command.Topic, _commands[^1].Topic)).Select(command => command.Of(_soFar.Topic))]
            : _assembly.Assemble(usable, to, topicHere is not null, IsClean(own));
        if (made.Count == 0 && topicHere is not null && _commands.Count > 0 && _assembly.Likewise(_commands[^1], own) is { } likewise)
        {
            made.Add(likewise);
        }

        _assembly.Share(made, usable);
        if (made.Count == 0 || (joinsNext && made.TrueForAll(command => command.Slots.Count == 0 && command.LacksValue)))
        {
            Postpone(made, usable, from, to, topicHere, joinsNext);
            return;
        }

        _carried.Clear();
        _breath = [];
        foreach (var command in _sharing.SelectMany(shared => made.Select(command => command.Of(shared))).Concat(made).ToList())
        {
            _conclusion.Add(command);
            _breath.Add(command);
        }

        _sharing.Clear();
        _soFar.Doubt(from, to, 1);
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
        else if (topicHere is not null && _commands.Count == 0)
        {
            _unsaid = (from, to);
        }

        // "The workshop was very good" is a reason, though it names a milestone.
        if (!joinsNext && topicHere is null && _commands.Count > 0 && IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Noisy)
        {
            Leftover(from, to);
            return;
        }

        // "On the 20th, Fabrikam closes": when may come before what.
        var announces = !joinsNext && topicHere is null && (_text.IsAnnouncing(from, to) || (_commands.Count == 0 && _soFar.Topic is null && IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Clean));
        if (topicHere is null && !joinsNext && !announces && !usable.Exists(i => _text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)))
        {
            Leftover(from, to);
            return;
        }

        _carried.Clear();
        _carried.AddRange(usable.TakeLast(MostCarried).Where(i => (_text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)) || ((joinsNext || announces) && (_text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue)))));
        _soFar.Doubt(from, to, 0.5);
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
        if (_soFar.Topic is null || !_book.IsPronoun(found))
        {
            _soFar.Topic = found;
            _soFar.FirstTopic = _soFar.FirstTopic is null || _book.IsPronoun(_soFar.FirstTopic) ? found : _soFar.FirstTopic;
        }

        return found;
    }

    private void Leftover(int from, int to)
    {
        if (_text.Corrects(from, to))
        {
            _soFar.Corrects = true;
        }
        else if (_commands.Count > 0 && _wording.Append(_commands[^1], from, WordingEnd(to)))
        {
            _hasRest = true;
            _taken = WordingEnd(to);
            if (_breath.Count > 1 && _breath.Contains(_commands[^1]) && _breath.TrueForAll(command => command.Kind == _commands[^1].Kind))
            {
                _breath.ForEach(command => GistWording.Copy(_commands[^1], command));
            }
        }
        else
        {
            _soFar.Doubt(from, to, 0.5);
        }
    }

    // A wording that names two milestones is one wording.
    private int WordingEnd(int to)
    {
        var end = to;
        while (end < _text.Count && _text[end].Kind is not (GistItemKind.Break or GistItemKind.Join))
        {
            if (_text.IsTopic(end) || _text.IsOpen(end, GistItemKind.Cue))
            {
                return to;
            }

            end++;
        }

        return end;
    }

    private Reading Build(double score)
    {
        var language = _text.Language();
        return new Reading([.. _commands.Select(command => command.Match(language, score))], score);
    }
}
