using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Stages;

/// <summary>A step of a pipeline with its playbook.</summary>
public sealed record Stage
{
    /// <summary>Unique within its pipeline.</summary>
    public string Id { get => field ?? ""; init; }

    public LocalizedText Name { get => field ?? new("", ""); init; }

    /// <summary>Other words people use for it, in both languages, in lower case. The names and the id are not repeated here.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>From 0 to 1; <c>null</c> for a stage outside the forecast.</summary>
    public decimal? WinProbability { get; init; }

    /// <summary>Calendar days a deal usually stays; <c>null</c> when nobody says.</summary>
    public int? UsualDays { get; init; }

    public LocalizedText Purpose { get => field ?? new("", ""); init; }

    public IReadOnlyList<LocalizedText> KeyActions { get => field ?? []; init; }

    public IReadOnlyList<LocalizedText> Tools { get => field ?? []; init; }

    /// <summary>The exit milestones of the stage.</summary>
    public IReadOnlyList<MilestoneTemplate> Milestones { get => field ?? []; init; }

    /// <summary>The share of deals, from 0 to 1, that should go on from here; <c>null</c> when there is no target.</summary>
    public decimal? ConversionTarget { get; init; }

    /// <summary>Entered only by a deal that was won; not part of the forecast.</summary>
    public bool IsAfterSales { get; init; }
}
