using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using PipelineBot.Features.CheckIns.OneOnOnes;
using PipelineBot.Sales.Promises;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Features.CheckIns;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson), typeof(InstantJson)])]
[JsonSerializable(typeof(CheckInDocument))]
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(OneOnOneDocument))]
internal sealed partial class CheckInJson : JsonSerializerContext;

/// <summary>How check-ins are stored: in the tenant's work, found by person and day.</summary>
internal static class CheckInStorage
{
    public const string TypeName = "checkin";

    private static readonly CheckInJson Json = new(new JsonSerializerOptions(CheckInJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The day is promoted as <c>nextDue</c>, the field the work's index by type and owner ends in.</summary>
    public static DocumentType<CheckInDocument> Type { get; } = new(
        Containers.Work,
        1,
        Json.CheckInDocument,
        checkIn => CheckInDocument.IdOf(checkIn.PersonId, checkIn.Date),
        checkIn => new Dictionary<string, object?>
        {
            ["type"] = TypeName,
            ["owner"] = checkIn.PersonId,
            ["status"] = checkIn.State.ToString().ToLowerInvariant(),
            ["nextDue"] = LocalDatePattern.Iso.Format(checkIn.Date),
        });

    public const string PromiseType = "promise";

    /// <summary>Found by who has to keep it (<c>owner</c>) and by whom it was given to (<c>account</c>).</summary>
    public static DocumentType<Promise> Promise { get; } = new(
        Containers.Work,
        1,
        Json.Promise,
        promise => promise.Id,
        promise => new Dictionary<string, object?>
        {
            ["type"] = PromiseType,
            ["owner"] = promise.FromId,
            ["account"] = promise.ToId,
            ["status"] = promise.State.ToString().ToLowerInvariant(),
            ["nextDue"] = promise.State == PromiseState.Open ? LocalDatePattern.Iso.Format(promise.Due) : null,
        });

    public static DocumentType<OneOnOneDocument> OneOnOne { get; } = new(
        Containers.Work,
        1,
        Json.OneOnOneDocument,
        talk => OneOnOneDocument.IdOf(talk.ManagerId, talk.ReportId),
        talk => new Dictionary<string, object?> { ["type"] = "oneonone", ["owner"] = talk.ReportId });
}
