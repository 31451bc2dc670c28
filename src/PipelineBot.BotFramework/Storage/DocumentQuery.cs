namespace PipelineBot.BotFramework.Storage;

public enum Comparison
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>The value is an <c>IReadOnlyList&lt;string&gt;</c> or <c>IReadOnlyList&lt;long&gt;</c>; an empty list matches nothing.</summary>
    In,
}

/// <summary>A condition on a promoted field. A null stored value matches no comparison.</summary>
public sealed record Filter(string Field, Comparison Comparison, object Value);

/// <summary>
/// A query within one partition of one container: all filters hold. Without <see cref="OrderBy"/> the order is by id. Ties are broken by id, so
/// paging never repeats or loses a row that nobody writes meanwhile.
/// </summary>
/// <param name="Limit">Rows a page, 1 to 1,000.</param>
/// <param name="Continuation">From the previous page, with every other argument the same; null for the first.</param>
public sealed record DocumentQuery(
    string Container,
    string Partition,
    IReadOnlyList<Filter> Filters,
    string? OrderBy = null,
    bool Descending = false,
    int Limit = 1000,
    string? Continuation = null);

/// <summary>A page of results. <paramref name="Continuation"/> is null on the last one.</summary>
public sealed record DocumentPage(IReadOnlyList<StoredDocument> Documents, string? Continuation);
