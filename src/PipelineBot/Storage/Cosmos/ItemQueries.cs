using System.Globalization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos.Commits;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos;

/// <summary>
/// A query as Cosmos DB's SQL. Pages go on behind the last value and id instead of by the server's token, so that they mean the same on every server. The partition
/// stands in the text as well as in the header, for servers that look at one of them only.
/// </summary>
internal sealed class ItemQueries
{
    /// <summary>A list this long is asked for in parts: a query's text is limited.</summary>
    private const int LongestList = 200;

    private readonly ContainerDefinition container;
    private readonly DocumentQuery query;
    private readonly PromotedType? orderType;
    private readonly Continuation? after;
    private readonly List<(string Clause, List<(string, object?)> Parameters)> parts = [];

    private ItemQueries(ItemWrites writes, DocumentQuery query)
    {
        KeyText.Check(query.Partition, "partition");
        if (query.Limit is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "A page has 1 to 1,000 rows.");
        (container, this.query) = (writes.Of(query.Container), query);
        orderType = query.OrderBy is { } order ? writes.TypeOf(container, order) : null;
        after = query.Continuation is { } text ? Continuation.Decode(text) : null;
        if (after is not null && (after.Ordered != (query.OrderBy is not null) || (after.Ordered && !IsOf(orderType!.Value, after.Value))))
            throw Continuation.Garbage(null);
        Plan(writes);
    }

    /// <exception cref="ArgumentException">A field that is not declared, a value of another type, a limit out of range, or a foreign continuation.</exception>
    public static ItemQueries Of(ItemWrites writes, DocumentQuery query) => new(writes, query);

    public async ValueTask<DocumentPage> RunAsync(Func<ItemQuery, ValueTask<IReadOnlyList<StoredItem>>> read)
    {
        // One more than asked for tells whether another page follows.
        var wanted = query.Limit + 1;
        var found = new List<StoredItem>();
        foreach (var (clause, parameters) in parts)
        {
            var order = query.OrderBy is { } field
                ? query.Descending ? $"c.f.{field} DESC, c.id DESC" : $"c.f.{field} ASC, c.id ASC"
                : query.Descending ? "c.id DESC" : "c.id ASC";
            var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT TOP {wanted} * FROM c WHERE c.pk = @pk AND IS_STRING(c.json){clause} ORDER BY {order}");
            found.AddRange(await read(new ItemQuery(query.Container, query.Partition, sql, [("@pk", query.Partition), .. parameters], wanted)));
        }

        var sorted = parts.Count == 1 ? found : Sorted(found);
        var documents = sorted.Take(query.Limit).ToList();
        var isLast = sorted.Count <= query.Limit;
        return new DocumentPage(
            [.. documents.Select(CosmosDocumentStore.DocumentOf)],
            isLast ? null : new Continuation(documents[^1].Item.Id, query.OrderBy is not null, query.OrderBy is { } by ? ItemWrites.Value(orderType!.Value, documents[^1].Item.Fields!.GetValueOrDefault(by)) : null).Encode());
    }

    private void Plan(ItemWrites writes)
    {
        var (clause, parameters) = ("", new List<(string, object?)>());
        (string Field, string[] Values)? longList = null;
        foreach (var filter in query.Filters)
        {
            var type = writes.TypeOf(container, filter.Field);
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count}");
            if (filter.Comparison != Comparison.In)
            {
                // Text compares with text only: a null is smaller than nothing.
                clause += $" AND IS_STRING(c.f.{filter.Field}) AND c.f.{filter.Field} {Sign(filter.Comparison)} {name}";
                parameters.Add((name, ItemWrites.Text(type, filter.Field, filter.Value) ?? throw new ArgumentException($"The filter on '{filter.Field}' has no value.")));
                continue;
            }

            var values = ListOf(type, filter).Distinct(StringComparer.Ordinal).ToArray();
            if (values.Length == 0)
                return;
            if (values.Length > LongestList)
            {
                longList = longList is null ? (filter.Field, values) : throw new ArgumentException($"More than one list is longer than {LongestList}.");
                continue;
            }

            clause += InClause(filter.Field, values, parameters);
        }

        AddAfter(ref clause, parameters);
        if (longList is not { } list)
        {
            parts.Add((clause, parameters));
            return;
        }

        foreach (var some in list.Values.Chunk(LongestList))
        {
            var own = new List<(string, object?)>(parameters);
            parts.Add((clause + InClause(list.Field, some, own), own));
        }
    }

    private void AddAfter(ref string clause, List<(string, object?)> parameters)
    {
        if (after is null)
            return;
        var beyond = query.Descending ? "<" : ">";
        parameters.Add(("@id", after.Id));
        if (query.OrderBy is not { } order)
        {
            clause += $" AND c.id {beyond} @id";
        }
        else if (after.Value is null)
        {
            // Nulls come below everything.
            clause += query.Descending ? $" AND IS_NULL(c.f.{order}) AND c.id < @id" : $" AND ((IS_NULL(c.f.{order}) AND c.id > @id) OR IS_STRING(c.f.{order}))";
        }
        else
        {
            parameters.Add(("@after", ItemWrites.Text(orderType!.Value, order, after.Value)));
            var nulls = query.Descending ? $" OR IS_NULL(c.f.{order})" : "";
            clause += $" AND ((IS_STRING(c.f.{order}) AND (c.f.{order} {beyond} @after OR (c.f.{order} = @after AND c.id {beyond} @id))){nulls})";
        }
    }

    private List<StoredItem> Sorted(List<StoredItem> found)
    {
        var unique = found.DistinctBy(item => item.Item.Id);
        var sorted = query.OrderBy is { } field
            ? unique.OrderBy(item => item.Item.Fields!.GetValueOrDefault(field), StringComparer.Ordinal).ThenBy(item => item.Item.Id, StringComparer.Ordinal)
            : unique.OrderBy(item => item.Item.Id, StringComparer.Ordinal);
        return query.Descending ? [.. sorted.Reverse()] : [.. sorted];
    }

    private static string InClause(string field, string[] values, List<(string, object?)> parameters)
    {
        var names = new List<string>(values.Length);
        foreach (var value in values)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count}"));
            parameters.Add((names[^1], value));
        }

        return $" AND c.f.{field} IN ({string.Join(", ", names)})";
    }

    private static IEnumerable<string> ListOf(PromotedType type, Filter filter) => (type, filter.Value) switch
    {
        (PromotedType.Text, IReadOnlyList<string> texts) => texts.Select(KeyText.Safe),
        (PromotedType.Number, IReadOnlyList<long> numbers) => numbers.Select(number => ItemWrites.Text(type, filter.Field, number)!),
        _ => throw new ArgumentException($"The filter on '{filter.Field}' is no list of what the field holds."),
    };

    private static bool IsOf(PromotedType type, object? value) => value is null || (type == PromotedType.Text ? value is string : value is long);

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
