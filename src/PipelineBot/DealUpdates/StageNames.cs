using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Stages;

namespace PipelineBot.DealUpdates;

/// <summary>The words people use for stages, in every pipeline.</summary>
public sealed class StageNames
{
    private readonly Dictionary<string, Dictionary<string, Stage>> byPipeline = new(StringComparer.Ordinal);

    public StageNames(PipelineSet pipelines)
    {
        foreach (var pipeline in pipelines.All)
        {
            var names = new Dictionary<string, Stage>(StringComparer.OrdinalIgnoreCase);
            foreach (var stage in pipeline.Stages)
            {
                foreach (var name in NamesOf(stage))
                    names.TryAdd(name, stage);
            }

            byPipeline[pipeline.Id] = names;
        }

        Recognizer = new TermRecognizer<string>(pipelines.All.SelectMany(p => p.Stages).SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, (IReadOnlyList<string>)[name])));
    }

    /// <summary>Finds stage names in a sentence; the value is the name.</summary>
    public ISlotRecognizer Recognizer { get; }

    /// <summary>The stage of a pipeline by id, name or alias in any language, or by its number counted from 1.</summary>
    public Stage? Find(Pipeline pipeline, string said)
    {
        var text = said.Trim();
        foreach (var suffix in (ReadOnlySpan<string>)["阶段", " stage"])
        {
            if (text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                text = text[..^suffix.Length].Trim();
        }

        if (byPipeline.GetValueOrDefault(pipeline.Id)?.GetValueOrDefault(text) is { } stage)
            return stage;
        var matches = new NameIndex<Stage>(pipeline.Stages.Select(s => (s, (IReadOnlyList<string>)[.. NamesOf(s)]))).Find(text, 2);
        return matches.Count > 0 && Nearness.IsClear(matches.Count > 1 ? matches[1].Score : 0, matches[0].Score) ? matches[0].Value : null;
    }

    private static IEnumerable<string> NamesOf(Stage stage) => [stage.Id, stage.Name.En, stage.Name.Zh, .. stage.Aliases];
}
