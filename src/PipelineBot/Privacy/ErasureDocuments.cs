using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Privacy;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Erasure))]
internal sealed partial class ErasureJson : JsonSerializerContext;

/// <summary>How an erasure under way is stored: in the tenant's work, one for a person.</summary>
public static class ErasureDocuments
{
    public const string TypeName = "erasure";

    private static readonly ErasureJson Json = new(new JsonSerializerOptions(ErasureJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DocumentType<Erasure> Type { get; } = new(
        Containers.Work, 1, Json.Erasure, erasure => DocumentId.Of("erasure", erasure.PersonId), _ => new Dictionary<string, object?> { ["type"] = TypeName });
}
