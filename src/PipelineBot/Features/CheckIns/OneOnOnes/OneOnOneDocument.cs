using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>When two people last had their one-on-one: what the next agenda counts from.</summary>
public sealed record OneOnOneDocument
{
    public string ManagerId { get => field ?? ""; init; }

    public string ReportId { get => field ?? ""; init; }

    /// <summary>Null when it was noted by mistake and taken back, and there was none before.</summary>
    public Instant? HeldAt { get; init; }

    public Instant? HeldBefore { get; init; }

    public Instant NotedAt { get; init; }

    /// <summary>Who noted it, and may take that back; empty once it was.</summary>
    public string NotedById { get => field ?? ""; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public static string IdOf(string managerId, string reportId) => DocumentId.Of("oneonone", managerId, reportId);
}
