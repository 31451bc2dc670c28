using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Outbox;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Scheduling;

namespace PipelineBot.Tests.Outbox;

/// <summary>A tenant of GCC whose conversation is known by the public service URL, from the queue to a channel on the wire.</summary>
public sealed class MovedConversationTests : IDisposable
{
    private const string Public = "https://smba.trafficmanager.net/teams/";
    private const string Gcc = "https://smba.infra.gcc.teams.microsoft.com/gcc";

    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task It_is_sent_once_where_it_lives_and_the_next_goes_there_at_once()
    {
        await using var channel = await StubConnector.StartAsync(TimeSpan.Zero);
        using var road = new Road(channel.Url);
        await KnowAsync(Public);
        await QueueAsync("first");
        (await SendAsync(road)).ShouldBe(1);
        road.Hosts.ShouldBe(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);
        channel.Count.ShouldBe(1);
        var row = (await workshop.RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.ActivityId, row.Attempts).ShouldBe((OutboxState.Sent, "1", 1));
        (await KnownAsync()).Reference!.ServiceUrl.ShouldBe(Gcc);

        road.Hosts.Clear();
        await QueueAsync("second");
        (await SendAsync(road)).ShouldBe(1);
        road.Hosts.ShouldBe(["smba.infra.gcc.teams.microsoft.com"]);
        channel.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refused_there_too_it_is_given_up_and_nothing_is_remembered()
    {
        await using var channel = await StubConnector.StartAsync(TimeSpan.Zero);
        using var road = new Road(channel.Url) { GccRefuses = true };
        await KnowAsync(Public);
        await QueueAsync("first");
        (await SendAsync(road)).ShouldBe(0);
        road.Hosts.Count.ShouldBe(2);
        (await workshop.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(OutboxState.Dead);
        (await KnownAsync()).Reference!.ServiceUrl.ShouldBe(Public);
    }

    [Fact]
    public async Task A_conversation_nobody_knows_is_sent_there_all_the_same()
    {
        await using var channel = await StubConnector.StartAsync(TimeSpan.Zero);
        using var road = new Road(channel.Url);
        await QueueAsync("first");
        (await SendAsync(road)).ShouldBe(1);
        channel.Count.ShouldBe(1);
    }

    private async Task KnowAsync(string serviceUrl) =>
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, new ReferenceDocument { Reference = Workshop.Reference() with { ServiceUrl = serviceUrl } }, null)]);

    private async Task<ReferenceDocument> KnownAsync() => (await workshop.Store.GetAsync(DocumentTypes.Reference, Workshop.Tenant, DocumentTypes.ReferenceId("", "channel-1")))!.Value;

    private async Task QueueAsync(string key) =>
        await workshop.Store.CommitAsync([OutboxRow.Of(Workshop.Tenant, key, "probe", "", Workshop.Reference() with { ServiceUrl = Public }, "", OutboundActivity.Message(key), workshop.Clock.Now).ToWrite()]);

    private async Task<int> SendAsync(Road road)
    {
        var client = new ConnectorClient(
            ConnectorHttp.CreateClient(road), new NoTokenProvider(), ServiceUrlPolicy.For(ServiceUrlPolicy.DefaultHosts), new SendPace(SendLimits.Teams, TimeProvider.System), workshop.Clock, TimeProvider.System, NullLoggerFactory.Instance);
        return await workshop.Sender(client).SendDueAsync(workshop.Clock.Now, default);
    }

    /// <summary>The public Connector sends everybody away; GCC is the channel on loopback.</summary>
    private sealed class Road(string channel) : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string> Hosts { get; } = [];

        public bool GccRefuses { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var uri = request.RequestUri!;
            Hosts.Add(uri.Host);
            if (GccRefuses || uri.Host == "smba.trafficmanager.net")
                return new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("""{"error":{"code":"InvalidBotApiHost","message":"..."}}""") };
            uri.AbsolutePath.ShouldStartWith("/gcc/v3/");
            request.RequestUri = new Uri(channel.TrimEnd('/') + uri.AbsolutePath["/gcc".Length..]);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
