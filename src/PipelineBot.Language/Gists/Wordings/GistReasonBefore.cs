using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Takes a reason that is said of the topic before the command that needs it: "Coho has no budget, close it as lost".</summary>
internal sealed class GistReasonBefore(GistText text, GistSaying saying)
{
    /// <summary>In weight: four characters.</summary>
    private const int Sentence = 8;

    /// <param name="isApart">
    /// Whether other clauses may stand between this one and the command. Then the topic may be anywhere in it; just before the command it comes first.
    /// </param>
    public bool Take(GistCommand command, int from, int to, bool isApart)
    {
        // By the last word: names in English stand in Chinese sentences.
        var language = text.IsChinese(to - 1) ? ReasonWords.Chinese : ReasonWords.English;
        if ((IsTold(from, to) || IsDone(command, from, to)) && !isApart && command.RestSlot is { Shape: GistShape.Rest } open && !command.Has(open.Name))
        {
            return TakeTold(command, open, from, to);
        }

        if (command.OpenReason is not { } slot || (isApart && !language.MayStandApart))
        {
            return false;
        }

        var told = isApart ? BehindLastTopic(from, to) : BehindOpeningTopic(from, to);
        // 因技术指标未达要求，未能中标: "because" is no part of why.
        var first = BehindConnectives(told, isApart ? to : to - 1);
        first = isApart ? saying.SkipFillers(first, to) : first;
        if (!saying.Says(command, isApart ? first : told, to) || (!isApart && !IsSentence(told, first, to, language)))
        {
            return false;
        }

        text.Take(command, slot, first, to);
        return true;
    }

    /// <summary>由于排期冲突，…: whether a clause in Chinese begins with "because".</summary>
    public bool IsTold(int from, int to)
    {
        while (from < to && text[from].Kind == GistItemKind.Filler)
        {
            from++;
        }

        return from + 1 < to && text[from].Kind == GistItemKind.Because && text.IsChinese(from);
    }

    // 客户审计没结束，…延后到…: somebody else does something or does not, and says nothing.
    // 价格打不过，…丢了: a deal that is lost needs a reason.
    private bool IsDone(GistCommand command, int from, int to) =>
        text.IsChinese(from) && text.IsChinese(to - 1) && (saying.HasDoer(from, to) || (command.OpenReason is not null && text.Weight(from, to) >= Sentence)) && !text.Denials.Supposes(from, to)
        && (HasUnknown(from, to) || text.Weight(from, to) >= Sentence) && !HasTopic(from, to);

    private bool HasTopic(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsTopic(i) || text.IsSubject(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool TakeTold(GistCommand command, GistSlot slot, int from, int to)
    {
        var first = BehindConnectives(from, to);
        if (first >= to || !saying.SaysAny(first, to))
        {
            return false;
        }

        text.Take(command, slot, first, to);
        return true;
    }

    private bool IsSentence(int told, int first, int to, ReasonWords language) => text.Denials.Explains(told, to) && (!language.NeedsUnknown || HasUnknown(first, to));

    private int BehindLastTopic(int from, int to)
    {
        var behind = from;
        for (var i = from; i < to; i++)
        {
            behind = text.IsTopic(i) ? i + 1 : behind;
        }

        return behind;
    }

    // The end where something else comes first.
    private int BehindOpeningTopic(int from, int to)
    {
        // "They gave it to Oracle, close it as lost."
        if (ReasonWords.Tellers.Contains(text.Folded(from)))
        {
            return from;
        }

        while (from < to && text[from].Kind == GistItemKind.Filler)
        {
            from++;
        }

        return from < to && text.IsTopic(from) ? from + 1 : to;
    }

    private int BehindConnectives(int from, int to)
    {
        var behind = from;
        for (var i = from; i < to; i++)
        {
            behind = text[i].Kind == GistItemKind.Because ? i + 1 : behind;
        }

        return behind;
    }

    private bool HasUnknown(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind == GistItemKind.Unknown)
            {
                return true;
            }
        }

        return false;
    }
}
