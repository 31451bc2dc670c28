using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Takes the words for slots no recogniser fills: a new name, the wording of a next step, a reason.</summary>
internal sealed class GistWording(GistText text)
{
    /// <summary>A new name, or the wording of a next step, behind its cue.</summary>
    public void Behind(GistCommand command, int cue, int to)
    {
        if (WordSlot(command) is { } slot && !From(command, slot, cue + 1, to) && slot.Shape == GistShape.NewName)
        {
            Before(command, slot, cue);
        }
    }

    /// <summary>The same from the clause that follows: "new milestone for Woodgrove: kickoff call, Dec 7".</summary>
    public bool Continue(GistCommand command, int from, int to) =>
        WordSlot(command) is { } slot && !command.Has(slot.Name) && From(command, slot, from, to, behindCue: false);

    /// <summary>Whether a name or a wording was announced and is still to be said.</summary>
    public bool Announces(GistCommand command) => WordSlot(command) is { } slot && !command.Has(slot.Name);

    public void Because(GistCommand command, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsOpen(i, GistItemKind.Because) && i + 1 < to && RestSlot(command) is { Shape: GistShape.Rest } slot && SaysAny(i + 1, to))
            {
                Take(command, slot.Name, i + 1, to);
            }
        }
    }

    /// <summary>"Went with a competitor": the cue is the beginning of the reason.</summary>
    public void Telling(GistCommand command, IEnumerable<int> items, int to)
    {
        if (RestSlot(command) is not { } slot)
        {
            return;
        }

        foreach (var i in items)
        {
            if (text.RoleOf(i, command.Kind) == CueRole.Telling && !command.Has(slot.Name) && !(i + 1 < to && text.IsTopic(i + 1)))
            {
                Take(command, slot.Name, BeginningOf(i), to);
            }
        }
    }

    // 上头指定了别家: who did it belongs to the reason, and 已经 before it does not.
    private int BeginningOf(int cue)
    {
        var first = cue;
        while (text.IsChinese(cue) && first > 0 && text[first - 1].Kind is not (GistItemKind.Break or GistItemKind.Join or GistItemKind.Because) && !text[first - 1].Used && !text.IsTopic(first - 1))
        {
            first--;
        }

        while (first < cue && text[first].Kind == GistItemKind.Filler && !ReasonWords.Doers.Contains(text.Folded(first)))
        {
            first++;
        }

        return first;
    }

    /// <summary>What was said of the topic before a command that wants a reason: "Coho has no budget, close it as lost".</summary>
    public bool Before(GistCommand command, int from, int to)
    {
        if (command.Kind.Slots.FirstOrDefault(slot => slot is { Shape: GistShape.Rest, MayComeBefore: true }) is not { } rest || command.Has(rest.Name))
        {
            return false;
        }

        var first = from;
        for (var i = from; i < to; i++)
        {
            first = text.IsTopic(i) || text[i].Kind == GistItemKind.Because ? i + 1 : first;
        }

        while (first < to && text[first].Kind == GistItemKind.Filler && !ReasonWords.Doers.Contains(text.Folded(first)))
        {
            first++;
        }

        if (first >= to || !text.IsChinese(to - 1) || !Says(command, first, to))
        {
            return false;
        }

        Take(command, rest.Name, first, to);
        return true;
    }

    /// <summary>Whether a reason or evidence may still be said.</summary>
    public bool LacksRest(GistCommand command) => command.Kind.Slots.Any(slot => slot.Shape == GistShape.Rest && !command.Has(slot.Name));

    /// <summary>"Tailspin don't have budget, close as lost": where a reason is needed, what was said of the deal before is it.</summary>
    public bool ExplainedBefore(GistCommand command, int from, int to)
    {
        if (command.Kind.Slots.FirstOrDefault(slot => slot is { Shape: GistShape.Rest, MayComeBefore: true } && !command.Has(slot.Name)) is not { } slot)
        {
            return false;
        }

        while (from < to && text[from].Kind == GistItemKind.Filler)
        {
            from++;
        }

        if (from + 1 >= to || !text.IsTopic(from) || !Says(command, from + 1, to) || !text.Denials.Explains(from + 1, to))
        {
            return false;
        }

        // 因技术指标未达要求，未能中标: "because" is no part of why. 关掉吧，输单: nor is a verb without an object.
        var first = from + 1;
        for (var i = first; i < to - 1; i++)
        {
            first = text[i].Kind == GistItemKind.Because ? i + 1 : first;
        }

        if (text.IsChinese(to - 1) && !Enumerable.Range(first, to - first).Any(i => text[i].Kind == GistItemKind.Unknown))
        {
            return false;
        }

        Take(command, slot.Name, first, to);
        return true;
    }

    /// <summary>"Call their CFO, that's the next step": a wording that was announced may stand before its cue.</summary>
    public bool ToldBefore(GistCommand command, int from, int to)
    {
        if (WordSlot(command) is not { Shape: GistShape.Following } slot || command.Has(slot.Name))
        {
            return false;
        }

        while (from < to && text.IsTopic(from))
        {
            from++;
        }

        if (from == to || !Says(command, from, to))
        {
            return false;
        }

        Take(command, slot.Name, from, to);
        return true;
    }

    /// <summary>A clause that is no command says more of the command before it; false where it says nothing.</summary>
    public bool Append(GistCommand command, int from, int to)
    {
        if (RestSlot(command) is not { } slot || !Says(command, from, to))
        {
            return false;
        }

        var before = command.Slots.FirstOrDefault(filled => filled.Name == slot.Name);
        var first = from;
        while (first < to - 1 && text[first].Kind is GistItemKind.Because)
        {
            first++;
        }

        var start = before is not null && text.TokenAt(before.Span.Start) is var known and >= 0 ? known : text[first].Start;
        command.Fill(text.Words(slot.Name, start, text[to - 1].End));
        Use(from, to);
        return true;
    }

    /// <summary>Whether some pieces begin with somebody who does something: 客户签字确认了.</summary>
    public bool HasDoer(int from, int to) => to - from > 1 && ReasonWords.Doers.Contains(text.Folded(from));

    /// <summary>Whether some pieces can only be the reason a command still wants: somebody else does something, or no verb is said of a value.</summary>
    public bool Awaits(GistCommand command, int from, int to)
    {
        if (!command.Kind.Slots.Any(slot => slot.MayComeBefore && !command.Has(slot.Name)) || command.LacksValue)
        {
            return false;
        }

        var (hasCue, hasOther) = (false, false);
        for (var i = from; i < to; i++)
        {
            hasCue |= text[i].Kind is GistItemKind.Cue or GistItemKind.Because;
            hasOther |= text[i].Kind is GistItemKind.Filler or GistItemKind.Unknown && text.IsChinese(i);
        }

        return HasDoer(from, to) || (!hasCue && hasOther);
    }

    /// <summary>Whether a command still wants a reason, and some pieces say more than one word.</summary>
    public bool Explains(GistCommand command, int from, int to) =>
        command.Kind.Slots.Any(slot => slot.MayComeBefore && !command.Has(slot.Name)) && text.IsChinese(to - 1) && Enumerable.Range(from, to - from).Count(i => text[i].Kind != GistItemKind.Filler) > 1;

    /// <summary>What was said after two deals holds for both.</summary>
    public static void Copy(GistCommand from, GistCommand to)
    {
        if (RestSlot(from) is { } slot && from.Slots.FirstOrDefault(filled => filled.Name == slot.Name) is { } said)
        {
            to.Fill(said);
        }
    }

    private static GistSlot? WordSlot(GistCommand command) => command.Kind.Slots.FirstOrDefault(slot => slot.Shape is GistShape.NewName or GistShape.Following);

    private static GistSlot? RestSlot(GistCommand command) => command.Kind.Slots.FirstOrDefault(slot => slot.Shape is GistShape.Rest or GistShape.Following);

    // "Pls update" is no reason; "the customer says it is not needed" is one.
    private bool Says(GistCommand command, int from, int to)
    {
        var tells = HasDoer(from, to);
        for (var i = from; i < to; i++)
        {
            var isEnglish = !text.IsChinese(i);
            if (text[i].Kind is GistItemKind.Unknown or GistItemKind.Quotation
                || (text[i].Kind == GistItemKind.Value && (isEnglish || text.Tells(i)))
                || (text[i].Kind == GistItemKind.Cue && (command.Kind.TakesNoOther || tells || ReasonWords.Needless.Contains(text.Folded(i))
                    || (isEnglish && !text.SaysLittle(i) && (text.RoleOf(i, command.Kind) is null || text.Denials.Denies(i, i + 1))))))
            {
                return true;
            }
        }

        return false;
    }

    // "Since last week" is no reason.
    private bool SaysAny(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind != GistItemKind.Filler && !text[i].Used)
            {
                return true;
            }
        }

        return false;
    }

    private bool From(GistCommand command, GistSlot slot, int first, int to, bool behindCue = true)
    {
        while (first < to && ((text[first].Kind is GistItemKind.Filler && (slot.Shape == GistShape.Following ? behindCue || text.IsChinese(first) || NameWords.Links.Contains(text.Said(first)) : IsOpening(first))) || text.IsSign(first) || text.RoleOf(first, command.Kind) is not null || (command.Topic is not null && text.IsTopic(first) && text[first].Used)))
        {
            first++;
        }

        if (first < to && text[first].Kind == GistItemKind.Quotation)
        {
            command.Fill(text.Words(slot.Name, text[first].Start + 1, text[first].End - 1));
            Use(first, first + 1);
            return true;
        }

        var last = first;
        while (last < to && (slot.Shape == GistShape.Following || (!IsOwn(command, last) && !(last > first && text.MayBegin(last) && HasDoer(last, to)))))
        {
            last++;
        }

        while (slot.Shape == GistShape.NewName && last > first && (IsHanging(last - 1) || text.IsSign(last - 1)))
        {
            last--;
        }

        if (last == first)
        {
            return false;
        }

        // "Met the guys from Graphic Design Institute, open a deal for them."
        if (slot.Shape == GistShape.NewName && last == first + 1 && NameWords.Pronouns.Contains(text.Said(first)))
        {
            var (begin, end) = text.CapitalsBefore(first);
            if (end > begin)
            {
                command.Fill(text.Words(slot.Name, begin, end));
                (text[first].Used, command.IsNamedBefore) = (true, true);
            }

            return end > begin;
        }

        Take(command, slot.Name, first, last);
        return true;
    }

    // "Log VanArsdel Motors as a new opportunity."
    private void Before(GistCommand command, GistSlot slot, int cue)
    {
        var first = cue;
        while (first > 0 && text[first - 1].Kind is GistItemKind.Unknown or GistItemKind.Filler or GistItemKind.Quotation)
        {
            first--;
        }

        for (var i = first; i < cue; i++)
        {
            if (text[i].Kind == GistItemKind.Quotation)
            {
                command.Fill(text.Words(slot.Name, text[i].Start + 1, text[i].End - 1));
                Use(i, i + 1);
                return;
            }
        }

        var last = cue;
        while (first < last && text[first].Kind == GistItemKind.Filler)
        {
            first++;
        }

        while (last > first && text[last - 1].Kind == GistItemKind.Filler)
        {
            last--;
        }

        if (last > first)
        {
            Take(command, slot.Name, first, last);
        }
    }

    private bool IsOwn(GistCommand command, int i) =>
        (text[i].Kind == GistItemKind.Value && text[i].Used && (command.Kind.IsAboutTopic || !text.IsTopic(i))) || (text[i].Kind == GistItemKind.Cue && text.RoleOf(i, command.Kind) is not null);

    private bool IsHanging(int i) => NameWords.Hanging.Contains(text.Said(i));

    private bool IsOpening(int i) => NameWords.Opening.Contains(text.Said(i));

    private void Take(GistCommand command, string slot, int from, int to)
    {
        command.Fill(text.Words(slot, text[from].Start, text[to - 1].End));
        Use(from, to);
    }

    private void Use(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text[i].Used = true;
        }
    }
}
