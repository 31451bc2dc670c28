using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace PipelineBot.Storage;

/// <summary>Where a page ended: the last document's id and, in an ordered query, the value it was ordered by. Carried as base64url of a JSON array.</summary>
internal sealed record Continuation(string Id, bool Ordered, object? Value)
{
    public string Encode()
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(Id);
            if (Ordered && Value is long number)
                json.WriteNumberValue(number);
            else if (Ordered)
                json.WriteStringValue((string?)Value);
            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <exception cref="ArgumentException">The text was not made by <see cref="Encode"/>.</exception>
    public static Continuation Decode(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var parts = json.RootElement.EnumerateArray().ToList();
            if (parts.Count is 1 or 2 && parts[0].GetString() is { Length: > 0 } id)
                return new Continuation(id, parts.Count == 2, parts.Count == 2 ? ValueOf(parts[1]) : null);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw Garbage(e);
        }

        throw Garbage(null);
    }

    public static ArgumentException Garbage(Exception? inner) => new("The continuation does not come from a page of this query.", inner);

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetInt64(),
        _ => element.GetString(),
    };
}
