namespace PipelineBot.BotFramework.Connector;

/// <summary>A call to a channel failed. The message holds status and codes only: no text, name or token.</summary>
public sealed class ConnectorException(ConnectorFailure failure, int? status = null, string? code = null, string? subCode = null, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"The channel call failed: {failure}, status {status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, code {code ?? "none"}, sub-code {subCode ?? "none"}.", inner)
{
    public ConnectorFailure Failure { get; } = failure;

    /// <summary>HTTP status; null when no answer came.</summary>
    public int? Status { get; } = status;

    /// <summary>Such as <c>Throttled</c> or <c>ConversationNotFound</c>.</summary>
    public string? Code { get; } = code;

    /// <summary>The chat service's own reason inside a 403, such as <c>MessageWritesBlocked</c>.</summary>
    public string? SubCode { get; } = subCode;

    /// <summary>How long the channel asks to wait; never negative.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
