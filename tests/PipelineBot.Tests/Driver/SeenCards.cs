using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Tests.Driver;

/// <summary>One of each shape of card that the bot has shown in any test of this run, so that a test at the end can look at all of them.</summary>
internal static class SeenCards
{
    private static readonly ConcurrentDictionary<string, string> ByShape = new(StringComparer.Ordinal);

    /// <summary>Members whose value makes another shape, not only their presence.</summary>
    private static readonly string[] Telling = ["type", "verb", "lang", "style", "size", "weight", "color", "spacing", "associatedInputs", "mode", "width", "height"];

    public static IReadOnlyCollection<string> All => [.. ByShape.Values];

    public static void Add(JsonElement? card)
    {
        if (card is not { } shown || shown.Text("type") != "AdaptiveCard")
            return;
        var shape = new StringBuilder();
        Write(shown, shape);
        ByShape.TryAdd(shape.ToString(), shown.GetRawText());
    }

    private static void Write(JsonElement element, StringBuilder shape)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                shape.Append('{');
                foreach (var member in element.EnumerateObject().Where(member => member.Name != "data"))
                {
                    shape.Append(member.Name).Append(':');
                    if (Telling.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.String)
                        shape.Append(member.Value.GetString()).Append(',');
                    else
                        Write(member.Value, shape);
                }

                shape.Append('}');
                break;
            case JsonValueKind.Array:
                // How many rows there are makes no other card.
                shape.Append('[').AppendJoin('|', element.EnumerateArray().Select(item => ShapeOf(item)).Distinct().Order(StringComparer.Ordinal)).Append(']');
                break;
            default:
                shape.Append(element.ValueKind).Append(',');
                break;
        }
    }

    private static string ShapeOf(JsonElement element)
    {
        var shape = new StringBuilder();
        Write(element, shape);
        return shape.ToString();
    }
}
