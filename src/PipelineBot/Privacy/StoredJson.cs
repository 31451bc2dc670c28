using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Privacy;

/// <summary>Looks into stored documents whose types belong to features.</summary>
internal static class StoredJson
{
    /// <summary>Whether the words occur anywhere; only worth a closer look.</summary>
    public static bool Mentions(this StoredDocument document, string text) => document.Json.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>The text at the end of a path of member names; null when there is none.</summary>
    public static string? TextAt(this StoredDocument document, params ReadOnlySpan<string> path)
    {
        using var json = JsonDocument.Parse(document.Json);
        var element = json.RootElement;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
