using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Stages;

/// <summary>The pipelines of a tenant.</summary>
public sealed class PipelineSet
{
    /// <summary>The id of the pipeline a deal gets when none is named.</summary>
    public const string DefaultId = "sales";

    private readonly Dictionary<string, Pipeline> _byId = new(StringComparer.Ordinal);

    /// <summary>A later pipeline with the same id replaces the earlier, so a tenant's own goes after the built-in.</summary>
    public PipelineSet(IEnumerable<Pipeline> pipelines)
    {
        foreach (var pipeline in pipelines.Where(pipeline => pipeline.Stages.Count > 0)) _byId[pipeline.Id] = pipeline;
        if (_byId.Count == 0) throw new ArgumentException("At least one pipeline with at least one stage is needed.", nameof(pipelines));
        All = [.. _byId.Values];
    }

    /// <summary>The built-in pipelines alone.</summary>
    public static PipelineSet BuiltIn { get; } = new(Pipelines.BuiltIn);

    public IReadOnlyList<Pipeline> All { get; }

    /// <summary>The pipeline called <c>sales</c>, or the first when there is none of that id.</summary>
    public Pipeline Default => Get(DefaultId) ?? All[0];

    public Pipeline? Get(string? id) => id is not null && _byId.TryGetValue(id, out var pipeline) ? pipeline : null;

    /// <summary>The deal's pipeline; the default when the deal names one that is gone.</summary>
    public Pipeline Of(Deal deal) => Get(deal.PipelineId) ?? Default;

    /// <summary>The deal's stage; <c>null</c> when its pipeline no longer has it.</summary>
    public Stage? StageOf(Deal deal) => Of(deal).Find(deal.StageId);

    /// <summary>
    /// The milestone's title in a language. A title that still is the template's is given in that language; one a person
    /// wrote is given as written.
    /// </summary>
    public string TitleOf(Deal deal, Milestone milestone, string? language)
    {
        var template = Of(deal).Find(milestone.StageId)?.Milestones.FirstOrDefault(each => each.Key == milestone.TemplateKey);
        return template is not null && template.Title.Says(milestone.Title) ? template.Title.In(language) : milestone.Title;
    }
}
