using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What has been made of a text up to the clause that is being read.</summary>
internal sealed class GistSoFar(GistText text)
{
    public List<GistCommand> Commands { get; } = [];

    public GistCommand? LastCommand => Commands.Count == 0 ? null : Commands[^1];

    /// <summary>The commands of the last clause that made any: what is said after holds for all of them.</summary>
    public List<GistCommand> Breath { get; set; } = [];

    /// <summary>Values and cues of a clause that was no command yet.</summary>
    public List<int> Carried { get; } = [];

    /// <summary>Deals of "Contoso and Fabrikam to negotiation", until it is said what of them.</summary>
    public List<SlotMatch> Sharing { get; } = [];

    public SlotMatch? Topic { get; set; }

    public SlotMatch? FirstTopic { get; set; }

    /// <summary>Whether a clause that says nothing else announced a correction.</summary>
    public bool Corrects { get; set; }

    /// <summary>"Lost: Wingtip, Tailspin": what comes was announced for all of them.</summary>
    public bool Announces { get; set; }

    /// <summary>Whether some clause was only a reason.</summary>
    public bool HasRest { get; set; }

    /// <summary>What was said of a topic before any command and was none.</summary>
    public GistClause? Unsaid { get; set; }

    /// <summary>因…: a clause that says why before any command.</summary>
    public GistClause? Told { get; set; }

    /// <summary>A clause that was no command, while nothing else came between.</summary>
    public GistClause? Before { get; set; }

    /// <summary>The same of the clause that is being read.</summary>
    public GistClause? Last { get; set; }

    /// <summary>Up to where a wording went on.</summary>
    public int Taken { get; set; }

    /// <summary>Whether something was taken to be told that may as well have been meant: then it is asked about.</summary>
    public bool IsUnsure { get; set; }

    public GistScore Score { get; } = new(text);
}
