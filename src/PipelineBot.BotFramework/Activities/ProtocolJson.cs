using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// The wire's JSON: camelCase, nulls left out, names read in any case, Chinese written as itself. Serialise with <see cref="Wire"/>;
/// the generated <c>Default</c> has none of that.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(AdaptiveCard))]
public sealed partial class ProtocolJson : JsonSerializerContext
{
    public static ProtocolJson Wire { get; } = new(WireOptions());

    internal static JsonSerializerOptions WireOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = ActivityReader.MaxDepth,
        AllowOutOfOrderMetadataProperties = true,
        // Safe here: these bytes are only ever a body of type application/json, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
