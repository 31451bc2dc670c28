using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.Sales.CheckIns;

namespace PipelineBot.Features.CheckIns;

/// <summary>A question as it was asked, with the id its inputs are named by.</summary>
public sealed record AskedQuestion
{
    /// <summary>Unique over the rounds of a day.</summary>
    public string Id { get => field ?? ""; init; }

    public CheckInQuestion Question { get => field ?? new CheckInQuestion(); init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
