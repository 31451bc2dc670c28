using System.Text;
using System.Text.Json;

namespace PipelineBot.Tests.Driver;

/// <summary>Reads a card as a person does: its words, and its buttons by title.</summary>
public static class CardReading
{
    public static string Words(JsonElement card)
    {
        var words = new StringBuilder();
        Collect(card, words);
        return words.ToString();
    }

    /// <summary>Every button with its verb and data, in reading order, those inside folded cards included.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Buttons);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        if (element.TryGetProperty("type", out var type) && type.GetString() == "Action.Execute")
            return [element];
        return element.EnumerateObject().Where(p => p.Name is not ("data" or "fallback")).SelectMany(p => Buttons(p.Value));
    }

    private static void Collect(JsonElement element, StringBuilder words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, words);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (member.Name is "text" or "title" or "value" or "label" or "placeholder" && member.Value.ValueKind == JsonValueKind.String)
                        words.AppendLine(member.Value.GetString());
                    else if (member.Name is not ("data" or "fallback" or "fallbackText"))
                        Collect(member.Value, words);
                }

                break;
        }
    }
}
