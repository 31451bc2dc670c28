using System.Text.Json.Nodes;

namespace PipelineBot.EndToEnd.Tests.Client;

internal static class Cards
{
    public static JsonNode Message(JsonNode card) => new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = card,
        }),
    };

    public static JsonNode Said(string text) => Card(
        new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text }), []);

    public static JsonNode Form() => Card(
        new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = "A form" },
            Input("Input.Text", "why", "Why"),
            Input("Input.Text", "empty", "Empty"),
            Input("Input.Date", "due", "Due"),
            Input("Input.Number", "count", "Count"),
            new JsonObject { ["type"] = "Input.Toggle", ["id"] = "blocked", ["title"] = "Blocked" },
            Choices("stage", "Stage", "compact"),
            Choices("mood", "Mood", "expanded")),
        new JsonArray(new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = "Save",
            ["verb"] = "save",
            ["data"] = new JsonObject { ["deal"] = "d1" },
        }));

    private static JsonObject Input(string type, string id, string label) =>
        new() { ["type"] = type, ["id"] = id, ["label"] = label };

    private static JsonObject Choices(string id, string label, string style) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["style"] = style,
        ["choices"] = new JsonArray(
            new JsonObject { ["title"] = $"{label} one", ["value"] = "1" },
            new JsonObject { ["title"] = $"{label} two", ["value"] = "2" }),
    };

    private static JsonObject Card(JsonArray body, JsonArray actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = body,
        ["actions"] = actions,
    };
}
