using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>How the commands themselves are made and completed.</summary>
internal sealed class GistAssembly
{
    private readonly GistBook _book;
    private readonly GistText _text;
    private readonly GistChoice _choice;
    private readonly GistWording _wording;
    private readonly GistSoFar _soFar;
    private readonly List<GistCommand> _commands;
    private readonly List<int> _carried;

    public GistAssembly(GistBook book, GistText text, GistWording wording, GistSoFar soFar)
    {
        (_book, _text, _wording, _soFar) = (book, text, wording, soFar);
        (_commands, _carried) = (soFar.Commands, soFar.Carried);
        _choice = new GistChoice(book, text);
    }

    /// <summary>"Give Contoso to Megan and Fabrikam to Adele": what was done to one is done to the other.</summary>
    public GistCommand? Likewise(GistCommand last, List<int> own)
    {
        var command = new GistCommand(last.Kind) { Topic = _soFar.Topic };
        foreach (var slot in last.Kind.Slots.Where(slot => slot is { Shape: GistShape.Value, Required: true }))
        {
            var item = own.FindIndex(i => _text.IsOpen(i, GistItemKind.Value) && _text.Fits(i, slot)) is >= 0 and var n ? own[n] : -1;
            if (item < 0)
            {
                return null;
            }

            command.Fill(_text.ValueFor(item, slot)!);
            _text[item].Used = true;
        }

        return command.Slots.Count > 0 && last.Kind.IsAboutTopic ? command : null;
    }

    /// <summary>"Won Contoso 410k and Wingtip 155k", "lost: Wingtip, Tailspin": the same of another topic, which is all the clause says.</summary>
    public GistCommand? Again(GistCommand last, List<int> own)
    {
        if (!last.Kind.IsAboutTopic || last.Topic is null || last.Kind.Slots.Any(slot => slot is { Required: true, Shape: GistShape.Value } or { Shape: GistShape.NewName or GistShape.Following }))
        {
            return null;
        }

        var command = new GistCommand(last.Kind) { Topic = _soFar.Topic };
        var taken = new List<int>();
        foreach (var i in own)
        {
            if (_text.IsOpen(i, GistItemKind.Cue) || _text.IsOpen(i, GistItemKind.Unknown))
            {
                return null;
            }

            if (!_text.IsOpen(i, GistItemKind.Value))
            {
                continue;
            }

            if (last.Kind.Slots.FirstOrDefault(slot => slot is { Shape: GistShape.Value, NeedsCue: false } && !command.Has(slot.Name) && _text.ValueFor(i, slot) is not null) is not { } open)
            {
                return null;
            }

            command.Fill(_text.ValueFor(i, open)!);
            taken.Add(i);
        }

        taken.ForEach(i => _text[i].Used = true);
        return command;
    }

    // "Contract review and budget approval are done": said of both.
    public void Share(List<GistCommand> made, List<int> items)
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

    /// <summary>Whether a clause only adds values to what was said before it: "won Contoso, 38k", "…, waiting for the customer".</summary>
    public bool Completes(GistCommand last, List<int> items, List<int> own)
    {
        var values = items.FindAll(i => _text.IsOpen(i, GistItemKind.Value));
        if (values.Count == 0 || _carried.Count > 0 || items.Exists(i => _text.IsOpen(i, GistItemKind.Cue) && _text.RoleOf(i, last.Kind) is null))
        {
            return false;
        }

        // "To Friday… no, to Monday": a date alone behind a date is the better one.
        var hasCue = items.Exists(i => _text.IsOpen(i, GistItemKind.Cue));
        var corrects = _soFar.Corrects || (values.Count == 1 && items.Count == own.Count && own.TrueForAll(i => (_text[i].Kind == GistItemKind.Value && !_text.IsSubject(i)) || _text[i].Kind == GistItemKind.Filler));
        var retracts = _soFar.Corrects;
        var fills = new List<(int Item, SlotMatch Slot)>();
        foreach (var i in values)
        {
            var open = last.Kind.Slots.FirstOrDefault(s => s.Shape == GistShape.Value && (!s.NeedsCue || hasCue) && (corrects || !last.Has(s.Name)) && fills.TrueForAll(f => f.Slot.Name != s.Name) && _text.Fits(i, s));
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

        if (retracts)
        {
            _text.AnswerBefore(own[0]);
        }

        _soFar.Corrects = false;
        items.ForEach(i => _text[i].Used |= _text[i].Kind == GistItemKind.Cue);
        _wording.Continue(last, own[0], own[^1] + 1);
        _soFar.Doubt(own[0], own[^1] + 1, 0.5);
        return true;
    }

    /// <summary>A name or a wording that was announced and not said yet; and more of a next step.</summary>
    public bool Continues(GistCommand last, int from, int to)
    {
        var following = last.Kind.Slots.Any(slot => slot.Shape == GistShape.Following);
        var (unknown, all) = _text.Unexplained(from, to);
        var isName = _wording.Announces(last) && unknown * 2 >= all;
        for (var i = from; i < to && !(_wording.Announces(last) && (following || _text.IsBehindColon(from))); i++)
        {
            if (_text.IsOpen(i, GistItemKind.Cue) && _text.RoleOf(i, last.Kind) is null && !(_text.IsBehindColon(from) && _wording.Announces(last))
                && (following || isName ? _text.IsTelltale(i) : _text.HintsOf(i).Any(hint => _book.Kinds[hint.Kind].IsAboutTopic)))
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

    public List<GistCommand> Assemble(List<int> items, int to, bool topicHere, Cleanness clean)
    {
        var made = new List<GistCommand>();
        while (_choice.Best(items, _soFar.Topic, clean, kind => made.Exists(c => c.Kind == kind || (c.Kind.TakesNoOther && kind.TakesNoOther)), kind => !topicHere && _commands.Exists(c => c.Kind == kind && ReferenceEquals(c.Topic, _soFar.Topic)), topicHere || _commands.Count == 0) is { } best)
        {
            var command = new GistCommand(best.Kind) { Topic = best.Kind.IsAboutTopic ? _soFar.Topic : null };
            foreach (var (item, slot) in best.Fills)
            {
                command.Fill(_text.ValueFor(item, slot)!);
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
                else if (!_text[i].Used && _text.IsAbsorbedBy(i, best.Kind))
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

    /// <summary>Whether some pieces alone would be a command that lacks nothing, to which more could be said.</summary>
    public bool IsWhole(List<int> items)
    {
        var topic = items.Select(i => _text.ValueOf(i, _book.Topic)).FirstOrDefault(value => value is not null) ?? _soFar.Topic;
        return _choice.Best(items, topic, Cleanness.Clean, _ => false, _ => false) is { } best
            && best.Kind.Slots.Any(slot => slot.Shape == GistShape.Rest)
            && best.Kind.Slots.All(slot => !slot.Required || slot.Shape != GistShape.Value || best.Fills.Exists(fill => fill.Slot.Name == slot.Name));
    }

    private void Fill(GistCommand command, List<int> items)
    {
        foreach (var slot in command.Kind.Slots.Where(slot => slot.Shape == GistShape.Value && !command.Has(slot.Name)))
        {
            var item = items.FindIndex(i => _text.IsOpen(i, GistItemKind.Value) && _text.Fits(i, slot));
            if (item >= 0)
            {
                command.Fill(_text.ValueFor(items[item], slot)!);
                _text[items[item]].Used = true;
            }
        }
    }
}
