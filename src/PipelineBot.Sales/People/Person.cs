using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Sales.People;

/// <summary>Somebody who uses the product.</summary>
public sealed record Person
{
    /// <summary>The Entra object id, or the id the import gave before the person first wrote.</summary>
    public string Id { get => field ?? ""; init; }

    public string Name { get => field ?? ""; init; }

    public string Email { get => field ?? ""; init; }

    public Role Role { get; init; }

    /// <summary>The person above; empty at the top.</summary>
    public string ManagerId { get => field ?? ""; init; }

    public string Team { get => field ?? ""; init; }

    /// <summary>An IANA zone id, such as <c>Asia/Shanghai</c>; UTC when empty.</summary>
    public string TimeZone { get => field ?? ""; init; }

    /// <summary><c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>; English when not set.</summary>
    public string Language { get => string.IsNullOrEmpty(field) ? "en" : field; init; }

    /// <summary>Other names people call them by.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>When they are on leave, in order and apart from each other; what is over may still be among them.</summary>
    public IReadOnlyList<Absence> Absences { get => field ?? []; init; }

    /// <summary>An inactive person sees nothing and is asked nothing; their deals stay. Active unless said otherwise.</summary>
    // Not init: source-generated JSON would then read a document without it as false.
    public bool Active { get; set; } = true;

    /// <summary>Fields a newer version wrote: kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Their zone; UTC when the id is empty or unknown.</summary>
    public DateTimeZone Zone() => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) ?? DateTimeZone.Utc;

    /// <summary>The leave that day falls into; null on any other day.</summary>
    public Absence? AbsenceOn(LocalDate day) => Absences.FirstOrDefault(absence => absence.Contains(day));

    /// <summary>The calendar date in their zone.</summary>
    public LocalDate Today(Instant now) => now.InZone(Zone()).Date;
}
