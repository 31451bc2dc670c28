using System.Collections.Frozen;

namespace PipelineBot.Storage.Sqlite;

/// <summary>The declared containers by name, and the first ETag of this opening of the file.</summary>
internal sealed class TableSet(IEnumerable<Table> tables, long firstVersion)
{
    private readonly FrozenDictionary<string, Table> tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>Above every ETag that was ever given out from this file before.</summary>
    public long FirstVersion { get; } = firstVersion;

    /// <exception cref="ArgumentException">No such container is declared.</exception>
    public Table this[string container] =>
        container is not null && tables.TryGetValue(container, out var table) ? table : throw new ArgumentException($"No container '{container}' is declared.");
}
