using System.Text.Json.Serialization;

namespace PipelineBot.Features.NewDeals;

/// <summary>How the open question's state is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewDealDraft))]
internal sealed partial class NewDealJson : JsonSerializerContext;
