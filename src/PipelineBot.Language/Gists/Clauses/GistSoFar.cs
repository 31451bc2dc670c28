using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What has been made of a text up to the clause that is being read.</summary>
internal sealed class GistSoFar(GistText text)
{
    private double _doubt;
    private double _said;
    private double _lastDoubt;

    public List<GistCommand> Commands { get; } = [];

    /// <summary>Values and cues of a clause that was no command yet.</summary>
    public List<int> Carried { get; } = [];

    public SlotMatch? Topic { get; set; }

    public SlotMatch? FirstTopic { get; set; }

    /// <summary>Whether a clause that says nothing else announced a correction.</summary>
    public bool Corrects { get; set; }

    /// <summary>How much of what was said is explained.</summary>
    public double Score => _said == 0 ? 0 : 1 - (_doubt / _said);

    /// <summary>What was doubted is understood after all, if it is.</summary>
    public void Explain(int from, int to, double share, Func<bool> understands)
    {
        var (unknown, _) = text.Unexplained(from, to);
        if (understands())
        {
            _doubt -= share * unknown;
        }
    }

    /// <summary>What the last clause said belongs to this one after all.</summary>
    public void Forgive()
    {
        _doubt -= _lastDoubt;
        _lastDoubt = 0;
    }

    public void Doubt(int from, int to, double share)
    {
        var (unknown, all) = text.Unexplained(from, to);
        _lastDoubt = share * unknown;
        _doubt += _lastDoubt;
        _said += share * all;
    }
}
