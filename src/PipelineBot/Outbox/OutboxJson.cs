using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.Storage.Json;

namespace PipelineBot.Outbox;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(OutboxRow))]
internal sealed partial class OutboxJsonContext : JsonSerializerContext;

internal static class OutboxJson
{
    /// <summary>Chinese stays readable, as in every stored document.</summary>
    public static OutboxJsonContext Context { get; } = new(new JsonSerializerOptions(OutboxJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
