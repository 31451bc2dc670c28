using System.Globalization;
using NodaTime;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.Outbox;

/// <summary>What a failed attempt makes of a row.</summary>
public static class OutboxFailures
{
    /// <summary>With the waits between them this is about a day.</summary>
    public const int MostAttempts = 30;

    private static readonly Duration LongestWait = Duration.FromHours(1);

    /// <summary>Tried again: what certainly was not taken, and refused credentials, which an operator mends.</summary>
    public static OutboxState OutcomeOf(ConnectorException failure, int attempts) => failure.Failure switch
    {
        ConnectorFailure.Ambiguous => OutboxState.Unknown,
        ConnectorFailure.Retryable or ConnectorFailure.Unauthorized when attempts < MostAttempts => OutboxState.Pending,
        _ => OutboxState.Dead,
    };

    /// <summary>What the channel asks for; else 5 seconds, doubled with each attempt, at most an hour.</summary>
    public static Duration WaitAfter(ConnectorException failure, int attempts) =>
        failure.RetryAfter is { } asked
            ? Duration.FromTimeSpan(asked)
            : Duration.Min(LongestWait, Duration.FromSeconds(5) * Math.Pow(2, Math.Min(attempts - 1, 20)));

    /// <summary>Whether the door is closed until somebody speaks again.</summary>
    public static bool ClosesDoor(ConnectorException failure) => failure.Failure is ConnectorFailure.Unreachable or ConnectorFailure.NotFound;

    /// <summary>As <see cref="OutboxRow.Failure"/> keeps it.</summary>
    public static string Describe(ConnectorException failure) =>
        string.Join(' ', new[] { failure.Failure.ToString(), failure.Status?.ToString(CultureInfo.InvariantCulture), failure.Code, failure.SubCode }.Where(part => !string.IsNullOrEmpty(part)));
}
