using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>Some pieces that are read together.</summary>
/// <param name="From">The first piece.</param>
/// <param name="To">The piece behind the last.</param>
/// <param name="JoinsNext">Whether "and" follows.</param>
internal readonly record struct GistClause(int From, int To, bool JoinsNext)
{
    public List<int> Pieces()
    {
        var pieces = new List<int>(To - From);
        for (var i = From; i < To; i++)
        {
            pieces.Add(i);
        }

        return pieces;
    }

    /// <summary>Whether it says nothing but its topic.</summary>
    public bool IsBare(GistText text) => !Any(i => !text.IsTopic(i) && text[i].Kind != GistItemKind.Filler);

    public bool Any(Func<int, bool> holds)
    {
        for (var i = From; i < To; i++)
        {
            if (holds(i))
            {
                return true;
            }
        }

        return false;
    }
}
