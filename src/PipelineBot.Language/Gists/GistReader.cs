using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
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
    // A clause that was no command, while nothing else came between.
    private (int From, int To)? _before;
    private (int From, int To)? _last;

    private readonly GistReasons _reasons;
    private readonly GistExceptions _exceptions;

    // "Lost: Wingtip, Tailspin": what comes was announced for all of them.
    private bool _announces;
    private bool _hasRest;

    public GistReader(GistBook book, TokenizedText text, TypedTable[] tables)
    {
        _book = book;
        _text = new GistText(book, text, tables);
        _wording = new GistWording(_text);
        _soFar = new GistSoFar(_text);
        (_commands, _carried) = (_soFar.Commands, _soFar.Carried);
        _assembly = new GistAssembly(book, _text, _wording, _soFar);
        _reasons = new GistReasons(book, _text, _wording, _soFar);
        _exceptions = new GistExceptions(book, _text, _soFar);
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

                (_before, _last) = (_last, null);
                Clause(from, to, to < _text.Count && _text[to].Kind == GistItemKind.Join);
                to = Math.Max(to, _taken);
                _text.Understand(from, to);
            }

            from = to < _text.Count && _text[to].Kind is GistItemKind.Break or GistItemKind.Join ? to + 1 : Math.Max(to, from + 1);
        }

        if (_exceptions.Leave())
        {
            _last = null;
        }

        Close();
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
        SlotMatch? named = null, about = null;
        // A new milestone may be called after two others.
        var namesNew = _commands.Count > 0 && _wording.Announces(_commands[^1]);
        var tries = 0;
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

            if (i > from && tries < MostSoftBreaks && _text.MayBegin(i) && SaysMore(i) && ++tries > 0 && _assembly.IsWhole([.. _carried, .. Enumerable.Range(from, i - from)]))
            {
                return i;
            }

            namesNew |= _text.NamesNew(i);
            if (_text.ValueOf(i, _book.Topic) is { } topic)
            {
                if (named is not null && !_book.IsPronoun(topic) && !_book.SameTopic(named, topic))
                {
                    return _text.Denials.BeginningBefore(i, from);
                }

                named = _book.IsPronoun(topic) ? named : topic;
            }
            else if (_text.ValueOf(i, _book.Subject) is { } subject && !namesNew)
            {
                if (about is not null && !_book.SameTopic(about, subject))
                {
                    return i;
                }

                about = subject;
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
        if (_commands.Count > 0 && _text.Corrects(from, to) && to + 1 < _text.Count)
        {
            _soFar.Corrects = true;
            return;
        }

        if (_commands.Count > 0 && _text.Retracts(from, to) is var said && said > from)
        {
            (_soFar.Corrects, from) = (true, said);
        }

        // "Fresh opportunity: Contoso Pharma" names what is new, whatever else is called so.
        if (_commands.Count > 0 && _text.IsBehindColon(from) && (!_commands[^1].Kind.IsAboutTopic || _commands[^1].Topic is not null) && _wording.Announces(_commands[^1]) && _assembly.Continues(_commands[^1], from, to))
        {
            return;
        }

        List<int> own = [.. Enumerable.Range(from, to - from)];
        var topicHere = FindTopic(own);
        var hasContent = own.Exists(i => _text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue));
        List<int> usable = [.. _carried, .. own];
        if (topicHere is not null && _commands is [{ Topic: null, Kind.IsAboutTopic: true } announced] && (IsBare(own) || _assembly.Completes(announced, usable, own)))
        {
            // "Closed won: Contoso, 880k".
            announced.Topic = _soFar.Topic;
            _announces = true;
            return;
        }

        if (topicHere is not null && _commands.Count > 0 && (_announces || _text.IsJoined(from)) && _sharing.Count == 0 && _assembly.Again(_commands[^1], own) is { } again)
        {
            _conclusion.Add(again);
            _soFar.Doubt(from, to, 1);
            return;
        }

        _exceptions.Note(from, to, topicHere);
        if (topicHere is null && !joinsNext && _carried.Count == 0 && _commands.Count > 0 && _reasons.IsReason(_commands[^1], own))
        {
            Leftover(from, to);
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
            : _assembly.Assemble(usable, to, topicHere is not null, _text.IsClean(own));
        if (made.Count == 0 && topicHere is not null && _commands.Count > 0 && _assembly.Likewise(_commands[^1], own) is { } likewise)
        {
            made.Add(likewise);
        }

        // 不签了，预算没了: the same said again in other words is why.
        if (topicHere is null && _commands.Count > 0 && made is [{ Slots.Count: 0 } same] && same.Kind == _commands[^1].Kind && _wording.Explains(_commands[^1], from, to))
        {
            Leftover(from, to);
            return;
        }

        _assembly.Share(made, usable);
        if (made.Count == 0 || (joinsNext && made.TrueForAll(command => command.Slots.Count == 0 && command.LacksValue)))
        {
            Postpone(made, usable, from, to, topicHere, joinsNext);
            return;
        }

        if (_before is { } before && !joinsNext)
        {
            _hasRest |= _reasons.Explain(made, before.From, before.To, from, to);
        }

        _last = made.TrueForAll(command => command.Kind.Yields) ? (from, to) : null;
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

    // Nothing but the topic.
    private bool IsBare(List<int> own) => own.TrueForAll(i => _text.IsTopic(i) || _text[i].Kind == GistItemKind.Filler);

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

        _last = (from, to);
        // "Drop the workshop, Fabrikam doesn't want it": what is said of the same deal and is no command is why.
        if (!joinsNext && topicHere is not null && made.Count == 0 && _commands.Count > 0 && _reasons.IsMore(_commands[^1], topicHere) && _text.Denials.Explains(from, to) && !_text.Denials.Forbids(from, to) && _wording.Append(_commands[^1], from, to))
        {
            _commands[^1].Topic ??= _book.IsPronoun(topicHere) ? null : topicHere;
            _hasRest = true;
            return;
        }

        // "Fabrikam ghosted us, bin it" says nothing more; "MS complete - Fabrikam - workshop" goes on.
        if (!joinsNext && topicHere is not null && (_book.IsPronoun(topicHere) ? _commands.Count > 0 && !_text.Denials.Explains(from, to) : _commands.Count == 0 && _carried.Count > 0 && IsBare([.. Enumerable.Range(from, to - from)])))
        {
            _soFar.Doubt(from, to, 0.5);
            return;
        }

        topicHere = topicHere is not null && _book.IsPronoun(topicHere) && _commands.Count > 0 ? null : topicHere;
        // "The workshop was very good" is a reason, though it names a milestone.
        if (!joinsNext && topicHere is null && _commands.Count > 0 && _text.IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Noisy)
        {
            Leftover(from, to);
            return;
        }

        // "On the 20th, Fabrikam closes": when may come before what.
        var announces = !joinsNext && topicHere is null && (_text.IsAnnouncing(from, to) || (_commands.Count == 0 && _soFar.Topic is null && _text.IsClean([.. Enumerable.Range(from, to - from)]) == Cleanness.Clean));
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

        // "We can't do the demo on Friday, move it to Tuesday": the demo.
        if (_book.IsPronoun(found) && _soFar.Topic is null && (_carried.Exists(_text.IsSubject) || _commands.Exists(command => command.Topic is null && command.Has(_book.Recognizers[_book.Subject]))))
        {
            return null;
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
        else if (_commands.Count > 0 && (!_text.Denials.Denies(from, to) || (_text.Denials.Explains(from, to) && !_text.Denials.Forbids(from, to))) && _wording.Append(_commands[^1], from, WordingEnd(to)))
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
            _last = (from, to);
            _soFar.Doubt(from, to, 0.5);
            if (_commands.Count > 0 && _commands[^1] is { LacksValue: false, Kind.TakesNoOther: false })
            {
                _text.Denials.Pardon(from, to);
            }
        }
    }

    /// <summary>"…, the workshop was very good": what names a milestone and became no command is a reason after all.</summary>
    private void Close()
    {
        if (_last is { } last && _carried.Count > 0 && _commands.Count > 0 && _wording.LacksRest(_commands[^1]) && !_commands[^1].LacksValue && !_text.Denials.Denies(last.From, last.To)
            && !Enumerable.Range(last.From, last.To - last.From).Any(_text.IsTopic) && _wording.Append(_commands[^1], last.From, last.To))
        {
            _carried.Clear();
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
