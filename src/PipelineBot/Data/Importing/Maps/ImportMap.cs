using System.Text.Json;

namespace PipelineBot.Data.Importing.Maps;

/// <summary>The file given with <c>--map</c>; see docs/import.md. A key it does not know is an error, since a misspelt one would silently do nothing.</summary>
internal sealed record ImportMap(FileMap Deals, FileMap People, FileMap Milestones)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public FileMap Calendar { get; init; } = FileMap.Empty;

    public static ImportMap Empty { get; } = new(FileMap.Empty, FileMap.Empty, FileMap.Empty);

    /// <exception cref="DataFailure">The file is not there, not JSON, or says something unknown.</exception>
    public static ImportMap Load(string? path)
    {
        if (path is null)
            return Empty;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory(), Lenient);
            var map = Empty;
            foreach (var file in Members(document.RootElement, "the map"))
            {
                map = file.Name switch
                {
                    "deals" => map with { Deals = OfFile(file.Value, Fields.Deals) },
                    "people" => map with { People = OfFile(file.Value, Fields.People) },
                    "milestones" => map with { Milestones = OfFile(file.Value, Fields.Milestones) },
                    "calendar" => map with { Calendar = OfFile(file.Value, Fields.Calendar) },
                    _ => throw new DataFailure($"'{file.Name}' is not one of deals, people, milestones, calendar"),
                };
            }

            return map;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or DataFailure)
        {
            throw new DataFailure($"{path}: {e.Message}", e);
        }
    }

    private static FileMap OfFile(JsonElement file, FieldSet fields)
    {
        var map = FileMap.Empty;
        foreach (var member in Members(file, fields.Kind))
        {
            var where = $"{fields.Kind}.{member.Name}";
            map = member.Name switch
            {
                "columns" => map with { Columns = Members(member.Value, where).ToDictionary(each => each.Name, each => Targets(each.Value, $"{where}.{each.Name}", fields)) },
                "values" => map with { Values = Members(member.Value, where).ToDictionary(each => Known(each.Name, where, fields), each => Words(each.Value, $"{where}.{each.Name}", StringComparer.OrdinalIgnoreCase)) },
                "defaults" => map with { Defaults = Members(member.Value, where).ToDictionary(each => Known(each.Name, where, fields), each => Text(each.Value, $"{where}.{each.Name}")) },
                "dateFormats" => map with { DateFormats = [.. List(member.Value, where)] },
                "name" => map with { Name = Text(member.Value, where) },
                "createManagers" => map with { CreateManagers = Flag(member.Value, where) },
                _ => throw new DataFailure($"{where} is not known; there are columns, values, defaults, dateFormats, name, createManagers"),
            };
        }

        return map;
    }

    private static IReadOnlyList<string> Targets(JsonElement value, string where, FieldSet fields) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. List(value, where).Select(name => Known(name, where, fields))],
        _ => [Known(Text(value, where), where, fields)],
    };

    private static string Known(string field, string where, FieldSet fields) => fields.Names.Contains(field)
        ? field
        : throw new DataFailure($"{where}: there is no field '{field}' in {fields.Kind}; there are {string.Join(", ", fields.Names)}");

    private static IReadOnlyDictionary<string, string> Words(JsonElement value, string where, StringComparer comparer)
    {
        var words = new Dictionary<string, string>(comparer);
        foreach (var member in Members(value, where))
            words[member.Name] = Text(member.Value, $"{where}.{member.Name}");
        return words;
    }

    private static IEnumerable<JsonProperty> Members(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw new DataFailure($"{where} must be an object");

    private static IEnumerable<string> List(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(each => Text(each, where)) : throw new DataFailure($"{where} must be a list");

    private static string Text(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new DataFailure($"{where} must be a text");

    private static bool Flag(JsonElement value, string where) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new DataFailure($"{where} must be true or false");
}
