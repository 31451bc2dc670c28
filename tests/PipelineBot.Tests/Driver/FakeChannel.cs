using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.Tests.Driver;

/// <summary>What the bot sent, by conversation, with cards replaced as a client would show them.</summary>
public sealed class FakeChannel : IConnectorClient
{
    private readonly Lock gate = new();
    private int nextId = 1000;

    private readonly HashSet<(string Conversation, string Person)> spoke = [];

    public FakeChannel() => Members = Spoke;

    public List<SentMessage> Messages { get; } = [];

    /// <summary>Who is in a room: whoever spoke there, unless a test knows better.</summary>
    public Func<string, TeamsMember[]> Members { get; set; }

    /// <summary>Thrown instead of sending, when set.</summary>
    public Func<ConversationReference, Exception?> Fault { get; set; } = _ => null;

    /// <summary>Thrown instead of updating, when set; called before anybody sees the update.</summary>
    public Func<string, Exception?> UpdateFault { get; set; } = _ => null;

    public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct)
    {
        activity.EnsureSendable();
        lock (gate)
        {
            if (Fault(reference) is { } fault)
                return Task.FromException<SendResult>(fault);
            var id = (++nextId).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Messages.Add(new SentMessage(id, reference.ConversationId, activity));
            SeenCards.Add(activity.CardContent);
            return Task.FromResult(new SendResult(id));
        }
    }

    public Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct) => SendAsync(reference, activity, ct);

    public Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct)
    {
        if (UpdateFault(activityId) is { } fault)
            return Task.FromException<SendResult>(fault);
        lock (gate)
        {
            var index = Messages.FindIndex(m => m.Id == activityId);
            if (index < 0)
                throw new ConnectorException(ConnectorFailure.NotFound);
            SeenCards.Add(activity.CardContent);
            Messages[index] = Messages[index] with { Activity = activity, Updates = Messages[index].Updates + 1 };
            return Task.FromResult(new SendResult(activityId));
        }
    }

    public Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct) => throw new NotSupportedException();

    public Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct) => throw new NotSupportedException();

    public Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct) => Task.FromResult<TeamsMember?>(null);

    public IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, CancellationToken ct) => Members(reference.ConversationId).ToAsyncEnumerable();

    /// <summary>Somebody spoke there, so they are a member.</summary>
    public void Join(string conversation, string personId)
    {
        lock (gate)
            spoke.Add((ThreadId.Split(conversation).Conversation, personId));
    }

    private TeamsMember[] Spoke(string conversation)
    {
        lock (gate)
            return [.. spoke.Where(one => one.Conversation == conversation).Select(one => new TeamsMember { Id = "29:" + one.Person, AadObjectId = one.Person })];
    }
}

public sealed record SentMessage(string Id, string ConversationId, OutboundActivity Activity, int Updates = 0);
