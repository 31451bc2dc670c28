using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PipelineBot.Sales.History;

/// <summary>Values as invariant text and back. Nothing is <c>null</c>, so an empty text and an absent one are the same.</summary>
internal static class Canonical
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Text(string text) => text.Length == 0 ? null : text;

    public static string? Date(LocalDate? date) => date is { } day && day != default ? LocalDatePattern.Iso.Format(day) : null;

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Texts(IReadOnlyList<string> texts) => List(texts, (writer, text) => writer.WriteStringValue(text));

    public static string? List<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return null;

        return Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in items) write(writer, item);
            writer.WriteEndArray();
        });
    }

    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static bool TryDate(string? text, out LocalDate? date)
    {
        date = null;
        if (text is null) return true;
        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)) return false;
        date = day;
        return true;
    }

    public static bool TryWord<T>(string? text, out T value) where T : struct, Enum
    {
        foreach (var each in Enum.GetValues<T>())
        {
            value = each;
            if (Word(each) == text) return true;
        }

        value = default;
        return false;
    }

    public static bool TryTexts(string? json, out IReadOnlyList<string> texts) => TryList(json, element => element.GetString(), out texts);

    /// <summary>Reads a list written by <see cref="List"/>; false when it is not JSON of the expected shape.</summary>
    public static bool TryList<T>(string? json, Func<JsonElement, T?> read, out IReadOnlyList<T> items) where T : class
    {
        items = [];
        if (json is null) return true;
        try
        {
            using var document = JsonDocument.Parse(json);
            var all = document.RootElement.EnumerateArray().Select(read).ToList();
            items = [.. all.OfType<T>()];
            return items.Count == all.Count;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }
}
