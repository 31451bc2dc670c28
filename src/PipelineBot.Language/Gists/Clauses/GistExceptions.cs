using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What is said at the end not to be so of another topic than the commands'.</summary>
internal sealed class GistExceptions(GistBook book, GistText text, GistSoFar soFar)
{
    // Where it is, and how many commands there were before it.
    private (GistClause Clause, int Commands)? _exception;

    /// <summary>Takes note of a clause that may except what it names.</summary>
    public void Note(GistClause clause, SlotMatch? topic)
    {
        if (topic is null || book.IsPronoun(topic))
        {
            return;
        }

        var isOther = soFar.Commands.Count > 0 && soFar.Commands.TrueForAll(command => command.Topic is null ? text.Denials.Forbids(clause.From, clause.To) : !book.SameTopic(command.Topic, topic));
        _exception = isOther && text.Denials.Excepts(clause.From, clause.To) ? (clause, soFar.Commands.Count) : null;
    }

    /// <summary>"Contoso is won, Fabrikam isn't"; "Contoso to nego but leave the renewal": what is last said not to be so is no denial of the rest.</summary>
    public bool Leave()
    {
        if (_exception is { } exception)
        {
            soFar.Commands.RemoveRange(exception.Commands, soFar.Commands.Count - exception.Commands);
            soFar.Carried.Clear();
            soFar.FirstTopic = soFar.Commands.TrueForAll(command => command.Topic is null) ? null : soFar.FirstTopic;
            text.Denials.Pass(exception.Clause.From, exception.Clause.To);
        }

        return _exception is not null;
    }
}
