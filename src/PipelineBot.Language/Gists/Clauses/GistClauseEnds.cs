using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>Where clauses end. A second deal, or a second milestone, begins one of its own even where nobody wrote a comma.</summary>
internal sealed class GistClauseEnds(GistBook book, GistText text, GistSaying saying, GistSoFar soFar, GistAssembly assembly)
{
    // In one clause, and in weight: two characters.
    private const int MostSoftBreaks = 3;
    private const int LeastSaid = 4;

    /// <summary>The piece behind the last one of the clause that begins here.</summary>
    public int EndOf(int from)
    {
        SlotMatch? named = null, about = null;
        // A new milestone may be called after two others.
        var namesNew = soFar.LastCommand is { LacksWords: true };
        var tries = 0;
        for (var i = from; i < text.Count; i++)
        {
            if (text.IsEnd(i))
            {
                return i;
            }

            if (text[i].Used)
            {
                continue;
            }

            // "Hand it to Megan no wait make that Adele" without a comma.
            if (i > from && text.RetractionAt(i) > 1)
            {
                return i;
            }

            if (i > from && tries < MostSoftBreaks && (text.Borders.MayBegin(i) || text.Borders.MayTell(i)) && SaysMore(i) && ++tries > 0 && assembly.IsWhole([.. soFar.Carried, .. new GistClause(from, i, false).Pieces()], mustBeHinted: !text.Borders.MayBegin(i)))
            {
                return i;
            }

            namesNew |= text.Strength.NamesNew(i);
            if (text.ValueOf(i, book.Topic) is { } topic)
            {
                if (named is not null && !book.IsPronoun(topic) && !book.SameTopic(named, topic))
                {
                    return text.Denials.BeginningBefore(i, from);
                }

                named = book.IsPronoun(topic) ? named : topic;
            }
            else if (text.ValueOf(i, book.Subject) is { } subject && !namesNew)
            {
                if (about is not null && !book.SameTopic(about, subject))
                {
                    return i;
                }

                about = subject;
            }
        }

        return text.Count;
    }

    /// <summary>Where a wording ends that begins in a clause: one that names two milestones is one wording.</summary>
    public int WordingEnd(int to)
    {
        var end = to;
        while (end < text.Count && !text.IsEnd(end))
        {
            if (text.IsTopic(end) || text.IsOpen(end, GistItemKind.Cue))
            {
                return to;
            }

            end++;
        }

        return end;
    }

    // 做完了 测试报告已归档: what follows names nothing that is known, and most of it is words of its own.
    private bool SaysMore(int from)
    {
        var to = from;
        while (to < text.Count && !text.IsEnd(to))
        {
            if (text.IsTopic(to) || text.IsSubject(to))
            {
                return false;
            }

            to++;
        }

        var (unknown, all) = text.Unexplained(from, to);
        return all >= LeastSaid && (unknown * 4 >= all || saying.HasDoer(from, to) || text.Borders.MayTell(from));
    }
}
