using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PipelineBot.Storage.Documents;

/// <summary>
/// A value's JSON object with the version as its first member. The version is taken out again before the value is read, or it would end up among
/// the unknown members a value keeps and be written twice.
/// </summary>
internal sealed class VersionedJson<T>(JsonTypeInfo<T> jsonTypeInfo, int current, IReadOnlyDictionary<int, Action<JsonObject>> migrations)
{
    private const string Member = "schemaVersion";

    private static ReadOnlySpan<byte> Prefix => "{\"schemaVersion\":"u8;

    public byte[] Write(T value, int version)
    {
        var own = JsonSerializer.SerializeToUtf8Bytes(value, jsonTypeInfo).AsSpan();
        if (own is not [(byte)'{', ..])
            throw new InvalidOperationException($"{typeof(T).Name} does not serialise to a JSON object.");
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(version, digits, out var length);
        var rest = own[1..];
        ReadOnlySpan<byte> comma = rest.TrimStart(" \r\n\t"u8) is [(byte)'}', ..] ? [] : ","u8;
        return [.. Prefix, .. digits[..length], .. comma, .. rest];
    }

    public (T Value, int Version) Read(ReadOnlyMemory<byte> json)
    {
        if (TryReadPrefix(json.Span, out var version, out var rest) && version >= current)
            return (ReadMembers(rest), version);
        return Migrate(json);
    }

    private static bool TryReadPrefix(ReadOnlySpan<byte> json, out int version, out ReadOnlySpan<byte> rest)
    {
        version = 0;
        rest = default;
        if (!json.StartsWith(Prefix))
            return false;
        var tail = json[Prefix.Length..];
        if (!Utf8Parser.TryParse(tail, out version, out var digits) || digits == tail.Length || version < 1)
            return false;
        rest = tail[digits..];
        if (rest[0] == ',')
            rest = rest[1..];
        else if (rest[0] != '}')
            return false;
        return true;
    }

    private T ReadMembers(ReadOnlySpan<byte> members)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(members.Length + 1);
        try
        {
            buffer[0] = (byte)'{';
            members.CopyTo(buffer.AsSpan(1));
            return JsonSerializer.Deserialize(buffer.AsSpan(0, members.Length + 1), jsonTypeInfo) ?? throw NotAnObject();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (T Value, int Version) Migrate(ReadOnlyMemory<byte> json)
    {
        if (JsonNode.Parse(json.Span) is not JsonObject members)
            throw NotAnObject();
        var version = members[Member] is JsonValue stored && stored.TryGetValue(out int number) && number >= 1 ? number : 1;
        members.Remove(Member);
        for (; version < current; version++)
            migrations[version](members);
        return (members.Deserialize(jsonTypeInfo) ?? throw NotAnObject(), version);
    }

    private static JsonException NotAnObject() => new("Not a JSON object.");
}
