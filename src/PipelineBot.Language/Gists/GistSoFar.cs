using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>What has been made of a text up to the clause that is being read.</summary>
internal sealed class GistSoFar(GistText text)
{
    private double _doubt;
    private double _said;

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

    public void Doubt(int from, int to, double share)
    {
        var (unknown, all) = text.Unexplained(from, to);
        _doubt += share * unknown;
        _said += share * all;
    }
}
