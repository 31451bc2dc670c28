using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.Deals;

/// <summary>An opportunity (商机). Texts that are not known are empty, never <c>null</c>.</summary>
public sealed record Deal
{
    /// <summary>How many turns <see cref="AppliedTurns"/> remembers.</summary>
    public const int TurnsRemembered = 20;

    public string Id { get => field ?? ""; init; }

    public string Name { get => field ?? ""; init; }

    public string Account { get => field ?? ""; init; }

    public string OwnerId { get => field ?? ""; init; }

    public string PipelineId { get => field ?? ""; init; }

    /// <summary>The stage it is in, or, once closed, the one it was closed in (or after-sales).</summary>
    public string StageId { get => field ?? ""; init; }

    public DealStatus Status { get; init; }

    /// <summary><c>null</c> when unknown, which is never counted as zero.</summary>
    public Money? Amount { get; init; }

    public string Product { get => field ?? ""; init; }

    public string LeadSource { get => field ?? ""; init; }

    public IReadOnlyList<string> Competitors { get => field ?? []; init; }

    public LocalDate? Created { get; init; }

    /// <summary>The expected close date, in the owner's zone.</summary>
    public LocalDate? CloseDate { get; init; }

    /// <summary>The day it was won or lost, in the owner's zone; <c>null</c> while open.</summary>
    public LocalDate? ClosedOn { get; init; }

    public string CloseReason { get => field ?? ""; init; }

    public string NextStep { get => field ?? ""; init; }

    /// <summary>The day it entered its stage (or was reopened), in the owner's zone.</summary>
    public LocalDate StageSince { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StageMove> StageHistory { get => field ?? []; init; }

    /// <summary>In the order they were added.</summary>
    public IReadOnlyList<Milestone> Milestones { get => field ?? []; init; }

    /// <summary>Ids of people who may see and change it besides its owner.</summary>
    public IReadOnlyList<string> SharedWith { get => field ?? []; init; }

    /// <summary>The last turns that changed it, newest last. Not part of the deal's history: see <see cref="HasApplied"/>.</summary>
    public IReadOnlyList<string> AppliedTurns { get => field ?? []; init; }

    /// <summary>Fields a newer version wrote: kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Whether a turn already changed this deal, so that running the turn again is recognised.</summary>
    public bool HasApplied(string turnId) => AppliedTurns.Contains(turnId);

    /// <summary>The same deal with one more turn among the applied; the oldest beyond <see cref="TurnsRemembered"/> go.</summary>
    public Deal Remember(string turnId) => turnId.Length == 0 || HasApplied(turnId)
        ? this
        : this with { AppliedTurns = [.. AppliedTurns.TakeLast(TurnsRemembered - 1), turnId] };

    public Milestone? FindMilestone(string? id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);
}
