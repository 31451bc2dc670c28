using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>A checked query, and how its page is read.</summary>
internal sealed class QueryPlan
{
    private readonly Table table;
    private readonly DocumentQuery query;
    private readonly List<QuerySegment> segments = [];

    private QueryPlan(Table table, DocumentQuery query) => (this.table, this.query) = (table, query);

    /// <exception cref="ArgumentException">A field that is not declared, a value of another type, a limit out of range, or a foreign continuation.</exception>
    public static QueryPlan Of(Table table, DocumentQuery query)
    {
        KeyText.Check(query.Partition, "partition");
        if (query.Limit is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "A page has 1 to 1,000 rows.");
        foreach (var filter in query.Filters)
            table.CheckField(filter.Field);
        if (query.OrderBy is not null)
            table.CheckField(query.OrderBy);

        var plan = new QueryPlan(table, query);
        plan.AddSegments(query.Continuation is null ? null : Continuation.Decode(query.Continuation));
        return plan;
    }

    /// <summary>The statements this plan runs when no stretch fills the page by itself.</summary>
    public IEnumerable<QueryText> Texts => segments.Select(segment => QueryText.Of(table, query, segment, query.Limit + 1));

    public DocumentPage Run(ReadSession session)
    {
        // One more than asked for tells whether another page follows.
        var wanted = query.Limit + 1;
        var documents = new List<StoredDocument>();
        var values = new List<object?>();
        foreach (var segment in segments)
        {
            if (documents.Count == wanted)
                break;
            var text = QueryText.Of(table, query, segment, wanted - documents.Count);
            session.Query(text.Sql, text.Parameters, table.Name, query.Partition, documents, values);
        }

        if (documents.Count < wanted)
            return new DocumentPage(documents, null);
        documents.RemoveAt(query.Limit);
        var last = new Continuation(documents[^1].Key.Id, query.OrderBy is not null, values[query.Limit - 1]);
        return new DocumentPage(documents, last.Encode());
    }

    private void AddSegments(Continuation? after)
    {
        if (query.OrderBy is not { } order)
        {
            if (after is { Ordered: true })
                throw Continuation.Garbage(null);
            segments.Add(new QuerySegment(false, after));
            return;
        }

        if (after is { Ordered: false })
            throw Continuation.Garbage(null);
        if (after is not null)
            PromotedValue.Of(table, order, after.Value);

        // A comparison on the order field leaves no nulls to read.
        var hasNulls = query.Filters.All(filter => filter.Field != order);
        var inNulls = after is { Value: null };
        if (!query.Descending)
        {
            if (hasNulls && (after is null || inNulls))
                segments.Add(new QuerySegment(true, after));
            segments.Add(new QuerySegment(false, inNulls ? null : after));
            return;
        }

        if (!inNulls)
            segments.Add(new QuerySegment(false, after));
        if (hasNulls)
            segments.Add(new QuerySegment(true, inNulls ? after : null));
    }
}
