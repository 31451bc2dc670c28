using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>The list of an In filter as one JSON parameter: any length is the same statement, and SQLite's limit on parameters is not met.</summary>
internal static class ValueList
{
    public static string Json(Table table, Filter filter)
    {
        if (filter.Value is string || filter.Value is not IEnumerable values)
            throw new ArgumentException($"The In filter on '{filter.Field}' needs a list.");
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                if (PromotedValue.Of(table, filter.Field, value) is long number)
                    json.WriteNumberValue(number);
                else if (value is string text)
                    json.WriteStringValue(KeyText.Safe(text));
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
