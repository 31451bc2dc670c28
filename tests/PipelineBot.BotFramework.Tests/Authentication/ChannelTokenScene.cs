using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Tests.Hosting;

namespace PipelineBot.BotFramework.Tests.Authentication;

/// <summary>A registered bot, a channel service and a good token to spoil.</summary>
public abstract class ChannelTokenScene
{
    private static readonly RequestOrigin Anywhere = new(IPAddress.Parse("52.112.0.1"));

    private protected ManualClock Clock { get; } = new();

    private protected FakeIssuer Issuer { get; } = new();

    private protected LogLines Log { get; } = new();

    /// <summary>Read once, at the first check.</summary>
    protected BotAuthenticationOptions Options { get; } = new()
    {
        MicrosoftAppId = FakeIssuer.AppId,
        MicrosoftAppTenantId = "tenant-1",
        Issuers = [new TrustedIssuer(BotCloud.Public.Issuer, FakeIssuer.Metadata)],
    };

    private IActivityAuthenticator? _authenticator;

    protected Task<AuthenticationOutcome> Check(string token, Activity? activity = null) => CheckHeader("Bearer " + token, activity);

    protected async Task<AuthenticationOutcome> CheckHeader(string? header, Activity? activity = null)
    {
        _authenticator ??= new ChannelTokenAuthenticator(
            Options, new ChannelTokenValidator(Options, Issuer, Clock, new Logger<ChannelTokenValidator>(new LoggerFactory([Log]))), new Logger<ChannelTokenAuthenticator>(new LoggerFactory([Log])));
        return await _authenticator.AuthenticateAsync(header, activity ?? Activity(), Anywhere, CancellationToken.None);
    }

    protected JsonObject Claims() => FakeIssuer.Claims(Clock.Now);

    protected string Good() => FakeIssuer.Sign(FakeIssuer.Header(), Claims());

    protected string Spoiled(string claim, JsonNode value, int? nbf = null)
    {
        var claims = Claims();
        if (nbf is { } minutes)
            claims["nbf"] = (Clock.Now + Duration.FromMinutes(minutes)).ToUnixTimeSeconds();
        claims[claim] = value;
        return FakeIssuer.Sign(FakeIssuer.Header(), claims);
    }

    protected static Activity Activity() => new()
    {
        Type = "message",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        Conversation = new ConversationAccount { Id = "a:1", TenantId = "tenant-1" },
    };
}
