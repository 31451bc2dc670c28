using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>Who the bot is, and who may speak to it. Checked once at start by <see cref="Validate"/>; read-only after.</summary>
public sealed class BotAuthenticationOptions
{
    public const string PublicIssuer = "https://api.botframework.com";

    public const string PublicMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The registration's id, a GUID; empty only in anonymous development.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>One of <see cref="BotAppTypes"/>.</summary>
    public string MicrosoftAppType { get; set; } = BotAppTypes.SingleTenant;

    public string MicrosoftAppTenantId { get; set; } = "";

    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>Takes activities without a token, from this machine only. Never effective once an app id is set.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Tenants whose people may use the bot; empty means the app's own.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Issuers believed, each with the address of its OpenID metadata. Compared exactly; nothing else is ever fetched.</summary>
    public IReadOnlyDictionary<string, string> Issuers { get; set; } = new Dictionary<string, string> { [PublicIssuer] = PublicMetadata };

    /// <summary>Hosts the bot's token may go to; see <see cref="ServiceUrlPolicy"/>.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = ServiceUrlPolicy.DefaultHosts;

    /// <summary>True when there is no app id and anonymous use was asked for.</summary>
    public bool IsAnonymous => AllowAnonymous && string.IsNullOrEmpty(MicrosoftAppId);

    /// <summary>Tenants in force; never empty once <see cref="Validate"/> finds nothing, except in anonymous development.</summary>
    public IReadOnlyList<string> EffectiveTenants =>
        AllowedTenants.Count > 0 ? AllowedTenants : MicrosoftAppTenantId.Length > 0 ? [MicrosoftAppTenantId] : [];

    /// <summary>What keeps the process from starting, each beginning with the configuration key at fault; empty when all is well.</summary>
    /// <param name="environmentName">The host's environment; only <c>Development</c> may be anonymous.</param>
    /// <param name="urls">The addresses it will listen on; one string may hold several, separated by semicolons.</param>
    public IReadOnlyList<string> Validate(string environmentName, IEnumerable<string> urls) =>
        BotAuthenticationRules.Problems(this, environmentName, urls);
}
