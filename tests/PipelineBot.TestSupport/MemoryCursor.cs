using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineBot.TestSupport;

/// <summary>Where a page ended.</summary>
internal sealed record MemoryCursor(string Id, bool Ordered, object? Value)
{
    public string Encode()
    {
        var array = new JsonArray(JsonValue.Create(Id));
        if (Ordered)
            array.Add(Value is long number ? JsonValue.Create(number) : JsonValue.Create((string?)Value));
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(array));
    }

    /// <exception cref="ArgumentException">The text was not made by <see cref="Encode"/> for a query of that kind.</exception>
    public static MemoryCursor Decode(string text, bool ordered)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var parts = json.RootElement.EnumerateArray().ToList();
            if (parts.Count == (ordered ? 2 : 1) && parts[0].GetString() is { Length: > 0 } id)
                return new MemoryCursor(id, ordered, ordered ? ValueOf(parts[1]) : null);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw new ArgumentException("The continuation is garbage.", nameof(text), e);
        }

        throw new ArgumentException("The continuation is garbage.", nameof(text));
    }

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetInt64(),
        _ => element.GetString(),
    };
}
