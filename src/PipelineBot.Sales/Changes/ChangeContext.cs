using NodaTime;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Changes;

/// <summary>What a decision needs to know besides the deal. Nothing in here changes while deciding, so deciding again gives the same.</summary>
public sealed record ChangeContext
{
    public required string ActorId { get; init; }

    public required Instant Now { get; init; }

    /// <summary>Today in the deal owner's zone.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>
    /// The turn that asks. The ids of new milestones are made from it, the deal's id and a running number, so a turn that
    /// runs again gives them the same ids.
    /// </summary>
    public required string TurnId { get; init; }

    /// <summary>The calendar template due dates are counted in.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Default;

    public PipelineSet Pipelines { get; init; } = PipelineSet.BuiltIn;

    /// <summary>The language template milestones are written in, <c>en</c> unless set. See <see cref="PipelineSet.TitleOf"/> for showing them.</summary>
    public string Language { get; init; } = "en";
}
