namespace PipelineBot.BotFramework.Authentication;

/// <summary>Accepted, or rejected with an HTTP status and a reason for the log.</summary>
/// <param name="Status">200; 401 for a token that proves nothing; 403 for a proven caller that may not; 503 when keys cannot be had.</param>
/// <param name="Reason">One of <see cref="RejectionReasons"/>; null when accepted.</param>
public sealed record AuthenticationOutcome(int Status, string? Reason)
{
    public static AuthenticationOutcome Accepted { get; } = new(200, null);

    public bool IsAccepted => Reason is null;

    public static AuthenticationOutcome Unauthenticated(string reason) => new(401, reason);

    public static AuthenticationOutcome Forbidden(string reason) => new(403, reason);

    public static AuthenticationOutcome Unavailable(string reason) => new(503, reason);
}
