using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
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
}
