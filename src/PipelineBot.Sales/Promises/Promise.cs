using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.Sales.Promises;

/// <summary>What one person said they would do for another, and by when. It concerns these two and nobody else; a promise on a deal is a milestone of it.</summary>
public sealed record Promise
{
    public string Id { get => field ?? ""; init; }

    /// <summary>Who has to keep it.</summary>
    public string FromId { get => field ?? ""; init; }

    public string ToId { get => field ?? ""; init; }

    /// <summary>In the words it was given in.</summary>
    public string What { get => field ?? ""; init; }

    /// <summary>The last day on which it is not late, in the zone of <see cref="FromId"/>.</summary>
    public LocalDate Due { get; init; }

    public PromiseState State { get; init; }

    /// <summary>The day it was kept or dropped, in the same zone; <c>null</c> while open.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>How often its date was moved.</summary>
    public int TimesMoved { get; init; }

    public Instant MadeAt { get; init; }

    public Instant ChangedAt { get; init; }

    /// <summary>Whose change it was, and who may take it back; empty once it was.</summary>
    public string ChangedById { get => field ?? ""; init; }

    /// <summary>As it was before the last change; <c>null</c> when that made it, or was taken back.</summary>
    public Promise? Before { get; init; }

    /// <summary>Fields a newer version wrote: kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Open and due before today; due today is not overdue.</summary>
    /// <param name="today">Today in the promiser's zone.</param>
    public bool IsOverdue(LocalDate today) => State == PromiseState.Open && Due < today;

    /// <summary>Whole calendar days after the due date; 0 when not overdue.</summary>
    /// <param name="today">Today in the promiser's zone.</param>
    public int DaysOverdue(LocalDate today) => IsOverdue(today) ? Period.DaysBetween(Due, today) : 0;

    /// <summary>Whether the person is one of the two.</summary>
    public bool Concerns(string personId) => personId.Length > 0 && (FromId == personId || ToId == personId);

    public bool IsBetween(string one, string other) => (FromId == one && ToId == other) || (FromId == other && ToId == one);

    /// <summary>The other of the two.</summary>
    public string OtherThan(string personId) => FromId == personId ? ToId : FromId;
}
