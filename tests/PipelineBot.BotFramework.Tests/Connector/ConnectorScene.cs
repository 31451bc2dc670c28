using Microsoft.Extensions.Logging.Abstractions;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Tests.Authentication;

namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>A client, a thread to speak into, and waits that take no time.</summary>
public abstract class ConnectorScene
{
    protected static OutboundActivity Hello { get; } = OutboundActivity.Message("你好");

    protected static ConversationReference Reference { get; } = new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        ChannelId = "msteams",
        ConversationId = "19:c@thread.tacv2;messageid=12",
        Bot = new ChannelAccount { Id = "28:b", Name = "Bot" },
        User = new ChannelAccount { Id = "29:u", Name = "Zoë", AadObjectId = "a" },
        TenantId = "t",
    };

    private protected InstantTime Time { get; } = new(ConnectorTransport.Timeout);

    private readonly FakeTokens _tokens = new();

    protected static Task<ConnectorException> Failure(Func<Task> call) => Should.ThrowAsync<ConnectorException>(call);

    private protected ConnectorClient Client(FakeChannel channel) => new(
        ConnectorHttp.CreateClient(channel), _tokens, ServiceUrlPolicy.For(ServiceUrlPolicy.DefaultHosts), new SendPace(SendLimits.Teams, Time), new ManualClock(), Time, NullLoggerFactory.Instance);
}
