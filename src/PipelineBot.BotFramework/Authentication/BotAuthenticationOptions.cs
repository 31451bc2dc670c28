using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>Who the bot is, and who may speak to it. Checked once at start by <see cref="Validate"/>; read-only after.</summary>
public sealed class BotAuthenticationOptions
{
    /// <summary>The registration's id, a GUID; empty only in anonymous development.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>One of <see cref="BotAppTypes"/>.</summary>
    public string MicrosoftAppType { get; set; } = BotAppTypes.SingleTenant;

    /// <summary>The registration's own tenant, a GUID.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>A secret of the registration.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>Instead of a secret: a PEM file with a certificate and its RSA private key, read anew for every token, so that a renewed file counts.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>Instead of a secret: the client id of a user-assigned managed identity that the registration trusts (a federated credential).</summary>
    public string MicrosoftAppFederatedClientId { get; set; } = "";

    /// <summary>Chooses the cloud; see <see cref="BotCloud.ChannelService"/>.</summary>
    public string ChannelService { get; set; } = "";

    /// <summary>Takes activities without a token, from this machine only. Never effective once an app id is set.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Tenants whose people may use the bot; empty means the app's own.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Issuers believed instead of the cloud's channel service; empty means that one alone.</summary>
    public IReadOnlyList<TrustedIssuer> Issuers { get; set; } = [];

    /// <summary>Hosts the bot's token may go to instead of the cloud's, see <see cref="ServiceUrlPolicy"/>; empty means those.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>The cloud in force; the public one when none is called so, which <see cref="Validate"/> finds.</summary>
    public BotCloud Cloud => BotCloud.Of(ChannelService) ?? BotCloud.Public;

    /// <summary>True when there is no app id and anonymous use was asked for.</summary>
    public bool IsAnonymous => AllowAnonymous && string.IsNullOrEmpty(MicrosoftAppId);

    /// <summary>Tenants in force; never empty once <see cref="Validate"/> finds nothing, except in anonymous development.</summary>
    public IReadOnlyList<string> EffectiveTenants =>
        AllowedTenants.Count > 0 ? AllowedTenants : MicrosoftAppTenantId.Length > 0 ? [MicrosoftAppTenantId] : [];

    /// <summary>Issuers in force, at least one.</summary>
    public IReadOnlyList<TrustedIssuer> EffectiveIssuers => Issuers.Count > 0 ? Issuers : [new TrustedIssuer(Cloud.Issuer, Cloud.Metadata)];

    /// <summary>Hosts in force, at least one.</summary>
    public IReadOnlyList<string> EffectiveServiceHosts => ServiceHosts.Count > 0 ? ServiceHosts : Cloud.ServiceHosts;

    /// <summary>What keeps the process from starting, each beginning with the configuration key at fault; empty when all is well.</summary>
    /// <param name="environmentName">The host's environment; only <c>Development</c> may be anonymous.</param>
    /// <param name="urls">The addresses it will listen on; one string may hold several, separated by semicolons.</param>
    public IReadOnlyList<string> Validate(string environmentName, IEnumerable<string> urls) =>
        string.IsNullOrEmpty(MicrosoftAppId)
            ? [.. AnonymousRules.Problems(this, environmentName, urls)]
            : [.. RegistrationRules.Problems(this), .. IssuerRules.Problems(this)];
}
