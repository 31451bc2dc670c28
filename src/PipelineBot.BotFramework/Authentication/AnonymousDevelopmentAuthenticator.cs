using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// For a developer's own machine: no token, but only from this machine, to a channel on this machine, not through a proxy, and
/// not from a web page that happens to be open in the developer's browser.
/// </summary>
public sealed partial class AnonymousDevelopmentAuthenticator(ILogger<AnonymousDevelopmentAuthenticator> logger) : IActivityAuthenticator
{
    public ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, Activity activity, RequestOrigin origin, CancellationToken ct)
    {
        var outcome = Decide(activity, origin);
        if (!outcome.IsAccepted)
            Log.Rejected(logger, outcome.Status, outcome.Reason!);
        return ValueTask.FromResult(outcome);
    }

    private static AuthenticationOutcome Decide(Activity activity, RequestOrigin origin)
    {
        if (!Loopback.IsLoopbackAddress(origin.RemoteIp))
            return AuthenticationOutcome.Forbidden(RejectionReasons.NotLoopback);
        if (origin.IsForwarded)
            return AuthenticationOutcome.Forbidden(RejectionReasons.Forwarded);
        if (origin.BrowserOrigin is not null && !Loopback.IsLoopbackUrl(origin.BrowserOrigin))
            return AuthenticationOutcome.Forbidden(RejectionReasons.BrowserOrigin);
        return Loopback.IsLoopbackUrl(activity.ServiceUrl)
            ? AuthenticationOutcome.Accepted
            : AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Turned an activity away with {Status}: {Reason}. Without an app id only a channel on this machine is heard")]
        public static partial void Rejected(ILogger logger, int status, string reason);
    }
}
