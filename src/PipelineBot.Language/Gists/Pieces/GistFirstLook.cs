using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>What a piece is only beside its neighbours, seen before any clause is read.</summary>
internal sealed class GistFirstLook(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>和 and "&amp;" join names; elsewhere they say little.</summary>
    public void JoinNames()
    {
        for (var i = 1; i + 1 < items.Count; i++)
        {
            if (items[i].Kind is GistItemKind.Filler or GistItemKind.Cue or GistItemKind.Unknown && book.Words.NameJoining.Length(text.Tokens, items[i].Start) == items[i].End - items[i].Start
                && ((items.IsTopic(i - 1) && items.IsTopic(i + 1)) || (items.IsSubject(i - 1) && items.IsSubject(i + 1))))
            {
                items[i] = new GistItem(GistItemKind.Join, items[i].Start, items[i].End);
            }
        }
    }

    /// <summary>"88k, not 80k", "from 80k to 90k": what it was before is nobody's wish.</summary>
    public void ForgetOldValues()
    {
        for (var i = 0; i + 1 < items.Count; i++)
        {
            if (i > 0 && text.Folded.AsSpan(text.Tokens[items[i].Start].Start) is ['→' or '>', ..] or ['-' or '=', '>', ..] && items.SameKind(i - 1, i + 1))
            {
                (items[i - 1].Used, items[i].Used) = (true, true);
                items.Understood.AsSpan(items[i - 1].Start, items[i].End - items[i - 1].Start).Fill(true);
            }

            ForgetDenied(i + 1);
            if (items[i + 1].Kind == GistItemKind.Value && !items.IsTopic(i + 1) && !items.IsSubject(i + 1)
                && ((book.Words.NoLonger.Length(text.Tokens, items[i].Start) is > 0 and var before && items[i].Start + before == items[i + 1].Start) || SaysWhen(i)))
            {
                (items[i].Used, items[i + 1].Used) = (true, true);
                items.Understood.AsSpan(items[i].Start, items[i + 1].End - items[i].Start).Fill(true);
            }
        }
    }

    // "Not 76万, 67万 it is": what was denied is nobody's wish where something else of the kind is said.
    private void ForgetDenied(int value)
    {
        if (items[value].Kind != GistItemKind.Value || items[value].Used || items.IsTopic(value))
        {
            return;
        }

        for (var i = value - 1; i >= Math.Max(0, value - 3) && items[i].Kind is GistItemKind.Filler or GistItemKind.Unknown or GistItemKind.Cue; i--)
        {
            if (IsDenied(i, value) && Enumerable.Range(0, items.Count).Any(other => other != value && !items[other].Used && items.SameKind(value, other)))
            {
                for (var denied = i; denied <= value; denied++)
                {
                    items[denied].Used = true;
                }

                items.Understood.AsSpan(items[i].Start, items[value].End - items[i].Start).Fill(true);
                return;
            }
        }
    }

    // 不是67万, and 不是改到周五 too.
    private bool IsDenied(int from, int value)
    {
        var denied = items[from].Start + book.Words.NoLonger.Length(text.Tokens, items[from].Start);
        if (denied == items[from].Start || denied == items[value].Start)
        {
            return denied == items[value].Start;
        }

        for (var i = from; i < value; i++)
        {
            if (!items.IsChinese(i) || (items[i].Start >= denied ? items[i].Kind is not (GistItemKind.Cue or GistItemKind.Filler) : items[i].End > denied))
            {
                return false;
            }
        }

        return text.Folded[text.Tokens[items[from].Start].Start] == '不';
    }

    // "Needs analysis since yesterday", "solution design per call 11/24": when it was, at the end of what is said.
    private bool SaysWhen(int i) =>
        book.Words.Since.Length(text.Tokens, items[i].Start) is > 0 and var length && items[i].Start + length == items[i + 1].Start
        && (i + 2 == items.Count || items[i + 2].Kind == GistItemKind.Break);
}
