using Polly;
using Polly.Retry;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Repeats only what cannot do harm: at most three times, after what the channel asks for or 2, 4 and 8 seconds, ± jitter.
/// A channel that asks for more than 20 seconds is left to the caller's outbox.
/// </summary>
internal static class ConnectorRetries
{
    public const int MaxRepeats = 3;

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static ResiliencePipeline Build(bool idempotent, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MaxRepeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(2),
                MaxDelay = LongestWait,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ConnectorException failure && IsSafe(failure, idempotent)),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as ConnectorException)?.RetryAfter),
            })
            .Build();

    public static bool IsSafe(ConnectorException failure, bool idempotent) =>
        !(failure.RetryAfter > LongestWait) &&
        (failure.Failure == ConnectorFailure.Retryable || (idempotent && failure.Status is 502 or 503 or 504));
}
