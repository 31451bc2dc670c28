using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>A document and the values it is found by.</summary>
internal sealed class MemoryEntry(StoredDocument document, IReadOnlyDictionary<string, object?> promoted)
{
    public StoredDocument Document { get; set; } = document;

    public IReadOnlyDictionary<string, object?> Promoted { get; set; } = promoted;

    /// <summary>The values of each index, in the index's order.</summary>
    public object?[][] Keys { get; set; } = [];

    public string Id => Document.Key.Id;

    public object? this[string field]
    {
        get
        {
            var value = Promoted.GetValueOrDefault(field);
            return value is int number ? (long)number : value;
        }
    }
}

/// <summary>The documents of one container, by partition. Not for use from several threads.</summary>
/// <param name="definition">Null takes any field, and has no indexes.</param>
internal sealed class MemoryContainer(ContainerDefinition? definition)
{
    private readonly Dictionary<string, PromotedType>? fields = definition?.Fields.ToDictionary(f => f.Name, f => f.Type, StringComparer.Ordinal);
    private readonly IReadOnlyList<IReadOnlyList<string>> indexes = definition?.Indexes ?? [];
    private readonly Dictionary<string, MemoryPartition> partitions = new(StringComparer.Ordinal);

    public IReadOnlyList<StoredDocument> All => [.. partitions.Values.SelectMany(p => p.Entries).Select(e => e.Document)];

    public StoredDocument? Get(DocumentKey key) => partitions.GetValueOrDefault(key.Partition)?.Find(key.Id)?.Document;

    public void Put(StoredDocument document, IReadOnlyDictionary<string, object?> promoted)
    {
        if (!partitions.TryGetValue(document.Key.Partition, out var partition))
            partitions[document.Key.Partition] = partition = new MemoryPartition(indexes);
        partition.Put(document, promoted);
    }

    public void Remove(DocumentKey key) => partitions.GetValueOrDefault(key.Partition)?.Remove(key.Id);

    /// <exception cref="ArgumentException">A field that was not declared, or a value of another type.</exception>
    public void Check(DocumentWrite write)
    {
        if (fields is null)
            return;
        foreach (var (field, value) in write.Promoted)
            CheckValue(field, value);
    }

    public DocumentPage Query(DocumentQuery query)
    {
        if (query.Limit is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "A page has 1 to 1,000 rows.");
        foreach (var filter in query.Filters)
            CheckFilter(filter);
        if (query.OrderBy is { } order)
            CheckValue(order, null);
        var after = query.Continuation is { } text ? MemoryCursor.Decode(text, query.OrderBy is not null) : null;
        if (after is not null && query.OrderBy is not null)
            CheckValue(query.OrderBy, after.Value);
        return partitions.GetValueOrDefault(query.Partition)?.Query(query, after) ?? new DocumentPage([], null);
    }

    private void CheckFilter(Filter filter)
    {
        if (filter.Comparison != Comparison.In)
        {
            CheckValue(filter.Field, filter.Value);
            return;
        }

        CheckValue(filter.Field, null);
        var fits = fields is null || (fields[filter.Field] == PromotedType.Text ? filter.Value is IReadOnlyList<string> : filter.Value is IReadOnlyList<long>);
        if (!fits)
            throw new ArgumentException($"'{filter.Field}' is compared with a list of another type.");
    }

    private void CheckValue(string field, object? value)
    {
        if (fields is null)
            return;
        if (!fields.TryGetValue(field, out var type))
            throw new ArgumentException($"The field '{field}' was not declared.");
        if (value is not null && (type == PromotedType.Text ? value is not string : value is not (long or int)))
            throw new ArgumentException($"The field '{field}' is {type}; a {value.GetType().Name} was given.");
    }
}
