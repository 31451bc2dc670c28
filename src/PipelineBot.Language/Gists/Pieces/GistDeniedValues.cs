using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>A value that was denied gives way to another of its kind; where none is said, the denial denies the command.</summary>
internal sealed class GistDeniedValues(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>In pieces, how far before its value a denial may begin.</summary>
    private const int MostBetween = 3;

    /// <summary>In clauses, how far behind a statement the value that is meant may be.</summary>
    private const int MostBehind = 2;

    /// <summary>"Not 76万, 67万 it is": a denial beside the value, the one that is meant anywhere.</summary>
    public void ForgetBeside(int value)
    {
        if (items[value].Kind != GistItemKind.Value || items[value].Used || items.IsTopic(value))
        {
            return;
        }

        for (var i = value - 1; i >= Math.Max(0, value - MostBetween) && items[i].Kind is GistItemKind.Filler or GistItemKind.Unknown or GistItemKind.Cue; i--)
        {
            if (IsDeniedFrom(i, value) && IsSaidElsewhere(value))
            {
                // 甭想月底签了: all of what will not be.
                GiveWay(i, text.Folded[text.Tokens[items[i].Start].Start] is '甭' or '别' ? End(value) - 1 : value, items[i].Start, isWording: false);
                return;
            }
        }
    }

    /// <summary>今天做不了，改后天: what cannot be stands behind the value.</summary>
    public void ForgetImpossible(int value)
    {
        if (items[value].Kind != GistItemKind.Value || items[value].Used || items.IsTopic(value) || items.IsSubject(value))
        {
            return;
        }

        for (var i = value + 1; i < items.Count && i <= value + MostBetween + 1 && items[i].Kind is GistItemKind.Filler or GistItemKind.Unknown or GistItemKind.Cue; i++)
        {
            if (book.Words.Cannot.Length(text.Tokens, items[i].Start) is > 0 and var cannot && IsSaidElsewhere(value))
            {
                // Where nobody wrote a comma, the value that is meant may stand right behind.
                var last = End(value) - 1;
                for (var end = items[i].Start + cannot; last > i && (items[last].Kind == GistItemKind.Value || HasValueBehind(last, End(value))) && items[last].Start >= end;)
                {
                    last--;
                }

                GiveWay(value, last, items[value].Start, isWording: true);
                return;
            }
        }
    }

    private bool HasValueBehind(int item, int end)
    {
        for (var i = item + 1; i < end; i++)
        {
            if (items[i].Kind == GistItemKind.Value && !items.IsTopic(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Isn't closing on the 18th any more, new date is 12/29": a clause that states it, the value that is meant in the next ones.</summary>
    public void ForgetStated()
    {
        for (var from = 0; from < items.Count;)
        {
            var to = End(from);
            var denial = items.Denials.Statement(from, to);
            if (denial >= 0 && LastValue(from, to, denial) is var old and >= 0 && IsSaidBehind(old, to))
            {
                GiveWay(old, old, denial, isWording: true);
            }
            else if (denial >= 0 && ValueBefore(from, to, denial) is var told and >= 0 && IsSaidBehind(told, to))
            {
                GiveWay(told, told, items[told].Start, isWording: true);
                items.Marks.Take(items[told].Start, items[to - 1].End);
            }

            from = to + 1;
        }
    }

    // No command takes the pieces, and from the token on it is understood what they are.
    private void GiveWay(int first, int value, int token, bool isWording)
    {
        for (var i = first; i <= value; i++)
        {
            items[i].Used = true;
        }

        items.Marks.Understand(token, items[value].End);
        if (isWording)
        {
            items.Marks.Shield(token, items[value].End);
        }
    }

    // 不是67万, and 不是改到周五 too.
    private bool IsDeniedFrom(int from, int value)
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

    private bool IsSaidElsewhere(int value)
    {
        for (var other = 0; other < items.Count; other++)
        {
            if (other != value && !items[other].Used && items.SameKind(value, other))
            {
                return true;
            }
        }

        return false;
    }

    // In a clause that says nothing else and denies nothing.
    private bool IsSaidBehind(int value, int end)
    {
        for (var clause = 0; clause < MostBehind && end + 1 < items.Count; clause++)
        {
            var (from, to) = (end + 1, End(end + 1));
            for (var i = from; i < to; i++)
            {
                if (items.SameKind(value, i))
                {
                    return !items.Denials.Denies(from, to) && items.Unexplained(from, to).Unknown == 0;
                }
            }

            end = to;
        }

        return false;
    }

    private int LastValue(int from, int to, int denial)
    {
        for (var i = to - 1; i >= from && items[i].Start > denial; i--)
        {
            if (items.IsOpen(i, GistItemKind.Value) && !items.IsTopic(i) && !items.IsSubject(i))
            {
                return i;
            }
        }

        return -1;
    }

    // "18 Dec cannot": nothing else stands between.
    private int ValueBefore(int from, int to, int denial)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (items[i].Start >= denial || items[i].Kind == GistItemKind.Filler)
            {
                continue;
            }

            return items.IsOpen(i, GistItemKind.Value) && !items.IsTopic(i) && !items.IsSubject(i) ? i : -1;
        }

        return -1;
    }

    private int End(int from)
    {
        while (from < items.Count && !items.IsEnd(from))
        {
            from++;
        }

        return from;
    }
}
