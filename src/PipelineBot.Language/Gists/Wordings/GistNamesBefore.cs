using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Takes a new name, or the wording of a next step, that stands before what announces it.</summary>
internal sealed class GistNamesBefore(GistText text, GistSaying saying)
{
    private const int LongestVerb = 2;

    /// <summary>"Log VanArsdel Motors as a new opportunity."</summary>
    public void TakeName(GistCommand command, GistSlot slot, int cue)
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
                text.TakeQuoted(command, slot, i);
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

        if (last > first && !IsVerb(first, last, cue))
        {
            text.Take(command, slot, first, last);
        }
    }

    // 录入新机会：徐工机械: a character or two before the cue are a verb, where something follows.
    private bool IsVerb(int first, int last, int cue) =>
        text.IsChinese(first) && text.IsChinese(last - 1) && text[last - 1].End - text[first].Start <= LongestVerb && cue + 1 < text.Count;

    /// <summary>"Met the guys from Graphic Design Institute, open a deal for them": the words with capitals before the pronoun.</summary>
    public bool TakeCapitals(GistCommand command, GistSlot slot, int pronoun)
    {
        var (first, end) = text.Borders.CapitalsBefore(pronoun);
        if (end == first)
        {
            return false;
        }

        command.Fill(text.Words(slot.Name, first, end));
        (text[pronoun].Used, command.IsNamedBefore) = (true, true);
        return true;
    }

    /// <summary>"Call their CFO, that's the next step": a wording that was announced may stand in the clause before its cue.</summary>
    public bool TakeWording(GistCommand command, int from, int to)
    {
        if (command.WordSlot is not { Shape: GistShape.Following } slot || command.Has(slot.Name))
        {
            return false;
        }

        while (from < to && text.IsTopic(from))
        {
            from++;
        }

        if (from == to || !saying.Says(command, from, to))
        {
            return false;
        }

        text.Take(command, slot, from, to);
        return true;
    }
}
