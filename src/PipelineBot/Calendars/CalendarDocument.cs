using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Calendars;

/// <summary>A calendar that was imported; one of a built-in calendar's id says what is different from that.</summary>
public sealed record CalendarDocument
{
    /// <summary>At most this many days, or the least read document would become the largest.</summary>
    public const int MostDays = 2000;

    public string Id { get => field ?? ""; init; }

    /// <summary>Null when nobody said; then the built-in calendar's, else Saturday and Sunday.</summary>
    public IReadOnlyList<IsoDayOfWeek>? Weekend { get; init; }

    /// <summary>One a date, in order.</summary>
    public IReadOnlyList<ImportedDay> Days { get => field ?? []; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Name">As the file says it, the same in every language; empty when it says none.</param>
public sealed record ImportedDay(LocalDate Date, CalendarDayKind Kind, string Name);

/// <summary>Which calendar a team uses; a team without one uses the configured one.</summary>
public sealed record TeamCalendar
{
    /// <summary>As in the list of people.</summary>
    public string Team { get => field ?? ""; init; }

    public string CalendarId { get => field ?? ""; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
