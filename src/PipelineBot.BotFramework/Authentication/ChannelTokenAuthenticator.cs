using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// The production path: first the token proves that a channel service speaks, then the token is held against the activity.
/// The first failing is a 401, the second a 403.
/// </summary>
internal sealed partial class ChannelTokenAuthenticator(
    BotAuthenticationOptions options, ChannelTokenValidator validator, ILogger<ChannelTokenAuthenticator> logger) : IActivityAuthenticator
{
    private const string Scheme = "Bearer ";

    // A real one is about 1 KB. Long before the parser's own limit of 250 KB.
    private const int MaxTokenLength = 16 * 1024;

    public async ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, Activity activity, RequestOrigin origin, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(authorizationHeader))
            return AuthenticationOutcome.Unauthenticated(RejectionReasons.NoToken);
        if (TokenOf(authorizationHeader) is not { } token)
            return AuthenticationOutcome.Unauthenticated(RejectionReasons.Malformed);

        var (validated, rejected) = await validator.ValidateAsync(token, ct);
        var outcome = validated is null ? rejected! : Bind(validated, activity);
        if (!outcome.IsAccepted)
            Log.Rejected(logger, outcome.Status, outcome.Reason!, validated?.KeyId, activity.Type.Length > 40 ? "long" : activity.Type);
        return outcome;
    }

    private AuthenticationOutcome Bind(ValidatedToken token, Activity activity)
    {
        if (!SameUrl(token.ServiceUrl, activity.ServiceUrl))
            return AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl);

        // "msteams:COPILOT" is a part of msteams. An empty channel is endorsed by nobody.
        var channel = activity.ChannelId?.Split(':', 2)[0];
        if (string.IsNullOrEmpty(channel) || !token.Endorsements.Contains(channel))
            return AuthenticationOutcome.Forbidden(RejectionReasons.Endorsement);

        return IsTenantAllowed(activity) ? AuthenticationOutcome.Accepted : AuthenticationOutcome.Forbidden(RejectionReasons.Tenant);
    }

    private bool IsTenantAllowed(Activity activity)
    {
        var tenant = activity.TenantId();
        if (string.IsNullOrEmpty(tenant) || !options.EffectiveTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            return false;
        // Teams tells the tenant in two places; an activity that contradicts itself is nobody's.
        var other = activity.Conversation?.TenantId;
        return string.IsNullOrEmpty(other) || string.Equals(tenant, other, StringComparison.OrdinalIgnoreCase);
    }

    private static bool SameUrl(string claimed, string? actual) =>
        !string.IsNullOrWhiteSpace(claimed) && !string.IsNullOrWhiteSpace(actual) &&
        claimed.AsSpan().TrimEnd('/').Equals(actual.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Exactly two parts, one space; null otherwise.</summary>
    private static string? TokenOf(string header)
    {
        if (header.Length > MaxTokenLength || !header.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var token = header[Scheme.Length..];
        return token.Length > 0 && !token.Contains(' ', StringComparison.Ordinal) ? token : null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Turned an activity of type {Type} away with {Status}: {Reason}, key {KeyId}")]
        public static partial void Rejected(ILogger logger, int status, string reason, string? keyId, string type);
    }
}
