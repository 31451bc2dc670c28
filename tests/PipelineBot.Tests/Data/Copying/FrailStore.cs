using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>A store that carries out so many commits and no more: the next ends in what is thrown, before it is written or after.</summary>
internal sealed class FrailStore(IDocumentStore inner, int commits, bool after, Func<Exception> end) : IDocumentStore
{
    private int begun;

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) => inner.GetAsync(key, cancellationToken);

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => inner.QueryAsync(query, cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        var isEnd = Interlocked.Increment(ref begun) > commits;
        if (isEnd && !after)
            throw end();
        var result = await inner.CommitAsync(writes, cancellationToken);
        return isEnd ? throw end() : result;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);
}
