using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Scheduling;

namespace PipelineBot.Tests.Outbox;

public sealed class OutboxSenderTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task IN_74_What_is_queued_is_sent_once()
    {
        await QueueAsync("a");
        (await SendAsync()).ShouldBe(1);
        (await SendAsync()).ShouldBe(0);
        workshop.Channel.Messages.ShouldHaveSingleItem().Activity.Text.ShouldBe("a");
        var row = await RowAsync();
        row.State.ShouldBe(OutboxState.Sent);
        row.ActivityId.ShouldBe(workshop.Channel.Messages[0].Id);
    }

    [Fact]
    public async Task OUT_52_The_same_key_is_queued_once()
    {
        await QueueAsync("a");
        (await workshop.Store.CommitAsync([Row("a").ToWrite()])).Committed.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_held_back_waits_for_its_time()
    {
        await workshop.Store.CommitAsync([OutboxRow.Of(Workshop.Tenant, "later", "probe", "", Workshop.Reference(), "", OutboundActivity.Message("later"), workshop.Clock.Now, workshop.Clock.Now + Duration.FromHours(1)).ToWrite()]);
        (await SendAsync()).ShouldBe(0);
        workshop.Clock.Advance(Duration.FromHours(1));
        (await SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task OUT_52_Two_senders_at_once_send_it_once()
    {
        for (var i = 0; i < 20; i++)
            await QueueAsync($"m{i}", $"channel-{i}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync()));
        workshop.Channel.Messages.Select(m => m.Activity.Text).Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"m{i}").Order());
    }

    [Fact]
    public async Task In_one_conversation_messages_keep_their_order()
    {
        for (var i = 0; i < 10; i++)
        {
            await QueueAsync($"m{i}");
            workshop.Clock.Advance(Duration.FromSeconds(1));
        }

        await SendAsync();
        workshop.Channel.Messages.Select(m => m.Activity.Text).ShouldBe(Enumerable.Range(0, 10).Select(i => $"m{i}"));
    }

    [Fact]
    public async Task A_busy_channel_is_tried_again_when_it_asks()
    {
        await QueueAsync("a");
        workshop.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Retryable, 429, retryAfter: TimeSpan.FromSeconds(90));
        (await SendAsync()).ShouldBe(0);
        var row = await RowAsync();
        row.State.ShouldBe(OutboxState.Pending);
        row.NextAt.ShouldBe(workshop.Clock.Now + Duration.FromSeconds(90));

        workshop.Channel.Fault = _ => null;
        workshop.Clock.Advance(Duration.FromSeconds(89));
        (await SendAsync()).ShouldBe(0);
        workshop.Clock.Advance(Duration.FromSeconds(1));
        (await SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Without_being_told_how_long_it_waits_longer_each_time_and_gives_up_in_the_end()
    {
        await QueueAsync("a");
        workshop.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Retryable, 412);
        var waits = new List<Duration>();
        while ((await RowAsync()).State == OutboxState.Pending)
        {
            await SendAsync();
            if ((await RowAsync()).NextAt is { } next)
            {
                waits.Add(next - workshop.Clock.Now);
                workshop.Clock.Now = next;
            }
        }

        (await RowAsync()).State.ShouldBe(OutboxState.Dead);
        waits.Count.ShouldBe(OutboxFailures.MostAttempts - 1);
        waits.ShouldBe(waits.Order());
        waits[^1].ShouldBe(Duration.FromHours(1));
    }

    [Theory]
    [InlineData(ConnectorFailure.Ambiguous)]
    public async Task OUT_51_When_nobody_knows_whether_it_arrived_it_is_never_sent_again(ConnectorFailure failure)
    {
        await QueueAsync("a");
        workshop.Channel.Fault = _ => new ConnectorException(failure, 504);
        await SendAsync();
        (await RowAsync()).State.ShouldBe(OutboxState.Unknown);
        workshop.Channel.Fault = _ => null;
        workshop.Clock.Advance(Duration.FromDays(30));
        (await SendAsync()).ShouldBe(0);
        workshop.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_came_too_late_is_not_sent_on_another_day()
    {
        await workshop.Store.CommitAsync([(Row("a") with { NotAfter = workshop.Clock.Now + Duration.FromHours(2) }).ToWrite()]);
        workshop.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Retryable, 429, retryAfter: TimeSpan.FromHours(3));
        await SendAsync();
        workshop.Channel.Fault = _ => null;
        workshop.Clock.Advance(Duration.FromHours(3));
        (await SendAsync()).ShouldBe(0);
        (await RowAsync()).State.ShouldBe(OutboxState.Dead);
        (await RowAsync()).Failure.ShouldBe("TooLate");
        workshop.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_door_was_closed_until_somebody_speaks_again()
    {
        var reference = new ReferenceDocument { Reference = Workshop.Reference(), Active = false };
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, reference, null)]);
        await QueueAsync("a");
        (await SendAsync()).ShouldBe(0);
        (await RowAsync()).Failure.ShouldBe("Suspended");
        workshop.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task OUT_13_It_goes_where_the_conversation_is_now()
    {
        var moved = Workshop.Reference() with { ServiceUrl = "http://localhost:2/" };
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, new ReferenceDocument { Reference = moved }, null)]);
        await QueueAsync("a");
        string? asked = null;
        workshop.Channel.Fault = reference =>
        {
            asked = reference.ServiceUrl;
            return null;
        };
        (await SendAsync()).ShouldBe(1);
        asked.ShouldBe("http://localhost:2/");
    }

    [Fact]
    public async Task A_backlog_of_many_pages_is_sent_in_one_go_each_once()
    {
        for (var i = 0; i < 1500; i++)
            await QueueAsync($"m{i}", $"channel-{i % 300}");
        (await SendAsync()).ShouldBe(1500);
        workshop.Channel.Messages.Select(m => m.Activity.Text).Distinct().Count().ShouldBe(1500);
    }

    [Theory]
    [InlineData(ConnectorFailure.Permanent, true)]
    [InlineData(ConnectorFailure.TooLarge, true)]
    [InlineData(ConnectorFailure.UntrustedHost, true)]
    [InlineData(ConnectorFailure.Unreachable, false)]
    [InlineData(ConnectorFailure.NotFound, false)]
    public async Task What_cannot_arrive_is_given_up_and_a_closed_door_is_remembered(ConnectorFailure failure, bool staysActive)
    {
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, new ReferenceDocument { Reference = Workshop.Reference() }, null)]);
        await QueueAsync("a");
        workshop.Channel.Fault = _ => new ConnectorException(failure, 403, "Code", "MessageWritesBlocked");
        await SendAsync();

        var row = await RowAsync();
        row.State.ShouldBe(OutboxState.Dead);
        row.Failure.ShouldBe($"{failure} 403 Code MessageWritesBlocked");
        var reference = await workshop.Store.GetAsync(DocumentTypes.Reference, Workshop.Tenant, DocumentTypes.ReferenceId("", "channel-1"));
        reference!.Value.Active.ShouldBe(staysActive);
        (await SendAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Refused_credentials_are_tried_again_since_an_operator_mends_them()
    {
        await QueueAsync("a");
        workshop.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Unauthorized, 401);
        await SendAsync();
        (await RowAsync()).State.ShouldBe(OutboxState.Pending);
    }

    // The commits of one sending: 1 marks the attempt, 2 marks the outcome.
    [Theory]
    [InlineData(1, false, OutboxState.Sent, 1)]
    [InlineData(1, true, OutboxState.Unknown, 0)]
    [InlineData(2, false, OutboxState.Unknown, 1)]
    [InlineData(2, true, OutboxState.Sent, 1)]
    public async Task OUT_52_A_crash_between_any_two_steps_never_says_it_twice(int commit, bool afterIt, OutboxState expected, int messages)
    {
        await QueueAsync("a");
        workshop.Store.Arm(commit, afterIt);
        await SendAsync();
        workshop.Store.Arm(0, false);

        workshop.Clock.Advance(Duration.FromMinutes(1));
        await SendAsync();
        workshop.Clock.Advance(OutboxSender.Lease);
        await SendAsync();
        (await RowAsync()).State.ShouldBe(expected);
        workshop.Channel.Messages.Count.ShouldBe(messages);
    }

    [Fact]
    public async Task What_has_waited_for_its_turn_until_it_is_too_late_does_not_leave()
    {
        await workshop.Store.CommitAsync([(Row("a") with { NotAfter = workshop.Clock.Now + Duration.FromHours(2) }).ToWrite()]);
        await workshop.Sender(new WaitingConnector(workshop.Channel, () => workshop.Clock.Advance(Duration.FromHours(3)))).SendDueAsync(workshop.Clock.Now, default);

        workshop.Channel.Messages.ShouldBeEmpty();
        (await RowAsync()).Failure.ShouldBe("TooLate");
    }

    [Fact]
    public async Task What_waits_for_its_turn_is_not_under_way_yet()
    {
        await QueueAsync("a");
        OutboxState? waiting = null;
        await workshop.Sender(new WaitingConnector(workshop.Channel, () => waiting = RowAsync().GetAwaiter().GetResult().State)).SendDueAsync(workshop.Clock.Now, default);

        waiting.ShouldBe(OutboxState.Pending);
        (await RowAsync()).State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task Alone_at_the_store_it_knows_at_its_start_that_nobody_sends_what_is_under_way()
    {
        await QueueAsync("a");
        workshop.Store.Arm(2, after: false);
        await workshop.OnlySender().SendDueAsync(workshop.Clock.Now, default);
        workshop.Store.Arm(0, false);
        (await RowAsync()).State.ShouldBe(OutboxState.Sending);

        await workshop.OnlySender().SendDueAsync(workshop.Clock.Now, default);
        (await RowAsync()).State.ShouldBe(OutboxState.Unknown);
        workshop.Channel.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_at_the_store_none_touches_what_another_is_sending()
    {
        await QueueAsync("a");
        workshop.Store.Arm(2, after: false);
        await SendAsync();
        workshop.Store.Arm(0, false);

        await SendAsync();
        (await RowAsync()).State.ShouldBe(OutboxState.Sending);
    }

    [Fact]
    public async Task A_listener_is_told_in_the_same_commit()
    {
        await QueueAsync("a");
        var listener = new NotingListener();
        await workshop.Sender(listener).SendDueAsync(workshop.Clock.Now, default);
        (await workshop.Store.GetAsync(NotingListener.Key)).ShouldNotBeNull();
        listener.Told.ShouldBe(("about a", workshop.Channel.Messages[0].Id));
    }

    [Fact]
    public async Task What_was_sent_is_removed_after_a_week_and_what_was_not_is_kept()
    {
        await QueueAsync("a");
        await SendAsync();
        workshop.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Permanent, 400);
        await QueueAsync("b");
        await SendAsync();
        workshop.Clock.Advance(OutboxSender.KeptAfterSending);
        await SendAsync();
        (await RowAsync()).State.ShouldBe(OutboxState.Dead);
    }

    [Fact]
    public async Task A_card_comes_out_as_it_went_in()
    {
        var card = OutboundActivity.Card(new BotFramework.Cards.AdaptiveCard([new BotFramework.Cards.TextBlock("逾期 2 项")]), "逾期摘要");
        await workshop.Store.CommitAsync([OutboxRow.Of(Workshop.Tenant, "card", "probe", "", Workshop.Reference(), "", card, workshop.Clock.Now).ToWrite()]);
        await SendAsync();
        var sent = workshop.Channel.Messages.ShouldHaveSingleItem().Activity;
        sent.Summary.ShouldBe("逾期摘要");
        sent.CardContent!.Value.GetRawText().ShouldBe(card.CardContent!.Value.GetRawText());
    }

    private OutboxRow Row(string key, string conversation = "channel-1") =>
        OutboxRow.Of(Workshop.Tenant, key, "probe", "about " + key, Workshop.Reference(conversation), "", OutboundActivity.Message(key), workshop.Clock.Now);

    private async Task QueueAsync(string key, string conversation = "channel-1") =>
        (await workshop.Store.CommitAsync([Row(key, conversation).ToWrite()])).Committed.ShouldBeTrue();

    private Task<int> SendAsync() => workshop.Sender().SendDueAsync(workshop.Clock.Now, default).AsTask();

    private async Task<OutboxRow> RowAsync() => (await workshop.RowsAsync()).ShouldHaveSingleItem();

    private sealed class NotingListener : IOutboxListener
    {
        public static DocumentKey Key { get; } = new(Containers.Work, Workshop.Tenant, "noted");

        public (string About, string ActivityId) Told { get; private set; }

        public string Kind => "probe";

        public ValueTask<IReadOnlyList<DocumentWrite>> OnSentAsync(OutboxRow row, string activityId, CancellationToken cancellationToken)
        {
            Told = (row.About, activityId);
            return ValueTask.FromResult<IReadOnlyList<DocumentWrite>>([DocumentWrite.Create(Key, "{}"u8.ToArray())]);
        }
    }

    /// <summary>Something happens while a message waits for its turn.</summary>
    private sealed class WaitingConnector(IConnectorClient inner, Action meanwhile) : IConnectorClient
    {
        public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct) => inner.SendAsync(reference, activity, ct);

        public async Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, Func<CancellationToken, ValueTask> leaving, CancellationToken ct)
        {
            meanwhile();
            await leaving(ct);
            return await inner.SendAsync(reference, activity, ct);
        }

        public Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct) => throw new NotSupportedException();

        public Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct) => throw new NotSupportedException();

        public Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct) => throw new NotSupportedException();

        public Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct) => throw new NotSupportedException();

        public Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, CancellationToken ct) => throw new NotSupportedException();
    }
}
