using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Features.Digests;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson), typeof(InstantJson)])]
[JsonSerializable(typeof(DigestDocument))]
[JsonSerializable(typeof(DigestMark))]
[JsonSerializable(typeof(DigestSeries))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;

/// <summary>How posted digests and their series are stored.</summary>
public static class DigestDocuments
{
    public const string MarkType = "digestMark";

    private static readonly DigestJsonContext Json = new(new JsonSerializerOptions(DigestJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DocumentType<DigestDocument> Digest { get; } = new(
        Containers.Work,
        1,
        Json.DigestDocument,
        digest => digest.Id,
        digest => new Dictionary<string, object?> { ["type"] = "digest", ["owner"] = digest.ScopePersonId, ["day"] = LocalDatePattern.Iso.Format(digest.Day) });

    public static DocumentType<DigestMark> Mark { get; } = new(
        Containers.Work,
        1,
        Json.DigestMark,
        mark => MarkId(mark.Digest),
        mark => new Dictionary<string, object?> { ["type"] = MarkType, ["nextAt"] = mark.NextAt is { } at ? DocumentTypes.Stamp(at) : null });

    public static DocumentType<DigestSeries> Series { get; } = new(
        Containers.Work, 1, Json.DigestSeries, series => SeriesId(series.Place, series.ScopePersonId), _ => new Dictionary<string, object?> { ["type"] = "digestSeries" });

    public static string MarkId(string digestId) => DocumentId.Of("digest-mark", digestId);

    public static string SeriesId(string place, string scopePersonId) => DocumentId.Of("digest-series", place, scopePersonId);
}
