using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.Storage.Json;

namespace PipelineBot.Scheduling;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson), typeof(LocalTimeJson), typeof(InstantJson)])]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(ScheduledTenant))]
[JsonSerializable(typeof(DayClaim))]
[JsonSerializable(typeof(Lease))]
internal sealed partial class ScheduleJsonContext : JsonSerializerContext;

internal static class ScheduleJson
{
    /// <summary>Chinese stays readable, as in every stored document.</summary>
    public static ScheduleJsonContext Context { get; } = new(new JsonSerializerOptions(ScheduleJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
