namespace PipelineBot.Data.Samples;

/// <summary>A deal as it should look on the day the sample is loaded. All days are counted from that day.</summary>
/// <param name="Stage">A stage id. A closed deal was closed in it.</param>
/// <param name="Age">Days since it was created.</param>
/// <param name="InStage">Days since it entered its stage, or was closed.</param>
/// <param name="CloseIn">Days to the expected close date; negative when it has passed, <c>null</c> when there is none.</param>
/// <param name="Done">How many of the stage's own milestones are done.</param>
internal sealed record SampleDeal(
    string Id, string Name, string Account, string Owner, string Stage, decimal? Amount, string Currency, string Product, int Age, int InStage, int? CloseIn, string NextStep = "", int Done = 0)
{
    public bool Won { get; init; }

    /// <summary>Why it was lost; <c>null</c> when it was not.</summary>
    public string? Lost { get; init; }

    public IReadOnlyList<SampleMilestone> Milestones { get; init; } = [];
}
