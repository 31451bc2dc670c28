using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>Decides whether an activity is what it claims to be. Never throws on what a caller sent.</summary>
public interface IActivityAuthenticator
{
    /// <param name="authorizationHeader">As received; null when there was none.</param>
    /// <param name="activity">The very activity that will be processed: the token is checked against it.</param>
    ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, Activity activity, RequestOrigin origin, CancellationToken ct);
}
