using System.Collections.Concurrent;

namespace PipelineBot.Scheduling;

/// <summary>
/// Asynchronous work on many items, so many at a time. Unlike <see cref="Parallel"/> it begins on the caller's stack and goes on wherever the awaited ends: a
/// simulation whose every wait is a simulated one runs on one thread, in one order.
/// </summary>
internal static class SideBySide
{
    /// <summary>Returns when all is done, or what was begun is and the rest was cancelled.</summary>
    public static async Task EachAsync<T>(IEnumerable<T> items, int atOnce, Func<T, Task> workAsync, CancellationToken cancellationToken)
    {
        var left = new ConcurrentQueue<T>(items);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, left.Count)).Select(_ => TakeAsync()));
        cancellationToken.ThrowIfCancellationRequested();

        async Task TakeAsync()
        {
            while (!cancellationToken.IsCancellationRequested && left.TryDequeue(out var item))
                await workAsync(item);
        }
    }
}
