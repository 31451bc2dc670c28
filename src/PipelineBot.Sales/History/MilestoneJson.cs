using System.Text.Json;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>A whole milestone as one value: its fields by name, lists as JSON, and what a newer version added.</summary>
internal static class MilestoneJson
{
    public static string Write(Milestone milestone) => Canonical.Json(writer =>
    {
        writer.WriteStartObject();
        foreach (var field in MilestoneFields.All)
        {
            if (field.Read(milestone) is not { } value) continue;
            writer.WritePropertyName(field.Name);
            if (field.Name == "moves") writer.WriteRawValue(value);
            else writer.WriteStringValue(value);
        }

        if (milestone.Unknown is { Count: > 0 } unknown)
        {
            writer.WriteStartObject("unknown");
            foreach (var (name, value) in unknown)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    /// <summary><c>null</c> when the text is not a milestone.</summary>
    public static Milestone? Read(string id, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            Milestone? milestone = new() { Id = id };
            foreach (var field in MilestoneFields.All)
            {
                if (!document.RootElement.TryGetProperty(field.Name, out var value)) continue;
                milestone = field.Write(milestone, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
                if (milestone is null) return null;
            }

            if (document.RootElement.TryGetProperty("unknown", out var unknown))
            {
                milestone.Unknown = unknown.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.Clone());
            }

            return milestone;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
