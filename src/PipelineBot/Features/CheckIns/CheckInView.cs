using NodaTime;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Sales.CheckIns;

namespace PipelineBot.Features.CheckIns;

/// <summary>All a check-in card shows.</summary>
public sealed record CheckInView(string Id, LocalDate Date, int Round, string Language, IReadOnlyList<CheckInItem> Items);

/// <summary>A question with the names its reason is told with, in the person's language.</summary>
public sealed record CheckInItem(string Id, CheckInQuestion Question)
{
    public string MilestoneTitle { get; init; } = "";

    /// <summary>The name of the person a promise was given to.</summary>
    public string PromisedTo { get; init; } = "";

    public string StageName { get; init; } = "";

    /// <summary>What the deal's next step says now.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>Where a stalled deal can go.</summary>
    public IReadOnlyList<PromptChoice> Stages { get; init; } = [];
}
