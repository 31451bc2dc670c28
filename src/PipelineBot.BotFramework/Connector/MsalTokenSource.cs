using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using NodaTime;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Connector;

/// <summary>Tokens from Microsoft Entra, by secret or by a managed identity.</summary>
internal sealed class MsalTokenSource : ITokenSource
{
    private const string Resource = "https://api.botframework.com";

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;

    public MsalTokenSource(BotAuthenticationOptions options)
    {
        if (options.MicrosoftAppType == BotAppTypes.UserAssignedMsi)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.MicrosoftAppId)).Build();
            _acquire = (force, ct) => identity.AcquireTokenForManagedIdentity(Resource).WithForceRefresh(force).ExecuteAsync(ct);
            return;
        }
        var client = ConfidentialClientApplicationBuilder.Create(options.MicrosoftAppId)
            .WithClientSecret(options.MicrosoftAppPassword)
            .WithAuthority(AuthorityOf(options))
            .Build();
        _acquire = (force, ct) => client.AcquireTokenForClient([Resource + "/.default"]).WithForceRefresh(force).ExecuteAsync(ct);
    }

    /// <summary>A single tenant's app gets tokens from its own tenant only; the shared one belongs to multi-tenant apps.</summary>
    public static Uri AuthorityOf(BotAuthenticationOptions options) => new(
        "https://login.microsoftonline.com/" + (options.MicrosoftAppType == BotAppTypes.MultiTenant ? "botframework.com" : Uri.EscapeDataString(options.MicrosoftAppTenantId)));

    public async Task<IssuedToken> IssueAsync(bool force, CancellationToken ct)
    {
        try
        {
            var result = await _acquire(force, ct);
            return new IssuedToken(result.AccessToken, Instant.FromDateTimeOffset(result.ExpiresOn));
        }
        catch (MsalException failed)
        {
            throw new ConnectorException(
                failed.IsRetryable || failed is MsalServiceException { StatusCode: 429 or >= 500 } ? ConnectorFailure.Retryable : ConnectorFailure.Unauthorized,
                code: failed.ErrorCode, inner: failed);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorException(ConnectorFailure.Retryable, inner: unreachable);
        }
    }
}
