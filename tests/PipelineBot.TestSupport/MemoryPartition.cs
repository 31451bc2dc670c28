using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>The documents of one partition, and the indexes over them.</summary>
internal sealed class MemoryPartition(IReadOnlyList<IReadOnlyList<string>> definitions)
{
    private readonly Dictionary<string, MemoryEntry> byId = new(StringComparer.Ordinal);
    private readonly MemoryIndex[] indexes = [.. definitions.Select((fields, at) => new MemoryIndex(fields, at))];

    public IEnumerable<MemoryEntry> Entries => byId.Values;

    public MemoryEntry? Find(string id) => byId.GetValueOrDefault(id);

    public void Put(StoredDocument document, IReadOnlyDictionary<string, object?> promoted)
    {
        if (!byId.TryGetValue(document.Key.Id, out var entry))
        {
            byId[document.Key.Id] = entry = new MemoryEntry(document, promoted);
            entry.Keys = [.. indexes.Select(index => index.KeyOf(entry))];
            foreach (var index in indexes)
                index.Add(entry);
            return;
        }

        (entry.Document, entry.Promoted) = (document, promoted);
        foreach (var index in indexes)
            index.Refresh(entry);
    }

    public void Remove(string id)
    {
        if (!byId.Remove(id, out var entry))
            return;
        foreach (var index in indexes)
            index.Remove(entry);
    }

    public DocumentPage Query(DocumentQuery query, MemoryCursor? after)
    {
        var page = new List<StoredDocument>();
        MemoryEntry? last = null;
        foreach (var entry in Ordered(query) ?? Sorted(query))
        {
            if (!Matches(entry, query) || (after is not null && !IsBehind(entry, after, query)))
                continue;
            if (page.Count == query.Limit)
                return new DocumentPage(page, new MemoryCursor(last!.Id, query.OrderBy is not null, query.OrderBy is { } order ? last[order] : null).Encode());
            page.Add(entry.Document);
            last = entry;
        }

        return new DocumentPage(page, null);
    }

    /// <summary>From an index whose order is the one asked for, begun and ended where the filters say; null when there is none.</summary>
    private IEnumerable<MemoryEntry>? Ordered(DocumentQuery query)
    {
        if (query.Descending || query.OrderBy is not { } order)
            return null;
        foreach (var index in indexes)
        {
            if (index.Fields[^1] == order && index.EqualPrefix(query) >= index.Fields.Count - 1)
                return index.Range(query);
        }

        return null;
    }

    private IEnumerable<MemoryEntry> Sorted(DocumentQuery query)
    {
        var all = Candidates(query).Where(entry => Matches(entry, query));
        var ordered = query.OrderBy is { } order
            ? all.OrderBy(entry => entry[order], MemoryComparison.Values).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            : all.OrderBy(entry => entry.Id, StringComparer.Ordinal);
        return query.Descending ? ordered.Reverse() : ordered;
    }

    /// <summary>What is worth looking at: narrowed by the first equality an index begins with.</summary>
    private IEnumerable<MemoryEntry> Candidates(DocumentQuery query)
    {
        var index = indexes.Where(index => query.Filters.Any(f => f.Field == index.Fields[0] && f.Comparison == Comparison.Equal)).MaxBy(index => index.EqualPrefix(query));
        return index is null ? byId.Values : index.Matching(query);
    }

    private static bool Matches(MemoryEntry entry, DocumentQuery query)
    {
        foreach (var filter in query.Filters)
        {
            if (!MemoryComparison.Holds(entry[filter.Field], filter))
                return false;
        }

        return true;
    }

    private static bool IsBehind(MemoryEntry entry, MemoryCursor after, DocumentQuery query)
    {
        var order = query.OrderBy is { } field ? MemoryComparison.Values.Compare(entry[field], after.Value) : 0;
        if (order == 0)
            order = string.CompareOrdinal(entry.Id, after.Id);
        return query.Descending ? order < 0 : order > 0;
    }
}
