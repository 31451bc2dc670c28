using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Stages;

/// <summary>A milestone every deal gets when it enters the stage.</summary>
public sealed record MilestoneTemplate
{
    /// <summary>Unique within its stage and never reused: a deal's milestone remembers it.</summary>
    public string Key { get => field ?? ""; init; }

    public LocalizedText Title { get => field ?? new("", ""); init; }

    /// <summary>What is to be reached, as a number where there is one.</summary>
    public LocalizedText Goal { get => field ?? new("", ""); init; }

    /// <summary>What proves it.</summary>
    public LocalizedText Standard { get => field ?? new("", ""); init; }

    /// <summary>Working days of the team's calendar from the day the stage is entered to the due date.</summary>
    public int WorkingDays { get; init; }

    /// <summary>Whether moving forward past it while open needs a reason.</summary>
    public bool Required { get; init; }

    /// <summary>Whether winning the deal is reaching it: the signed contract.</summary>
    public bool ReachedByWinning { get; init; }
}
