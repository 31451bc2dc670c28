using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What was no command may become one with the next clause, belong to the one before, or say nothing.</summary>
internal sealed class GistPostponing(GistBook book, GistText text, GistRest rest, GistReasons reasons, GistLeftovers leftovers, GistSoFar soFar)
{
    // Nobody names more in one breath before saying what of them.
    private const int MostCarried = 6;

    /// <param name="made">Commands that lack a value the next clause may say.</param>
    /// <param name="usable">The clause's pieces, and those carried to it.</param>
    public void Postpone(List<GistCommand> made, List<int> usable, GistClause clause, SlotMatch? topic)
    {
        foreach (var i in made.SelectMany(command => usable.Where(i => text.RoleOf(i, command.Kind) is not null)))
        {
            text[i].Used = false;
        }

        if (clause.JoinsNext && topic is not null)
        {
            soFar.Sharing.Add(topic);
        }
        else if (topic is not null && soFar.Commands.Count == 0)
        {
            soFar.Unsaid = clause;
        }

        soFar.Last = clause;
        if (!clause.JoinsNext && topic is not null && (IsReason(made, clause, topic) || SaysNothing(clause, topic)))
        {
            return;
        }

        topic = topic is not null && book.IsPronoun(topic) && soFar.Commands.Count > 0 ? null : topic;
        // "Reassign Northwind: Megan Bowen" goes on behind its colon.
        var announces = !clause.JoinsNext && (topic is null ? IsAnnouncement(clause) : text.Borders.IsBeforeColon(clause.To) && clause.Any(i => text.IsOpen(i, GistItemKind.Cue)));
        if (!clause.JoinsNext && topic is null && (IsNoise(clause) || (!announces && !usable.Exists(IsOpenSubject))))
        {
            leftovers.Leave(clause);
            return;
        }

        soFar.Carried.Clear();
        soFar.Carried.AddRange(usable.TakeLast(MostCarried).Where(i => IsOpenSubject(i) || ((clause.JoinsNext || announces) && (text.IsOpen(i, GistItemKind.Value) || text.IsOpen(i, GistItemKind.Cue))) || (usable.Exists(IsOpenSubject) && IsAwaited(i))));
        soFar.Score.Doubt(clause, 0.5);
    }

    // "Drop the workshop, Fabrikam doesn't want it": what is said of the same deal and is no command is why.
    private bool IsReason(List<GistCommand> made, GistClause clause, SlotMatch topic)
    {
        if (made.Count > 0 || soFar.LastCommand is not { } last || !reasons.IsMore(last, topic) || !text.Denials.Explains(clause.From, clause.To)
            || text.Denials.Forbids(clause.From, clause.To) || !rest.Append(last, clause.From, clause.To))
        {
            return false;
        }

        last.Topic ??= book.IsPronoun(topic) ? null : topic;
        soFar.HasRest = true;
        return true;
    }

    // "Fabrikam ghosted us, bin it" says nothing more; "MS complete - Fabrikam - workshop" goes on.
    private bool SaysNothing(GistClause clause, SlotMatch topic)
    {
        var nothing = book.IsPronoun(topic)
            ? soFar.Commands.Count > 0 && !text.Denials.Explains(clause.From, clause.To)
            : soFar.Commands.Count == 0 && soFar.Carried.Count > 0 && clause.IsBare(text);
        if (nothing)
        {
            soFar.Score.Doubt(clause, 0.5);
        }

        return nothing;
    }

    // "The workshop was very good" is a reason, though it names a milestone.
    private bool IsNoise(GistClause clause) => soFar.Commands.Count > 0 && text.CleannessOf(clause.From, clause.To) == Cleanness.Noisy;

    // "On the 20th, Fabrikam closes": when may come before what.
    private bool IsAnnouncement(GistClause clause) =>
        text.Borders.IsAnnouncing(clause.From, clause.To) || (soFar.Commands.Count == 0 && soFar.Topic is null && text.CleannessOf(clause.From, clause.To) == Cleanness.Clean);

    // "Pilot is pending from partner side, revised date 17 Dec": whom it waits for goes with it.
    private bool IsAwaited(int i)
    {
        foreach (var kind in book.Kinds)
        {
            foreach (var slot in kind.Slots)
            {
                if (slot.NeedsCue && ((text.IsOpen(i, GistItemKind.Value) && text.Fits(i, slot)) || (text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, kind) == CueRole.Support)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOpenSubject(int i) => text.IsOpen(i, GistItemKind.Value) && text.IsSubject(i);
}
