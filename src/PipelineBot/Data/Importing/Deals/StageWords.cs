using PipelineBot.Language.Text;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>
/// The words of the <c>stage</c> column: a stage by id, name or alias, or that the deal is won or lost. A closed deal is written
/// <c>won</c> or <c>lost</c>, with the stage it was closed in behind it where that is not the usual one: <c>lost (negotiation)</c>.
/// </summary>
internal static class StageWords
{
    private static readonly string[] Won = ["won", "closed won", "closedwon", "win", "赢单", "已赢单", "赢", "成交", "已成交"];
    private static readonly string[] Lost = ["lost", "closed lost", "closedlost", "loss", "输单", "已输单", "丢单", "输", "失单"];

    public static StageReading? Read(string text, Pipeline pipeline)
    {
        if (Outcome(text) is { } outcome)
            return new StageReading(outcome, null);
        var open = text.IndexOfAny(['(', '（']);
        if (open > 0 && (text[^1] is ')' or '）') && Outcome(text[..open].Trim()) is { } closed)
            return Find(text[(open + 1)..^1].Trim(), pipeline) is { } closedIn ? new StageReading(closed, closedIn.Id) : null;
        return Find(text, pipeline) is { } stage ? new StageReading(stage.IsAfterSales ? DealStatus.Won : DealStatus.Open, stage.Id) : null;
    }

    public static string Write(Deal deal, Pipeline pipeline) => deal.Status switch
    {
        DealStatus.Open => deal.StageId,
        DealStatus.Won when pipeline.Find(deal.StageId) is { IsAfterSales: true } => deal.StageId,
        _ when deal.StageId == UsualStage(deal.Status, pipeline) || pipeline.Find(deal.StageId) is null => deal.Status == DealStatus.Won ? "won" : "lost",
        _ => $"{(deal.Status == DealStatus.Won ? "won" : "lost")} ({deal.StageId})",
    };

    /// <summary>The stage of a deal of which nothing else is known: a won deal went through all of the sale, others are at its beginning.</summary>
    public static string UsualStage(DealStatus status, Pipeline pipeline) =>
        (status == DealStatus.Won ? pipeline.Stages.LastOrDefault(stage => !stage.IsAfterSales) ?? pipeline.Stages[0] : pipeline.Stages[0]).Id;

    private static DealStatus? Outcome(string text)
    {
        if (Won.Contains(text, FoldedComparer.Instance))
            return DealStatus.Won;
        return Lost.Contains(text, FoldedComparer.Instance) ? DealStatus.Lost : null;
    }

    private static Stage? Find(string text, Pipeline pipeline) =>
        pipeline.Find(text) ?? pipeline.Stages.FirstOrDefault(stage =>
            ((IEnumerable<string>)[stage.Id, .. stage.Name.All, .. stage.Aliases]).Contains(text, FoldedComparer.Instance));
}
