using System.Runtime.CompilerServices;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Documents;

/// <summary>Reading typed documents from any engine. Writes are made by <see cref="DocumentType{T}"/> and committed in one batch.</summary>
public static class TypedDocuments
{
    /// <summary>The document, or null when there is none.</summary>
    public static async ValueTask<Document<T>?> GetAsync<T>(
        this IDocumentStore store, DocumentType<T> type, string partition, string id, CancellationToken cancellationToken = default)
    {
        var stored = await store.GetAsync(type.Key(partition, id), cancellationToken);
        return stored is null ? null : type.Read(stored);
    }

    /// <summary>One page; the arguments are those of <see cref="DocumentQuery"/>.</summary>
    public static async ValueTask<Page<T>> PageAsync<T>(
        this IDocumentStore store,
        DocumentType<T> type,
        string partition,
        IReadOnlyList<Filter> filters,
        string? orderBy = null,
        bool descending = false,
        int limit = 1000,
        string? continuation = null,
        CancellationToken cancellationToken = default)
    {
        var page = await store.QueryAsync(new DocumentQuery(type.Container, partition, filters, orderBy, descending, limit, continuation), cancellationToken);
        return new Page<T>([.. page.Documents.Select(type.Read)], page.Continuation);
    }

    /// <summary>Everything that matches, fetched page by page as it is consumed.</summary>
    /// <param name="pageSize">Rows fetched at a time, 1 to 1,000.</param>
    public static async IAsyncEnumerable<Document<T>> QueryAsync<T>(
        this IDocumentStore store,
        DocumentType<T> type,
        string partition,
        IReadOnlyList<Filter> filters,
        string? orderBy = null,
        bool descending = false,
        int pageSize = 200,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? continuation = null;
        do
        {
            var page = await store.PageAsync(type, partition, filters, orderBy, descending, pageSize, continuation, cancellationToken);
            foreach (var document in page.Documents)
                yield return document;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
