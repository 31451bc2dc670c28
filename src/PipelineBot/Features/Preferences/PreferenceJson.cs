using System.Text.Json.Serialization;

namespace PipelineBot.Features.Preferences;

/// <summary>How the open question's state is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PreferenceDraft))]
internal sealed partial class PreferenceJson : JsonSerializerContext;
