using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PipelineBot.Storage.Cosmos.Items;

[JsonSerializable(typeof(Item))]
internal sealed partial class ItemJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: half the bytes, and it can be read where it lies. Nothing of it ever stands in a page.</summary>
    public static JsonTypeInfo<Item> Readable { get; } =
        new ItemJson(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase }).Item;
}

