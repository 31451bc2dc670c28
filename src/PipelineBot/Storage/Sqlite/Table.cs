using System.Collections.Frozen;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// A container as a table, with the statements that do not depend on a query. Columns of the store begin with an underscore, which no promoted
/// field can. The table keeps its rowid: with documents of a kilobyte inside the primary key's own tree, most would overflow a page.
/// </summary>
internal sealed class Table
{
    /// <param name="retired">Columns of fields that are no longer declared: kept, and emptied by the next write, so that they cannot go stale.</param>
    public Table(ContainerDefinition definition, IEnumerable<string> retired)
    {
        Name = definition.Name;
        Fields = definition.Fields.ToFrozenDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal);
        FieldNames = [.. definition.Fields.Select(field => field.Name)];

        var columns = string.Concat(FieldNames.Select(name => $", \"{name}\""));
        var values = string.Concat(FieldNames.Select((_, i) => $", ${FirstField + i}"));
        var updates = string.Concat(FieldNames.Select(name => $", \"{name}\" = excluded.\"{name}\"").Concat(retired.Select(name => $", \"{name}\" = NULL")));

        Get = $"SELECT _etag, _json FROM \"{Name}\" WHERE _partition = $0 AND _id = $1";
        GetETag = $"SELECT _etag FROM \"{Name}\" WHERE _partition = $0 AND _id = $1";
        Delete = $"DELETE FROM \"{Name}\" WHERE _partition = $0 AND _id = $1";
        Scan = $"SELECT _partition, _id, _json{columns} FROM \"{Name}\" WHERE (_partition, _id) > ($0, $1) ORDER BY _partition, _id LIMIT $2";
        Put = $"""
            INSERT INTO "{Name}" (_partition, _id, _etag, _json{columns}) VALUES ($0, $1, $2, CAST($3 AS TEXT){values})
            ON CONFLICT (_partition, _id) DO UPDATE SET _etag = excluded._etag, _json = excluded._json{updates}
            """;
    }

    /// <summary>Where the promoted fields begin among the parameters of <see cref="Put"/>.</summary>
    public const int FirstField = 4;

    public string Name { get; }

    public FrozenDictionary<string, PromotedType> Fields { get; }

    public IReadOnlyList<string> FieldNames { get; }

    public string Get { get; }

    public string GetETag { get; }

    /// <summary>All documents behind a partition and id, with their promoted fields in the order of <see cref="FieldNames"/>.</summary>
    public string Scan { get; }

    public string Put { get; }

    public string Delete { get; }

    public void CheckField(string field)
    {
        if (!Fields.ContainsKey(field))
            throw new ArgumentException($"Container '{Name}' does not declare the field '{field}'.");
    }
}
