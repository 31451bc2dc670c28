using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What becomes of a clause that is no command: a correction is announced, a reason goes on, or nothing was said.</summary>
internal sealed class GistLeftovers(GistText text, GistRest rest, GistSoFar soFar, GistClauseEnds ends, GistCorrections corrections)
{
    public void Leave(GistClause clause)
    {
        if (corrections.Corrects(clause.From, clause.To))
        {
            soFar.Corrects = true;
        }
        else if (soFar.LastCommand is { } command && MayExplain(command, clause) && rest.Append(command, clause.From, ends.WordingEnd(clause.To)))
        {
            soFar.HasRest = true;
            soFar.Taken = ends.WordingEnd(clause.To);
            if (soFar.Breath.Count > 1 && soFar.Breath.Contains(command) && soFar.Breath.TrueForAll(other => other.Kind == command.Kind))
            {
                soFar.Breath.ForEach(other => GistRest.Copy(command, other));
            }
        }
        else
        {
            soFar.Last = clause;
            soFar.Score.Doubt(clause, 0.5);
            if (soFar.LastCommand is { LacksValue: false, Kind.TakesNoOther: false })
            {
                text.Denials.Pardon(clause.From, clause.To);
            }
        }
    }

    /// <summary>"…, the workshop was very good": what names a milestone at the end and became no command is a reason after all.</summary>
    public void Close()
    {
        if (soFar.Last is { } last && soFar.Carried.Count > 0 && soFar.LastCommand is { LacksRest: true, LacksValue: false } command
            && !text.Denials.Denies(last.From, last.To) && !last.Any(text.IsTopic) && rest.Append(command, last.From, last.To))
        {
            soFar.Carried.Clear();
        }
    }

    // 推到方案，客户没同意: nothing came of it. 丢了，客户没同意 says why.
    private bool MayExplain(GistCommand command, GistClause clause) =>
        (command.RestSlot is { MayComeBefore: true } || !text.Denials.Declines(clause.From, clause.To)) && !text.Denials.Holds(clause.From, clause.To) && !text.Denials.Orders(clause.From, clause.To) && MayExplain(clause);

    private bool MayExplain(GistClause clause) =>
        !text.Denials.Denies(clause.From, clause.To) || (text.Denials.Explains(clause.From, clause.To) && !text.Denials.Forbids(clause.From, clause.To));
}
