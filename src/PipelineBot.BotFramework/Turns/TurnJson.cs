using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Turns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(TurnRecord))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TurnJsonContext : JsonSerializerContext;

internal static class TurnJson
{
    /// <summary>Stored documents keep Chinese readable; they are never put into HTML.</summary>
    public static TurnJsonContext Context { get; } = new(new JsonSerializerOptions(TurnJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
