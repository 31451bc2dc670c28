using System.Globalization;
using System.Text;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// The SQL of one stretch. Only declared names, operators and parameter numbers are written into it; every value is bound.
/// The same shape of query gives the same text, so that it is compiled once.
/// </summary>
internal sealed class QueryText
{
    private readonly StringBuilder sql = new(256);

    private QueryText()
    {
    }

    public string Sql => sql.ToString();

    public List<object?> Parameters { get; } = [];

    public static QueryText Of(Table table, DocumentQuery query, QuerySegment segment, int limit)
    {
        var text = new QueryText();
        var ordered = query.OrderBy is not null && !segment.Nulls;
        text.sql.Append("SELECT _id, _etag, _json");
        if (ordered)
            text.sql.Append(CultureInfo.InvariantCulture, $", \"{query.OrderBy}\"");
        text.sql.Append(CultureInfo.InvariantCulture, $" FROM \"{table.Name}\" WHERE _partition = {text.Bound(query.Partition)}");
        foreach (var filter in query.Filters)
            text.And(table, filter);

        if (query.OrderBy is not null && segment.Nulls)
            text.sql.Append(CultureInfo.InvariantCulture, $" AND \"{query.OrderBy}\" IS NULL");
        text.From(table, query, segment, ordered);

        var direction = query.Descending ? " DESC" : "";
        text.sql.Append(" ORDER BY ");
        if (ordered)
            text.sql.Append(CultureInfo.InvariantCulture, $"\"{query.OrderBy}\"{direction}, ");
        // The plus keeps SQLite from walking all of a type in the order of ids to spare itself a sort: of a list of owners it has no idea how few rows they have.
        var sorted = !ordered && query.Filters.Any(filter => filter.Comparison == Comparison.In) ? "+" : "";
        text.sql.Append(CultureInfo.InvariantCulture, $"{sorted}_id{direction} LIMIT {text.Bound((long)limit)}");
        return text;
    }

    private void From(Table table, DocumentQuery query, QuerySegment segment, bool ordered)
    {
        var than = query.Descending ? "<" : ">";
        if (!ordered)
        {
            if (segment.After is { } place)
                sql.Append(CultureInfo.InvariantCulture, $" AND _id {than} {Bound(place.Id)}");
        }
        else if (segment.After is { } place)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND (\"{query.OrderBy}\", _id) {than} ({Bound(place.Value)}, {Bound(place.Id)})");
        }
        else if (query.Filters.All(filter => filter.Field != query.OrderBy))
        {
            // The smallest value, rather than IS NOT NULL: the index can be entered there, past any number of nulls.
            object smallest = table.Fields[query.OrderBy!] == PromotedType.Text ? "" : long.MinValue;
            sql.Append(CultureInfo.InvariantCulture, $" AND \"{query.OrderBy}\" >= {Bound(smallest)}");
        }
    }

    private void And(Table table, Filter filter)
    {
        sql.Append(CultureInfo.InvariantCulture, $" AND \"{filter.Field}\" ");
        if (filter.Comparison == Comparison.In)
        {
            sql.Append(CultureInfo.InvariantCulture, $"IN (SELECT value FROM json_each({Bound(ValueList.Json(table, filter))}))");
            return;
        }

        var value = PromotedValue.Of(table, filter.Field, filter.Value) ?? throw new ArgumentException($"The filter on '{filter.Field}' compares with nothing.");
        sql.Append(CultureInfo.InvariantCulture, $"{Operator(filter.Comparison)} {Bound(value)}");
    }

    private static string Operator(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    private string Bound(object? value)
    {
        Parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${Parameters.Count - 1}");
    }
}
