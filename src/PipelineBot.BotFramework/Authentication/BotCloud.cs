using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// One of Microsoft's clouds, with every address that differs between them. Chosen by the configuration key <c>ChannelService</c>,
/// as the Bot Framework names it.
/// </summary>
public sealed record BotCloud
{
    private BotCloud()
    {
    }

    /// <summary>The commercial cloud and GCC.</summary>
    public static BotCloud Public { get; } = new()
    {
        ChannelService = "",
        Issuer = "https://api.botframework.com",
        Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        LoginHost = "login.microsoftonline.com",
        SharedTenant = "botframework.com",
        Resource = "https://api.botframework.com",
        TokenExchange = "api://AzureADTokenExchange",
        ServiceHosts = ServiceUrlPolicy.DefaultHosts,
    };

    /// <summary>GCC High and DoD.</summary>
    public static BotCloud Government { get; } = new()
    {
        ChannelService = "https://botframework.azure.us",
        Issuer = "https://api.botframework.us",
        Metadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        LoginHost = "login.microsoftonline.us",
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        Resource = "https://api.botframework.us",
        TokenExchange = "api://AzureADTokenExchangeUSGov",
        ServiceHosts = [".teams.microsoft.us", ".botframework.azure.us", ".botframework.us"],
    };

    /// <summary>Operated by 21Vianet.</summary>
    public static BotCloud China { get; } = new()
    {
        ChannelService = "https://botframework.azure.cn",
        Issuer = "https://api.botframework.azure.cn",
        Metadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        LoginHost = "login.partner.microsoftonline.cn",
        SharedTenant = null,
        Resource = "https://api.botframework.azure.cn",
        TokenExchange = "api://AzureADTokenExchangeChina",
        ServiceHosts = [".botframework.azure.cn", ".teams.microsoftonline.cn"],
    };

    public static IReadOnlyList<BotCloud> All { get; } = [Public, Government, China];

    /// <summary>The value of <c>ChannelService</c> that chooses this cloud; empty for the public one.</summary>
    public required string ChannelService { get; init; }

    /// <summary>The issuer of the channel service's tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>The address of that issuer's OpenID metadata.</summary>
    public required string Metadata { get; init; }

    /// <summary>The host of Microsoft Entra that issues the bot's own tokens.</summary>
    public required string LoginHost { get; init; }

    /// <summary>The tenant that issues the tokens of multi-tenant bots; null where there is none.</summary>
    public required string? SharedTenant { get; init; }

    /// <summary>What the bot's own token is for; with <c>/.default</c> it is the scope.</summary>
    public required string Resource { get; init; }

    /// <summary>What a managed identity's token is for when it is exchanged for the app's.</summary>
    public required string TokenExchange { get; init; }

    /// <summary>Where the bot's own token may go, spelled as in <see cref="ServiceUrlPolicy.For"/>.</summary>
    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>Null when no cloud is called that; case and a last slash do not count.</summary>
    public static BotCloud? Of(string channelService) =>
        All.FirstOrDefault(cloud => cloud.ChannelService.Equals(channelService.Trim().TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
}
