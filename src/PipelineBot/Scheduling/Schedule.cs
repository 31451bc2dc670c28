using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Scheduling;

/// <summary>Something that is sent at a local time, at most once a local day. There is one of a kind for a target: setting it again replaces it.</summary>
public sealed record Schedule
{
    /// <summary>The kind that is about one person alone, and so rests while they are on leave.</summary>
    public const string CheckIn = "checkin";

    public string Id { get => field ?? ""; init; }

    public string Tenant { get => field ?? ""; init; }

    /// <summary>Which <see cref="IScheduledJob"/> renders it: <c>digest</c>, <c>checkin</c>.</summary>
    public string Kind { get => field ?? ""; init; }

    public ScheduleTarget Target { get => field ?? new(); init; }

    /// <summary>On whose behalf it looks: for a digest the person whose subtree is reported.</summary>
    public string ScopePersonId { get => field ?? ""; init; }

    /// <summary>Local time in <see cref="Zone"/>.</summary>
    public LocalTime At { get; init; }

    /// <summary>Days of the week it runs on, if they are working days; every working day when empty.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekdays { get => field ?? []; init; }

    /// <summary>IANA zone; UTC when empty or unknown.</summary>
    public string Zone { get => field ?? ""; init; }

    /// <summary><c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>.</summary>
    public string Language { get => field ?? "en"; init; }

    /// <summary>Id of the <see cref="Sales.Calendars.WorkCalendar"/> that says what a working day is; that of the team of <see cref="ScopePersonId"/> when empty.</summary>
    public string Calendar { get => field ?? ""; init; }

    /// <summary>Kept, but not run until somebody starts it again.</summary>
    public bool Stopped { get; init; }

    /// <summary>The first local day on which it runs again; null when it is not paused.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Which entry of the configuration was applied to it last; null when none was.</summary>
    public string? Configured { get; init; }

    /// <summary>The configuration set it, and nobody has set, stopped or started it since: it goes when its entry goes. Pausing and skipping leave it so.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>The last local day it ran on.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>When it runs next by the calendar as it was at the last look; null when it will not run.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>
    /// When the runner looks at it again: its hour on the next local day, free or not. So a calendar that has changed since counts, and a day that has
    /// become a make-up workday is not slept through.
    /// </summary>
    public Instant? LookAt { get; init; }

    /// <summary>The earlier of the two; null when it is not run at all.</summary>
    [JsonIgnore]
    public Instant? DueAt => LookAt is { } look && NextAt is { } next ? Instant.Min(look, next) : LookAt ?? NextAt;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public static Schedule For(string tenant, string kind, ScheduleTarget target) =>
        new() { Id = IdOf(kind, target), Tenant = tenant, Kind = kind, Target = target };

    public static string IdOf(string kind, ScheduleTarget target) => DocumentId.Of("schedule", kind, target.Key);

    public DateTimeZone ZoneOrUtc() => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
}
