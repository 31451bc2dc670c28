using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>A reason or evidence, or more of a next step, said in the command's clause or behind it.</summary>
internal sealed class GistRest(GistText text, GistSaying saying)
{
    /// <summary>"Lost, because …": what stands behind a connective.</summary>
    public void Because(GistCommand command, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((text.IsOpen(i, GistItemKind.Because) || (text.IsOpen(i, GistItemKind.Cue) && text.IsConnective(i) && text.RoleOf(i, command.Kind) is null) || IsStory(command, i, to)) && i + 1 < to && command.RestSlot is { Shape: GistShape.Rest } slot && saying.SaysAny(i + 1, to))
            {
                var end = i + 1;
                while (end < to && !text.IsEnd(end))
                {
                    end++;
                }

                command.WaitNoMore(text.Span(i + 1, end));
                text.Take(command, slot, i + 2 < end && text.Borders.IsSign(i + 1) ? i + 2 : i + 1, end);
            }
        }
    }

    // "Because of the customer" says whom we wait for; "because of the audit", and "because of the legal team's holidays", why.
    private bool IsStory(GistCommand command, int i, int to)
    {
        if (text[i].Kind != GistItemKind.Cue || text.RoleOf(i, command.Kind) != CueRole.Support || !text.IsConnective(i))
        {
            return false;
        }

        for (var n = i + 1; n < to; n++)
        {
            if (text[n].Kind is GistItemKind.Unknown or GistItemKind.Cue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Went with a competitor": the cue is the beginning of the reason.</summary>
    public void Telling(GistCommand command, IEnumerable<int> items, int to)
    {
        if (command.RestSlot is not { } slot)
        {
            return;
        }

        foreach (var i in items)
        {
            if (text.RoleOf(i, command.Kind) == CueRole.Telling && !command.Has(slot.Name) && !(i + 1 < to && text.IsTopic(i + 1)))
            {
                text.Take(command, slot, BeginningOf(i), to);
            }
        }
    }

    /// <summary>丢了 价格: what it failed for, right behind the cue.</summary>
    public void Behind(GistCommand command, int cue, int to)
    {
        if (command.OpenReason is { } slot && cue + 1 < to && text[cue + 1].Kind == GistItemKind.Cue && !text[cue + 1].Used && ReasonWords.Matters.Contains(text.Folded(cue + 1)))
        {
            text.Take(command, slot, cue + 1, to);
        }
    }

    /// <summary>A clause that is no command says more of the command before it; false where it says nothing.</summary>
    public bool Append(GistCommand command, int from, int to)
    {
        if (command.RestSlot is not { } slot || !saying.Says(command, from, to))
        {
            return false;
        }

        var first = from;
        while (first < to - 1 && text[first].Kind is GistItemKind.Because)
        {
            first++;
        }

        var start = command.Slot(slot.Name) is { } before && text.TokenAt(before.Span.Start) is var known and >= 0 ? known : text[first].Start;
        command.Fill(text.Words(slot.Name, start, text[to - 1].End));
        Await(command, from, to);
        text.Use(from, to);
        return true;
    }

    // 等伙伴报价 says whom we wait for too.
    private void Await(GistCommand command, int from, int to)
    {
        if (from + 1 < to && text.RoleOf(from, command.Kind) == CueRole.Support && command.Kind.Slots.FirstOrDefault(slot => slot.NeedsCue && !command.Has(slot.Name)) is { } whom
            && text.ValueFor(from + 1, whom) is { } value)
        {
            command.Fill(value);
        }
    }

    /// <summary>What was said after two deals holds for both.</summary>
    public static void Copy(GistCommand from, GistCommand to)
    {
        if (from.RestSlot is { } slot && from.Slot(slot.Name) is { } said)
        {
            to.Fill(said);
        }
    }

    // 上头指定了别家: who did it belongs to the reason.
    private int BeginningOf(int cue)
    {
        var first = cue;
        while (text.IsChinese(cue) && first > 0 && !text.IsEnd(first - 1) && text[first - 1].Kind != GistItemKind.Because && !text[first - 1].Used && !text.IsTopic(first - 1))
        {
            first--;
        }

        return text.IsChinese(cue) ? saying.SkipFillers(first, cue) : BehindTeller(cue);
    }

    // "They have decided to keep": who did it stands first.
    private int BehindTeller(int cue)
    {
        for (var i = cue - 1; i >= 0 && text[i].Kind == GistItemKind.Filler; i--)
        {
            if (ReasonWords.Tellers.Contains(text.Folded(i)))
            {
                return i;
            }
        }

        return cue;
    }
}
