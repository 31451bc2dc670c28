using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.Tests.Features.CheckIns;

internal sealed class RecordingConnector : IConnectorClient
{
    private int sent;

    public List<Heard> Heard { get; } = [];

    public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct = default)
    {
        activity.EnsureSendable();
        Heard.Add(new Heard(activity.Text ?? "", activity.CardContent, reference.ConversationId));
        return Task.FromResult(new SendResult($"sent-{++sent}"));
    }

    public Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct = default) => SendAsync(reference, activity, ct);

    public Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct = default) => Task.FromResult(new SendResult(activityId));

    public Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct = default) => throw new NotSupportedException();

    public IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, CancellationToken ct = default) => throw new NotSupportedException();
}
