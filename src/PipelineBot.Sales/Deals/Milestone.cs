using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.Sales.Deals;

/// <summary>A dated, checkable event on a deal. Texts that are not known are empty.</summary>
public sealed record Milestone
{
    /// <summary>Unique within its deal.</summary>
    public string Id { get => field ?? ""; init; }

    public string Title { get => field ?? ""; init; }

    public string Goal { get => field ?? ""; init; }

    /// <summary>What proves it.</summary>
    public string Standard { get => field ?? ""; init; }

    /// <summary>Who has to get it done; the deal's owner when empty.</summary>
    public string OwnerId { get => field ?? ""; init; }

    /// <summary>The last day on which it is not late, in the owner's zone.</summary>
    public LocalDate Due { get; init; }

    public MilestoneState State { get; init; }

    public LocalDate? DoneOn { get; init; }

    public string Evidence { get => field ?? ""; init; }

    public string DropReason { get => field ?? ""; init; }

    /// <summary>Dropped because its deal was closed; reopening the deal opens it again.</summary>
    public bool DroppedByClosing { get; init; }

    /// <summary>Done because its deal was won; reopening the deal opens it again.</summary>
    public bool DoneByClosing { get; init; }

    /// <summary>Whether the stage gate asks about it.</summary>
    public bool Required { get; init; }

    /// <summary>The stage it belongs to: the deal's stage when it was added.</summary>
    public string StageId { get => field ?? ""; init; }

    /// <summary>The template it came from; empty when a person added it.</summary>
    public string TemplateKey { get => field ?? ""; init; }

    /// <summary>Every move of the due date, oldest first.</summary>
    public IReadOnlyList<DateMove> Moves { get => field ?? []; init; }

    /// <summary>Fields a newer version wrote: kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Open and due before today; due today is not overdue.</summary>
    /// <param name="today">Today in the milestone owner's zone.</param>
    public bool IsOverdue(LocalDate today) => State == MilestoneState.Open && Due < today;

    /// <summary>Whole calendar days after the due date; 0 when not overdue.</summary>
    /// <param name="today">Today in the milestone owner's zone.</param>
    public int DaysOverdue(LocalDate today) => IsOverdue(today) ? Period.DaysBetween(Due, today) : 0;
}
