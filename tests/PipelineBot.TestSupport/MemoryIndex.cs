using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>Entries in the order of some of their fields and then of their id, in one sorted list: for as many as a test has, moving them is cheaper than a tree.</summary>
internal sealed class MemoryIndex(IReadOnlyList<string> fields, int at)
{
    private readonly List<MemoryEntry> entries = [];

    public IReadOnlyList<string> Fields => fields;

    public object?[] KeyOf(MemoryEntry entry)
    {
        var key = new object?[fields.Count];
        for (var i = 0; i < key.Length; i++)
            key[i] = entry[fields[i]];
        return key;
    }

    public void Add(MemoryEntry entry) => entries.Insert(FirstNotBelow(entry.Keys[at], entry.Id), entry);

    public void Remove(MemoryEntry entry) => entries.RemoveAt(FirstNotBelow(entry.Keys[at], entry.Id));

    /// <summary>Moves an entry whose fields may have changed.</summary>
    public void Refresh(MemoryEntry entry)
    {
        var key = KeyOf(entry);
        if (Compare(key, entry.Keys[at], key.Length) == 0)
            return;
        Remove(entry);
        entry.Keys[at] = key;
        Add(entry);
    }

    /// <summary>How many of its first fields a query fixes.</summary>
    public int EqualPrefix(DocumentQuery query)
    {
        var count = 0;
        while (count < fields.Count && EqualTo(query, fields[count]) is not null)
            count++;
        return count;
    }

    /// <summary>What has the values the query fixes, in the index's order.</summary>
    public IEnumerable<MemoryEntry> Matching(DocumentQuery query)
    {
        object?[] prefix = [.. fields.Take(EqualPrefix(query)).Select(field => EqualTo(query, field))];
        for (var i = FirstNotBelow(prefix, null); i < entries.Count && Compare(entries[i].Keys[at], prefix, prefix.Length) == 0; i++)
            yield return entries[i];
    }

    /// <summary>The same, begun and ended by the query's bounds on the last field. All fields before it must be fixed.</summary>
    public IEnumerable<MemoryEntry> Range(DocumentQuery query)
    {
        var prefix = new object?[fields.Count - 1];
        for (var i = 0; i < prefix.Length; i++)
            prefix[i] = EqualTo(query, fields[i]);
        object? from = null, until = null;
        foreach (var filter in query.Filters)
        {
            if (filter.Field != fields[^1])
                continue;
            if (filter.Comparison is Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Equal)
                from = filter.Value;
            if (filter.Comparison is Comparison.Less or Comparison.LessOrEqual or Comparison.Equal)
                until = filter.Value;
        }

        var start = FirstNotBelow(from is null ? prefix : [.. prefix, from], null);
        return start < entries.Count && IsWithin(start, prefix, until) ? From(start, prefix, until) : [];
    }

    private IEnumerable<MemoryEntry> From(int start, object?[] prefix, object? until)
    {
        for (var i = start; i < entries.Count && IsWithin(i, prefix, until); i++)
            yield return entries[i];
    }

    private bool IsWithin(int position, object?[] prefix, object? until)
    {
        var key = entries[position].Keys[at];
        return Compare(key, prefix, prefix.Length) == 0 && (until is null || MemoryComparison.Values.Compare(key[^1], until) <= 0);
    }

    private static object? EqualTo(DocumentQuery query, string field)
    {
        foreach (var filter in query.Filters)
        {
            if (filter.Comparison == Comparison.Equal && filter.Field == field)
                return filter.Value;
        }

        return null;
    }

    /// <param name="key">May have fewer values than the index has fields.</param>
    /// <param name="id">Null stands before every id.</param>
    private int FirstNotBelow(object?[] key, string? id)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = Compare(entries[middle].Keys[at], key, key.Length);
            if (order == 0 && id is not null)
                order = string.CompareOrdinal(entries[middle].Id, id);
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int Compare(object?[] one, object?[] other, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var order = MemoryComparison.Values.Compare(one[i], other[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
