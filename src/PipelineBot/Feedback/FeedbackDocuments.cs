using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Feedback;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(GivenFeedback))]
internal sealed partial class FeedbackJson : JsonSerializerContext;

/// <summary>How feedback is stored: in the tenant's work, found by person (<c>owner</c>) and day.</summary>
public static class FeedbackDocuments
{
    public const string TypeName = "feedback";

    private static readonly FeedbackJson Json = new(new JsonSerializerOptions(FeedbackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DocumentType<GivenFeedback> Feedback { get; } = new(
        Containers.Work,
        1,
        Json.GivenFeedback,
        given => GivenFeedback.IdOf(given.PersonId, given.ConversationId, given.MessageId),
        given => new Dictionary<string, object?> { ["type"] = TypeName, ["owner"] = given.PersonId, ["day"] = DocumentTypes.Stamp(given.At) });
}
