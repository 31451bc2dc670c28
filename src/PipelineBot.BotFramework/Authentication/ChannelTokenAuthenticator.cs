using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// The production path: first the token proves that a channel service speaks, then the token is held against the activity.
/// The first failing is a 401, the second a 403. Every refusal is one line of the log, without the token.
/// </summary>
internal sealed partial class ChannelTokenAuthenticator(
    BotAuthenticationOptions options, ChannelTokenValidator validator, ILogger<ChannelTokenAuthenticator> logger) : IActivityAuthenticator
{
    private const string Scheme = "Bearer ";

    // A real one is about 1 KB. Long before the parser's own limit of 250 KB.
    private const int MaxTokenLength = 16 * 1024;

    public async ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, Activity activity, RequestOrigin origin, CancellationToken ct)
    {
        var unproven = TokenOf(authorizationHeader) is { } text ? UnprovenToken.Read(text) : null;
        var (token, rejected) = unproven is null
            ? (null, AuthenticationOutcome.Unauthenticated(string.IsNullOrEmpty(authorizationHeader) ? RejectionReasons.NoToken : RejectionReasons.Malformed))
            : await validator.ValidateAsync(unproven, ct);

        var outcome = token is null ? rejected! : Bind(token, activity);
        if (!outcome.IsAccepted)
            LogRejected(outcome, unproven, token, activity);
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

    /// <summary>But for case and last slashes; nothing is the same as nothing.</summary>
    private static bool SameUrl(string claimed, string? actual)
    {
        var one = claimed.AsSpan().TrimEnd('/');
        return !one.IsWhiteSpace() && one.Equals(actual.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Exactly two parts, one space; null otherwise.</summary>
    private static string? TokenOf(string? header)
    {
        if (header is null || header.Length > MaxTokenLength || !header.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var token = header[Scheme.Length..];
        return token.Length > 0 && !token.Contains(' ', StringComparison.Ordinal) ? token : null;
    }

    private void LogRejected(AuthenticationOutcome outcome, UnprovenToken? unproven, ValidatedToken? token, Activity activity)
    {
        var type = UnprovenToken.Printable(activity.Type);
        if (unproven is null)
            Log.NoToken(logger, type, outcome.Status, outcome.Reason!);
        else if (token is not null && outcome.Reason == RejectionReasons.ServiceUrl)
            Log.OtherServiceUrl(logger, type, outcome.Status, outcome.Reason, UnprovenToken.Printable(token.ServiceUrl), UnprovenToken.Printable(activity.ServiceUrl));
        else
            Log.Rejected(logger, type, outcome.Status, outcome.Reason!, UnprovenToken.Printable(unproven.KeyId), UnprovenToken.Printable(unproven.Issuer), UnprovenToken.Printable(unproven.Audience));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Turned an activity of type {Type} away with {Status}: {Reason}")]
        public static partial void NoToken(ILogger logger, string type, int status, string reason);

        [LoggerMessage(LogLevel.Warning, "Turned an activity of type {Type} away with {Status}: {Reason}; its token claims key {KeyId}, issuer {Issuer}, audience {Audience}")]
        public static partial void Rejected(ILogger logger, string type, int status, string reason, string keyId, string issuer, string audience);

        [LoggerMessage(LogLevel.Warning, "Turned an activity of type {Type} away with {Status}: {Reason}; its token is for {Claimed}, and it says {Actual}")]
        public static partial void OtherServiceUrl(ILogger logger, string type, int status, string reason, string claimed, string actual);
    }
}
