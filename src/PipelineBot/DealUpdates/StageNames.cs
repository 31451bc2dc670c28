using PipelineBot.Language;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;
using PipelineBot.Sales.Stages;

namespace PipelineBot.DealUpdates;

/// <summary>The words people use for stages, in every pipeline.</summary>
public sealed class StageNames
{
    /// <summary>What is longer is a sentence, which may name a stage and mean something else.</summary>
    private const int LongestName = 40;

    private static readonly string[] Step = ["one stage", "a stage", "1 stage", "one phase", "a phase", "one notch", "a notch", "one level", "a level"];

    private static readonly string[] Next = ["next stage", "the next stage", "next phase", "the next phase", "the stage after", .. Steps(["up", "on", "forward", "forwards", "ahead", "further", "along", "onward", "onwards"]), "下一阶段", "下一个阶段", "下个阶段", "下一步阶段"];

    private static readonly string[] Previous =
        ["previous stage", "the previous stage", "previous phase", "the previous phase", "the stage before", .. Steps(["back", "down", "backward", "backwards", "lower", "earlier"]), "上一阶段", "上一个阶段", "上个阶段"];

    /// <summary>"Up a stage", "one stage further".</summary>
    private static IEnumerable<string> Steps(string[] directions) => from direction in directions from step in Step from said in new[] { $"{direction} {step}", $"{step} {direction}" } select said;

    /// <summary>What stands around a stage's number: "6k" is none.</summary>
    private static readonly string[] NumberWords = ["stage", "the stage", "step", "phase", "number", "no.", "#", "st", "nd", "rd", "th", "the st", "the nd", "the rd", "the th", "第", "阶段", "步", "第步", "第个", "环节", "第环节"];

    private readonly Dictionary<string, Dictionary<string, Stage>> byPipeline = new(StringComparer.Ordinal);

    public StageNames(PipelineSet pipelines)
    {
        foreach (var pipeline in pipelines.All)
        {
            var names = new Dictionary<string, Stage>(FoldedComparer.Instance);
            foreach (var stage in pipeline.Stages)
            {
                foreach (var name in NamesOf(stage))
                    names.TryAdd(name, stage);
            }

            byPipeline[pipeline.Id] = names;
        }

        var relative = Next.Concat(Previous).Concat(Enumerable.Range(1, pipelines.All.Max(p => p.Stages.Count)).SelectMany(n => new[] { $"stage {n}", $"step {n}", $"第{n}阶段", $"第{n}步", $"阶段{n}" }));
        var words = pipelines.Default.Stages.SelectMany(NamesOf).Concat(relative).Distinct(FoldedComparer.Instance).ToLookup(IsCommonWord);
        var others = pipelines.All.SelectMany(p => p.Stages).SelectMany(NamesOf).Distinct(FoldedComparer.Instance).Except(words.SelectMany(n => n), StringComparer.OrdinalIgnoreCase);
        Recognizer = new Uncounted(SlotRecognizers.AnyOf(Terms(words[false], 1), Terms(words[true], InOneWord), Terms(others, OfOtherPipelines)));
    }

    /// <summary>一条线索, 三版方案: what is counted is a thing, no stage.</summary>
    private sealed class Uncounted(ISlotRecognizer names) : ISlotRecognizer
    {
        private const double Thing = 0.3;

        public IReadOnlyList<Recognized<object>> Recognize(string text)
        {
            var found = names.Recognize(text);
            return found.Any(f => IsCounted(text, f.Span.Start)) ? [.. found.Select(f => IsCounted(text, f.Span.Start) ? f with { Confidence = Math.Min(Thing, f.Confidence) } : f)] : found;
        }

        private static bool IsCounted(string text, int start) =>
            start > 1 && text[start - 1] is '条' or '份' or '套' or '版' or '封' or '张' && start > 1 && text[start - 2] is '一' or '二' or '两' or '三' or '四' or '五' or '这' or '那' or '几' or '每' or (>= '0' and <= '9');
    }

    /// <summary>A word of everyday that happens to be a stage's: "quote", "need". It is weak beside anything else.</summary>
    private const double InOneWord = 0.5;
    private const double OfOtherPipelines = 0.4;

    private static bool IsCommonWord(string name) =>
        name is "lead" or "leads" or "need" or "needs" or "quote" or "quotation" or "design" or "analysis" or "contact" or "intro" or "introduction" or "proposal" or "requirement" or "requirements"
            or "commercial" or "discovery" or "solutions" or "solution" or "识别" or "接触" or "商务" or "报价" or "方案" or "需求" or "调研" or "提案";

    private static TermRecognizer<string> Terms(IEnumerable<string> names, double confidence) =>
        new(names.Select(name => (name, (IReadOnlyList<string>)[name])), confidence);

    /// <summary>Finds stage names in a sentence; the value is the name.</summary>
    public ISlotRecognizer Recognizer { get; }

    /// <summary>As <see cref="Find(Pipeline, string)"/>, or the stage after or before the one a deal is in.</summary>
    public Stage? Find(Pipeline pipeline, string said, string currentStage)
    {
        var step = Next.Contains(said.Trim(), FoldedComparer.Instance) ? 1 : Previous.Contains(said.Trim(), FoldedComparer.Instance) ? -1 : 0;
        if (step == 0)
            return Find(pipeline, said);
        var at = pipeline.Stages.ToList().FindIndex(s => s.Id == currentStage);
        return at >= 0 && at + step >= 0 && at + step < pipeline.Stages.Count ? pipeline.Stages[at + step] : null;
    }

    /// <summary>The stage of a pipeline by id, name or alias in any language, or by its number counted from 1.</summary>
    public Stage? Find(Pipeline pipeline, string said)
    {
        var text = WithoutSuffix(said);
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length == 1 && NumberWords.Contains(text.Replace(digits, "", StringComparison.Ordinal).Trim(), FoldedComparer.Instance) && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is var number && number >= 1 && number <= pipeline.Stages.Count)
            return pipeline.Stages[number - 1];
        if (byPipeline.GetValueOrDefault(pipeline.Id)?.GetValueOrDefault(text) is { } stage)
            return stage;
        // "Lead, and something else": what else was said must not be lost by likeness.
        if (text.AsSpan().IndexOfAny(",，;；。") >= 0 || text.Contains(" and ", StringComparison.OrdinalIgnoreCase))
            return null;
        if (text.Length > LongestName || text.Contains('?', StringComparison.Ordinal) || text.Contains('？', StringComparison.Ordinal))
            return null;
        var matches = new NameIndex<Stage>(pipeline.Stages.Select(s => (s, (IReadOnlyList<string>)[.. NamesOf(s)]))).Find(text, 2);
        return matches.Count > 0 && Nearness.IsClear(matches.Count > 1 ? matches[1].Score : 0, matches[0].Score) ? matches[0].Value : null;
    }

    /// <summary>Whether a text is a stage's name in every letter, or "next stage".</summary>
    public bool IsName(Pipeline pipeline, string said) => Next.Contains(said.Trim(), FoldedComparer.Instance) || byPipeline.GetValueOrDefault(pipeline.Id)?.ContainsKey(WithoutSuffix(said)) == true;

    private static string WithoutSuffix(string said)
    {
        var text = said.Trim();
        foreach (var suffix in (ReadOnlySpan<string>)["阶段", "階段", " stage"])
        {
            if (text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                text = text[..^suffix.Length].Trim();
        }

        return text;
    }

    private static IEnumerable<string> NamesOf(Stage stage) => [stage.Id, .. stage.Name.All, .. stage.Aliases];
}
