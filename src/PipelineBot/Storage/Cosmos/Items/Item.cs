using System.Text.Json.Serialization;

namespace PipelineBot.Storage.Cosmos.Items;

/// <summary>
/// One item as it lies in Cosmos DB: a document, and what commits that are not finished have to do with it. The document itself is kept as text, so that it comes
/// back byte for byte and no number of it passes through another program's idea of numbers.
/// </summary>
internal sealed record Item
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("pk")]
    public required string Partition { get; init; }

    /// <summary>The document's own id, where Cosmos DB does not take it as an item's.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Null: there is no document, the item serves commits only.</summary>
    [JsonPropertyName("json")]
    public string? Json { get; init; }

    /// <summary>What is queried, by name. Always all of a container's fields: an item without one would be missing from an ordered answer.</summary>
    [JsonPropertyName("f")]
    public Dictionary<string, string?>? Fields { get; init; }

    /// <summary>Of the document: changes when it does, and not when only what commits need changes around it.</summary>
    [JsonPropertyName("ver")]
    public string? Version { get; init; }

    /// <summary>Of this writing of the item: whoever heard no answer recognises its own.</summary>
    [JsonPropertyName("by")]
    public string By { get; init; } = "";

    /// <summary>Since when something is unfinished here (ISO, UTC); null for nothing. The sweeper asks for it.</summary>
    [JsonPropertyName("since")]
    public string? Since { get; init; }

    /// <summary>What the document becomes when a commit that is about another document happens.</summary>
    [JsonPropertyName("next")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Intent? Next { get; init; }

    /// <summary>Commits that happened with the writing of this item and whose other writes may still be under way.</summary>
    [JsonPropertyName("open")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OpenCommit>? Open { get; init; }

    [JsonIgnore]
    public bool IsNeeded => Json is not null || Next is not null || Open is { Count: > 0 };

    /// <summary>With <see cref="Since"/> as it follows from the rest.</summary>
    public Item Stamped()
    {
        string?[] begun = [Next?.At, .. (Open ?? []).Select(commit => commit.At)];
        return this with { Since = begun.Where(at => at is not null).Min(StringComparer.Ordinal) };
    }
}

/// <param name="Commit">Whose it is.</param>
/// <param name="At">When it was announced (ISO, UTC).</param>
/// <param name="Primary">The item in whose <see cref="Item.Open"/> the commit stands once it has happened.</param>
/// <param name="Json">Null: the document goes.</param>
internal sealed record Intent(string Commit, string At, ItemKey Primary, string? Json, Dictionary<string, string?>? Fields, string Version);

/// <param name="Held">The items with an <see cref="Intent"/> of this commit.</param>
/// <param name="Records">Documents to create; what is there already was created by whoever finished before.</param>
/// <param name="Soft">Documents to write, if they are still what they were where that matters.</param>
internal sealed record OpenCommit(string Commit, string At, IReadOnlyList<ItemKey> Held, IReadOnlyList<PendingWrite> Records, IReadOnlyList<PendingWrite> Soft);

/// <param name="Version">The document's version afterwards.</param>
/// <param name="Replaces">The version it replaces; null: whatever is there, or nothing.</param>
internal sealed record PendingWrite(ItemKey Key, string? Name, string Json, Dictionary<string, string?> Fields, string Version, string? Replaces);

internal readonly record struct ItemKey(string Container, string Partition, string Id);

/// <param name="ETag">Cosmos DB's own.</param>
internal sealed record StoredItem(ItemKey Key, Item Item, string ETag);
