using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Features.Digests;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(DigestDocument))]
[JsonSerializable(typeof(DigestSeries))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;

/// <summary>How posted digests and their series are stored.</summary>
public static class DigestDocuments
{
    private static readonly DigestJsonContext Json = new(new JsonSerializerOptions(DigestJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DocumentType<DigestDocument> Digest { get; } = new(
        Containers.Work, 1, Json.DigestDocument, digest => digest.Id, _ => new Dictionary<string, object?> { ["type"] = "digest" });

    public static DocumentType<DigestSeries> Series { get; } = new(
        Containers.Work, 1, Json.DigestSeries, series => SeriesId(series.Place, series.ScopePersonId), _ => new Dictionary<string, object?> { ["type"] = "digestSeries" });

    public static string SeriesId(string place, string scopePersonId) => DocumentId.Of("digest-series", place, scopePersonId);
}
