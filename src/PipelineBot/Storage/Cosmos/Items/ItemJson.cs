using System.Text.Json.Serialization;

namespace PipelineBot.Storage.Cosmos.Items;

[JsonSerializable(typeof(Item))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ItemJson : JsonSerializerContext;

