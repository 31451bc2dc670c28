using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.Reports;

namespace PipelineBot.Features.Digests;

/// <summary>A digest that was posted: what is needed to show it again, up to date, when one of its rows is answered.</summary>
public sealed record DigestDocument
{
    public string Id { get => field ?? ""; init; }

    /// <summary>Where it stands, as <see cref="Scheduling.ScheduleTarget.Key"/>. Clicks from anywhere else are not about this digest.</summary>
    public string Place { get => field ?? ""; init; }

    /// <summary>The person whose subtree it reports.</summary>
    public string ScopePersonId { get => field ?? ""; init; }

    /// <summary>The local day it is of, in <see cref="Zone"/>.</summary>
    public LocalDate Day { get; init; }

    /// <summary>IANA zone; UTC when empty.</summary>
    public string Zone { get => field ?? ""; init; }

    public Instant PostedAt { get; init; }

    public string Language { get => field ?? "en"; init; }

    /// <summary>The day of the digest it compares with; null for the first one.</summary>
    public LocalDate? BaselineDay { get; init; }

    /// <summary>What that one listed.</summary>
    public DigestSnapshot? Baseline { get; init; }

    /// <summary>What this one listed when it was posted: whatever of it is done or moved since was answered.</summary>
    public DigestSnapshot Listed { get => field ?? new(); init; }

    /// <summary>Deals it named for another reason: stalled, or past their close date.</summary>
    public IReadOnlyList<string> Mentioned { get => field ?? []; init; }

    /// <summary>Known once it was sent and the channel said under which id it stands.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The conversation of <see cref="ActivityId"/>: with the thread, when it stands in one.</summary>
    public string? ConversationId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public LocalDate Today(Instant now) => now.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc).Date;

    public bool Names(string dealId) => Listed.Items.Any(item => item.DealId == dealId) || Mentioned.Contains(dealId);
}

/// <summary>
/// The digests of one scope in one place, as far as the next needs them. A second digest of a day compares with the same earlier day as the first, so that
/// asking twice does not make the news disappear.
/// </summary>
public sealed record DigestSeries
{
    public string Place { get => field ?? ""; init; }

    public string ScopePersonId { get => field ?? ""; init; }

    public LocalDate Day { get; init; }

    public DigestSnapshot Listed { get => field ?? new(); init; }

    /// <summary>The last day before <see cref="Day"/> with a digest.</summary>
    public LocalDate? EarlierDay { get; init; }

    public DigestSnapshot? Earlier { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>What a digest of a day is compared with.</summary>
    public (LocalDate? Day, DigestSnapshot? Snapshot) BaselineFor(LocalDate day) => day > Day ? (Day, Listed) : (EarlierDay, Earlier);

    public DigestSeries With(LocalDate day, DigestSnapshot listed)
    {
        var (baselineDay, baseline) = BaselineFor(day);
        return this with { Day = day, Listed = listed, EarlierDay = baselineDay, Earlier = baseline };
    }
}
