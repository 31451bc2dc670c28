using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using NodaTime;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Connector;

/// <summary>Tokens from Microsoft Entra: by secret, by certificate, by a managed identity, or by a managed identity that the registration trusts.</summary>
internal sealed class MsalTokenSource(BotAuthenticationOptions options, IMsalHttpClientFactory http) : ITokenSource
{
    /// <summary>A single tenant's app gets tokens from its own tenant only; the shared one belongs to multi-tenant apps.</summary>
    public static Uri AuthorityOf(BotAuthenticationOptions options) => new(
        $"https://{options.Cloud.LoginHost}/" +
        Uri.EscapeDataString(options.MicrosoftAppType == BotAppTypes.MultiTenant && options.Cloud.SharedTenant is { } shared ? shared : options.MicrosoftAppTenantId));

    public async Task<IssuedToken> IssueAsync(bool force, CancellationToken ct)
    {
        try
        {
            var result = options.MicrosoftAppType == BotAppTypes.UserAssignedMsi
                ? await IdentityAsync(options.MicrosoftAppId, options.Cloud.Resource, force, ct)
                : await AppAsync(force, ct);
            return new IssuedToken(result.AccessToken, Instant.FromDateTimeOffset(result.ExpiresOn));
        }
        catch (MsalException failed)
        {
            throw TokenErrors.From(failed);
        }
        catch (CryptographicException unusable)
        {
            throw new ConnectorException(ConnectorFailure.Unauthorized, code: "certificate", inner: unusable);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException || (unreachable is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ConnectorException(ConnectorFailure.Retryable, inner: unreachable);
        }
    }

    /// <summary>Built anew for each token, about one an hour: tokens are cached elsewhere, and a renewed certificate is read.</summary>
    private async Task<AuthenticationResult> AppAsync(bool force, CancellationToken ct)
    {
        // The authority is one of three known hosts, so there is nothing to discover about it.
        var app = ConfidentialClientApplicationBuilder.Create(options.MicrosoftAppId).WithAuthority(AuthorityOf(options)).WithInstanceDiscovery(false).WithHttpClientFactory(http);
        using var certificate = options.MicrosoftAppCertificatePath.Length > 0 ? TokenCertificate.Read(options.MicrosoftAppCertificatePath) : null;
        return await Proven(app, certificate).Build().AcquireTokenForClient([options.Cloud.Resource + "/.default"]).WithForceRefresh(force).ExecuteAsync(ct);
    }

    private ConfidentialClientApplicationBuilder Proven(ConfidentialClientApplicationBuilder app, X509Certificate2? certificate)
    {
        if (certificate is not null)
            return app.WithCertificate(certificate);
        return options.MicrosoftAppFederatedClientId.Length > 0
            ? app.WithClientAssertion(async (AssertionRequestOptions request) =>
                (await IdentityAsync(options.MicrosoftAppFederatedClientId, options.Cloud.TokenExchange, force: false, request.CancellationToken)).AccessToken)
            : app.WithClientSecret(options.MicrosoftAppPassword);
    }

    private Task<AuthenticationResult> IdentityAsync(string clientId, string resource, bool force, CancellationToken ct) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build()
            .AcquireTokenForManagedIdentity(resource).WithForceRefresh(force).ExecuteAsync(ct);
}
