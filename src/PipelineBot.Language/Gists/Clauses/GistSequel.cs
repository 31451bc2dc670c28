using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>Whether a clause only goes on with the command before it: corrects, names, repeats or completes it, or says why.</summary>
internal sealed class GistSequel(GistText text, GistWordings wordings, GistSoFar soFar, GistCorrections corrections, GistReasons reasons, GistCompletion completion, GistRepetition repetition)
{
    /// <summary>"No, wait, …": the clause without it; null where it says nothing else and more is to come.</summary>
    public GistClause? WithoutCorrection(GistClause clause)
    {
        if (soFar.Commands.Count == 0)
        {
            return clause;
        }

        if (corrections.Corrects(clause.From, clause.To) && clause.To + 1 < text.Count)
        {
            soFar.Corrects = true;
            return null;
        }

        var said = corrections.Retracts(clause.From, clause.To);
        soFar.Corrects |= said > clause.From;
        return clause with { From = said };
    }

    /// <summary>"Fresh opportunity: Contoso Pharma" names what is new, whatever else is called so.</summary>
    public bool NamesAnnounced(GistClause clause) =>
        soFar.LastCommand is { LacksWords: true } last && text.Borders.IsBehindColon(clause.From) && (!last.Kind.IsAboutTopic || last.Topic is not null) && completion.Continues(last, clause);

    /// <summary>"Closed won: Contoso, 880k": the topic of a command that was said before it.</summary>
    public bool GivesTopic(GistClause clause, List<int> usable, List<int> own)
    {
        if (soFar.Commands is not [{ Topic: null, Kind.IsAboutTopic: true } announced] || !(clause.IsBare(text) || completion.Completes(announced, usable, own)))
        {
            return false;
        }

        announced.Topic = soFar.Topic;
        soFar.Announces = true;
        return true;
    }

    /// <summary>"Lost: Wingtip, Tailspin": the same command of another topic; null where it is not.</summary>
    public GistCommand? OfAnotherTopic(GistClause clause, List<int> own) =>
        soFar.LastCommand is { } last && (soFar.Announces || text.Borders.IsJoined(clause.From)) && soFar.Sharing.Count == 0 ? repetition.Again(last, own) : null;

    /// <summary>Whether a clause that names no topic is a reason, though there are values in it.</summary>
    public bool IsReason(GistClause clause, List<int> own) =>
        !clause.JoinsNext && soFar.Carried.Count == 0 && soFar.LastCommand is { } last && reasons.IsReason(last, own);

    /// <summary>Whether a clause that names no topic only adds values or words to the command before it. Adds them.</summary>
    public bool Completes(GistClause clause, List<int> usable, List<int> own)
    {
        if (soFar.LastCommand is not { } last || !(completion.Completes(last, usable, own) || completion.Continues(last, clause)))
        {
            return false;
        }

        wordings.Rest.Because(last, clause.From, clause.To);
        return true;
    }

    /// <summary>取消预算审批，客户不要了: why is still to be said, and nothing else is.</summary>
    public bool IsAwaited(GistClause clause) => soFar.LastCommand is { } last && wordings.Saying.Awaits(last, clause.From, clause.To);

    /// <summary>不签了，预算没了: the same said again in other words is why.</summary>
    public bool SaysAgain(GistClause clause, List<GistCommand> made) =>
        soFar.LastCommand is { } last && made is [{ Slots.Count: 0 } same] && same.Kind == last.Kind && wordings.Saying.Explains(last, clause.From, clause.To);
}
