using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>How much of what was said is explained.</summary>
internal sealed class GistScore(GistText text)
{
    private double _doubt;
    private double _said;
    private double _lastDoubt;

    /// <summary>0 to 1; 0 where nothing was said.</summary>
    public double Value => _said == 0 ? 0 : 1 - (_doubt / _said);

    public void Doubt(GistClause clause, double share)
    {
        var (unknown, all) = text.Unexplained(clause.From, clause.To);
        _lastDoubt = share * (unknown - text.Told(clause.From, clause.To));
        _doubt += _lastDoubt;
        _said += share * all;
    }

    /// <summary>What the last clause said belongs to this one after all.</summary>
    public void Forgive()
    {
        _doubt -= _lastDoubt;
        _lastDoubt = 0;
    }

    /// <summary>What was doubted is understood after all, if it is.</summary>
    public void Explain(GistClause clause, double share, Func<bool> understands)
    {
        var told = text.Unexplained(clause.From, clause.To).Unknown - text.Told(clause.From, clause.To);
        if (understands())
        {
            _doubt -= share * told;
        }
    }
}
