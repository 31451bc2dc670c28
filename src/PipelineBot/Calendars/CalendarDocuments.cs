using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Calendars;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(CalendarDocument))]
[JsonSerializable(typeof(TeamCalendar))]
internal sealed partial class CalendarJson : JsonSerializerContext;

/// <summary>How calendars, and which team uses which, are stored: in the tenant's work.</summary>
public static class CalendarDocuments
{
    public const string CalendarType = "calendar";
    public const string TeamType = "team-calendar";

    private static readonly CalendarJson Json = new(new JsonSerializerOptions(CalendarJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DocumentType<CalendarDocument> Calendar { get; } = new(
        Containers.Work, 1, Json.CalendarDocument, calendar => CalendarId(calendar.Id), _ => new Dictionary<string, object?> { ["type"] = CalendarType });

    public static DocumentType<TeamCalendar> Team { get; } = new(
        Containers.Work, 1, Json.TeamCalendar, team => TeamId(team.Team), _ => new Dictionary<string, object?> { ["type"] = TeamType });

    public static string CalendarId(string id) => DocumentId.Of("calendar", id);

    /// <summary>The same however the team's name is capitalised.</summary>
    public static string TeamId(string team) => DocumentId.Of("team-calendar", team.ToUpperInvariant());
}
