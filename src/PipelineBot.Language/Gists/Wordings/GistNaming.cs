using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Takes the words for a new name, or for the wording of a next step, that stand behind what announces them.</summary>
internal sealed class GistNaming(GistText text, GistSaying saying, GistNamesBefore before)
{
    /// <summary>A new name, or the wording of a next step, behind its cue; a name may as well stand before it.</summary>
    public void Behind(GistCommand command, int cue, int to)
    {
        if (command.WordSlot is { } slot && !Take(command, slot, cue + 1, to, behindCue: true) && slot.Shape == GistShape.NewName)
        {
            before.TakeName(command, slot, cue);
        }
    }

    /// <summary>The same from the clause that follows: "new milestone for Woodgrove: kickoff call, Dec 7".</summary>
    public bool Continue(GistCommand command, int from, int to) =>
        command.WordSlot is { } slot && !command.Has(slot.Name) && Take(command, slot, from, to, behindCue: false);

    private bool Take(GistCommand command, GistSlot slot, int from, int to, bool behindCue)
    {
        var first = from;
        while (first < to && IsBefore(command, slot, first, behindCue))
        {
            first++;
        }

        if (first < to && text[first].Kind == GistItemKind.Quotation)
        {
            text.TakeQuoted(command, slot, first);
            return true;
        }

        var last = slot.Shape == GistShape.Following ? to : NameEnd(command, first, to);
        if (last == first || (slot.Shape == GistShape.NewName && behindCue && (last < text.Count || IsPlain(first)) && SaysNothing(first, last)) || (slot.Shape == GistShape.NewName && behindCue && IsPlain(first) && NameWords.Wishing.Contains(text.Folded(first))))
        {
            return false;
        }

        // "Met the guys from Graphic Design Institute, open a deal for them."
        if (slot.Shape == GistShape.NewName && last == first + 1 && NameWords.Pronouns.Contains(text.Said(first)))
        {
            return before.TakeCapitals(command, slot, first);
        }

        text.Take(command, slot, first, last);
        return true;
    }

    // "Got a new one for you, Lucerne Publishing": the name is still to come.
    private bool SaysNothing(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind != GistItemKind.Filler)
            {
                return false;
            }
        }

        return true;
    }

    // "A fresh lead would be nice" names none.
    private bool IsPlain(int first) => !text.IsChinese(first) && char.IsLower(text.Said(first)[0]);

    // Before a name or a wording stands what says little, an arrow, what announces it, and the topic.
    private bool IsBefore(GistCommand command, GistSlot slot, int i, bool behindCue) =>
        (text[i].Kind == GistItemKind.Filler && (slot.Shape == GistShape.Following ? behindCue || text.IsChinese(i) || NameWords.Links.Contains(text.Said(i)) : NameWords.Opening.Contains(text.Said(i))))
        || text.Borders.IsSign(i) || text.RoleOf(i, command.Kind) is not null || (command.Topic is not null && text.IsTopic(i) && text[i].Used);

    // A name ends before what belongs to its command, and before a sentence of its own.
    private int NameEnd(GistCommand command, int first, int to)
    {
        var end = first;
        while (end < to && !IsOwn(command, end) && !(end > first && text.Borders.MayBegin(end) && saying.HasDoer(end, to)))
        {
            end++;
        }

        while (end > first && (NameWords.Hanging.Contains(text.Said(end - 1)) || text.Borders.IsSign(end - 1)))
        {
            end--;
        }

        return end;
    }

    private bool IsOwn(GistCommand command, int i) =>
        (text[i].Kind == GistItemKind.Value && text[i].Used && (command.Kind.IsAboutTopic || !text.IsTopic(i))) || (text[i].Kind == GistItemKind.Cue && text.RoleOf(i, command.Kind) is not null);
}
