using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>Reads one clause after the other: what goes on with the command before it, is commands of its own, or waits for the next.</summary>
internal sealed class GistClauseReader
{
    private readonly GistText _text;
    private readonly GistBook _book;
    private readonly GistWordings _wordings;
    private readonly GistSoFar _soFar;
    private readonly GistAssembly _assembly;
    private readonly GistConclusion _conclusion;
    private readonly GistTopics _topics;
    private readonly GistExceptions _exceptions;
    private readonly GistReasons _reasons;
    private readonly GistRepetition _repetition;
    private readonly GistSequel _sequel;
    private readonly GistLeftovers _leftovers;
    private readonly GistPostponing _postponing;
    private readonly GistNewDay _newDay;

    public GistClauseReader(GistBook book, TokenizedText source, GistText text, GistWordings wordings, GistSoFar soFar, GistClauseEnds ends, GistAssembly assembly, GistConclusion conclusion)
    {
        (_book, _text, _wordings, _soFar, _assembly, _conclusion) = (book, text, wordings, soFar, assembly, conclusion);
        var corrections = new GistCorrections(book, source, text);
        _topics = new GistTopics(book, text, soFar);
        _exceptions = new GistExceptions(book, text, soFar);
        _reasons = new GistReasons(book, text, wordings, soFar);
        _repetition = new GistRepetition(book, source, text, soFar);
        _sequel = new GistSequel(text, wordings, soFar, corrections, _reasons, new GistCompletion(book, text, wordings, soFar, corrections), _repetition);
        _leftovers = new GistLeftovers(text, wordings.Rest, soFar, ends, corrections);
        _newDay = new GistNewDay(book, text, soFar, assembly);
        _postponing = new GistPostponing(book, text, wordings.Rest, _reasons, _leftovers, soFar);
    }

    public void Read(GistClause whole)
    {
        (_soFar.Before, _soFar.Last) = (_soFar.Last, null);
        if (_sequel.WithoutCorrection(whole) is not { } clause || _sequel.NamesAnnounced(clause))
        {
            return;
        }

        var own = clause.Pieces();
        var topic = _topics.Find(own);
        if (_text.Denials.WasThought(clause.From, clause.To))
        {
            _soFar.Last = clause;
            _soFar.Score.Doubt(clause, 0.5);
            return;
        }

        var saysSomething = own.Exists(i => _text.IsOpen(i, GistItemKind.Value) || _text.IsOpen(i, GistItemKind.Cue));
        List<int> usable = [.. _soFar.Carried, .. own];
        if (topic is not null && _sequel.GivesTopic(clause, usable, own))
        {
            return;
        }

        if (topic is not null && _sequel.OfAnotherTopic(clause, own) is { } again)
        {
            _conclusion.Add(again);
            _soFar.Score.Doubt(clause, 1);
            return;
        }

        if (topic is null && _soFar.Commands.Count == 0 && _wordings.ReasonBefore.IsTold(clause.From, clause.To))
        {
            (_soFar.Last, _soFar.Told) = (clause, clause);
            _soFar.Score.Doubt(clause, 0.5);
            return;
        }

        _exceptions.Note(clause, topic);
        if (topic is null && _sequel.IsReason(clause, own))
        {
            _leftovers.Leave(clause);
        }
        else if (topic is not null || !_sequel.Completes(clause, usable, own))
        {
            ReadNew(clause, topic, usable, own, saysSomething);
        }
    }

    /// <summary>What can only be known at the end.</summary>
    public void Finish()
    {
        if (_exceptions.Leave())
        {
            _soFar.Last = null;
        }

        _leftovers.Close();
        if (_soFar.Unsaid is { } unsaid && _soFar.Commands is [var only])
        {
            _soFar.Score.Explain(unsaid, 0.5, () => _wordings.ReasonBefore.Take(only, unsaid.From, unsaid.To, isApart: true));
        }
    }

    private void ReadNew(GistClause clause, SlotMatch? topic, List<int> usable, List<int> own, bool saysSomething)
    {
        if ((!saysSomething && (topic is null || _book.IsPronoun(topic))) || (topic is null && _sequel.IsAwaited(clause)))
        {
            _leftovers.Leave(clause);
            return;
        }

        var made = topic is null && _newDay.Of(own, clause) is { } moved ? [moved] : Make(clause, topic, usable, own);
        // "Hey so I just left the Fabrikam site visit and it went great": the greeting must not part the visit from what is said of it.
        if (made.TrueForAll(command => command.Kind.Yields) && own.Exists(i => _text.IsOpen(i, GistItemKind.Value) && _text.IsSubject(i)))
        {
            made.Clear();
        }

        if (topic is null && IsWhyFirst(clause, made))
        {
            foreach (var i in own)
            {
                _text[i].Used = false;
            }

            _leftovers.Leave(clause);
            return;
        }

        if (topic is null && _sequel.SaysAgain(clause, made))
        {
            _leftovers.Leave(clause);
            return;
        }

        _repetition.Share(made, usable);
        if (made.Count == 0 || (clause.JoinsNext && made.TrueForAll(command => command.Slots.Count == 0 && command.LacksValue)))
        {
            _postponing.Postpone(made, usable, clause, topic);
            return;
        }

        if (_soFar.Before is { } told)
        {
            _reasons.Conclude(told, clause);
        }

        if (_soFar.Before is { } before && !clause.JoinsNext)
        {
            _soFar.HasRest |= _reasons.Explain(made, _soFar.Told ?? before, clause);
        }

        Keep(clause, made);
    }

    // 价格谈崩了，天津港丢了: the same is said again of what it is of, and this is why.
    private bool IsWhyFirst(GistClause clause, List<GistCommand> made)
    {
        if (_soFar.Topic is not null || _soFar.Commands.Count > 0 || made is not [{ Slots.Count: 0, OpenReason: not null }] || !_text.IsChinese(clause.From) || !_wordings.Saying.TellsWhy(clause.From, clause.To))
        {
            return false;
        }

        for (var i = clause.To; i < _text.Count; i++)
        {
            if (_text.IsTopic(i) && !_text.IsPointer(i))
            {
                return true;
            }
        }

        return false;
    }

    private List<GistCommand> Make(GistClause clause, SlotMatch? topic, List<int> usable, List<int> own)
    {
        var last = topic is null ? null : _soFar.LastCommand;
        if (last is not null && _repetition.Repeats(clause))
        {
            return [.. _soFar.Commands.Where(command => ReferenceEquals(command.Topic, last.Topic)).Select(command => command.Of(_soFar.Topic))];
        }

        var made = _assembly.Assemble(usable, clause.To, topic is not null, _text.CleannessOf(clause.From, clause.To));
        return made.Count == 0 && last is not null && _repetition.Likewise(last, own) is { } likewise ? [likewise] : made;
    }

    private void Keep(GistClause clause, List<GistCommand> made)
    {
        _soFar.Last = made.TrueForAll(command => command.Kind.Yields) ? clause : null;
        foreach (var i in _soFar.Carried)
        {
            _text.Understand(i, i + 1);
        }

        _soFar.Carried.Clear();
        _soFar.Breath = [];
        foreach (var command in _soFar.Sharing.SelectMany(shared => made.Select(command => command.Of(shared))).Concat(made).ToList())
        {
            command.Said = clause;
            _conclusion.Add(command);
            _soFar.Breath.Add(command);
        }

        _soFar.Sharing.Clear();
        _soFar.Score.Doubt(clause, 1);
    }
}
