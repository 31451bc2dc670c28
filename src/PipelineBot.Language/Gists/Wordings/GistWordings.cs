using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>All that takes words for slots no recogniser fills: a new name, the wording of a next step, a reason.</summary>
internal sealed class GistWordings
{
    public GistWordings(GistText text)
    {
        Saying = new GistSaying(text);
        NamesBefore = new GistNamesBefore(text, Saying);
        Naming = new GistNaming(text, Saying, NamesBefore);
        Rest = new GistRest(text, Saying);
        ReasonBefore = new GistReasonBefore(text, Saying);
    }

    public GistSaying Saying { get; }

    public GistNaming Naming { get; }

    public GistNamesBefore NamesBefore { get; }

    public GistRest Rest { get; }

    public GistReasonBefore ReasonBefore { get; }
}
