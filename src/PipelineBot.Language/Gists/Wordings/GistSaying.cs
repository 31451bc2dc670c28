using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Whether some pieces say enough to be a reason.</summary>
internal sealed class GistSaying(GistText text)
{
    /// <summary>"Pls update" is no reason; "the customer says it is not needed" is one.</summary>
    public bool Says(GistCommand command, int from, int to)
    {
        // 冲 is no reason, whatever it is.
        if (to - from == 1 && text[from].End - text[from].Start == 1 && text.IsChinese(from) && text[from].Kind == GistItemKind.Unknown)
        {
            return false;
        }

        var tells = HasDoer(from, to) || (command.RestSlot is { MayComeBefore: true } && NamesMatter(from, to));
        for (var i = from; i < to; i++)
        {
            var isEnglish = !text.IsChinese(i);
            if (text[i].Kind is GistItemKind.Unknown or GistItemKind.Quotation
                || (text[i].Kind == GistItemKind.Value && !text.IsPointer(i) && (isEnglish || text.Strength.Tells(i)))
                || (text[i].Kind == GistItemKind.Cue && (command.Kind.TakesNoOther || tells || ReasonWords.Needless.Contains(text.Folded(i))
                    || (isEnglish && !text.Strength.SaysLittle(i) && (text.RoleOf(i, command.Kind) is null || text.Denials.Denies(i, i + 1))))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Since last week" is no reason: behind a connective anything is that is not taken yet.</summary>
    public bool SaysAny(int from, int to)
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

    /// <summary>Whether some pieces begin with somebody who does something: 客户签字确认了.</summary>
    public bool HasDoer(int from, int to) => to - from > 1 && (IsDoer(from) || ReasonWords.Papers.Contains(text.Folded(from)));

    /// <summary>Whether some pieces name what deals fail for, or who let them: 价格谈崩了, 客户跑了.</summary>
    public bool TellsWhy(int from, int to) => HasDoer(from, to) || ReasonWords.Matters.Contains(text.Folded(from));

    /// <summary>The first of some pieces that says something: 已经 does not, and who did it does.</summary>
    public int SkipFillers(int from, int to)
    {
        while (from < to && text[from].Kind == GistItemKind.Filler && !IsDoer(from))
        {
            from++;
        }

        return from;
    }

    /// <summary>Whether some pieces can only be the reason a command still wants: somebody else does something, or no verb is said of a value.</summary>
    public bool Awaits(GistCommand command, int from, int to)
    {
        if (command is { LacksRest: true, LacksValue: false, Kind.TakesNoOther: false } && IsProof(from, to))
        {
            return true;
        }

        if (command.OpenReason is null || command.LacksValue)
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
    public bool Explains(GistCommand command, int from, int to)
    {
        if (command.RestSlot is not { MayComeBefore: true } || !text.IsChinese(to - 1))
        {
            return false;
        }

        var said = 0;
        for (var i = from; i < to; i++)
        {
            said += text[i].Kind == GistItemKind.Filler ? 0 : 1;
        }

        return said > 1;
    }

    // 冇时间, 没预算
    private bool NamesMatter(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind == GistItemKind.Cue && ReasonWords.Matters.Contains(text.Folded(i)))
            {
                return true;
            }
        }

        return false;
    }

    // Behind what is done: 验收单签了, 客户那边也签字了.
    private bool IsProof(int from, int to)
    {
        if (to - from < 2 || !text.IsChinese(from) || !ReasonWords.Papers.Contains(text.Folded(from)))
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (text.IsTopic(i) || text.IsSubject(i) || (text[i].Kind == GistItemKind.Value && i > from && text.Strength.Tells(i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDoer(int item) => ReasonWords.Doers.Contains(text.Folded(item));
}
