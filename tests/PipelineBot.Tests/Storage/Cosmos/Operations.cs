using System.Collections.Concurrent;
using PipelineBot.Storage.Cosmos;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>Counts the requests a client sends, those somebody waits for and those that finish a commit; and lets tests spoil them.</summary>
internal sealed class Operations
{
    private readonly ConcurrentQueue<(bool Finishing, string What)> requests = new();

    /// <summary>Says what becomes of a request instead of its sending; null sends it.</summary>
    public Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? Instead { get; set; }

    /// <summary>Those since the last time.</summary>
    public (IReadOnlyList<string> WaitedFor, IReadOnlyList<string> Finishing) Take()
    {
        var taken = new List<(bool Finishing, string What)>();
        while (requests.TryDequeue(out var request))
            taken.Add(request);
        return ([.. taken.Where(r => !r.Finishing).Select(r => r.What)], [.. taken.Where(r => r.Finishing).Select(r => r.What)]);
    }

    public CosmosOptions On(CosmosOptions options) => options with { Handler = inner => new Counter(this, inner) };

    private sealed class Counter(Operations operations, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.Split('/') is [_, "dbs", _, "colls", var container, "docs", ..] path)
            {
                var isQuery = request.Headers.TryGetValues("x-ms-documentdb-isquery", out _) || request.Content?.Headers.ContentType?.MediaType == "application/query+json";
                var what = isQuery ? "query" : request.Method.Method switch { "POST" => "create", "PUT" => "replace", "GET" => "read", var other => other };
                operations.requests.Enqueue((CosmosTelemetry.IsFinishing, $"{what} {container}"));
            }

            return operations.Instead is { } instead ? instead(request, () => base.SendAsync(request, cancellationToken)) : base.SendAsync(request, cancellationToken);
        }
    }
}
