namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// One turn at a time in a conversation within this process: answers keep their order, and a second delivery waits for the first to finish.
/// A fixed number of stripes, so nothing is ever leaked; two conversations on one stripe merely wait for each other.
/// </summary>
internal sealed class ConversationGates
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken)
    {
        var stripe = stripes[(uint)string.GetHashCode(conversationId, StringComparison.Ordinal) % (uint)stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Exit(stripe);
    }

    private sealed class Exit(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
