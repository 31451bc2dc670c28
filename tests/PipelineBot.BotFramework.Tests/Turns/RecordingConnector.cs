using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>A channel that remembers what it was told, in order.</summary>
internal sealed class RecordingConnector : IConnectorClient
{
    private readonly Lock gate = new();
    private readonly List<Spoken> calls = [];

    /// <summary>Thrown instead of taking the call, when it gives one.</summary>
    public Func<OutboundActivity, Exception?> Fault { get; set; } = _ => null;

    public IReadOnlyList<Spoken> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    public IReadOnlyList<string> Texts => [.. Calls.Select(c => c.Words)];

    public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct) => Take(reference, null, activity);

    public Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct) => Take(reference, null, activity);

    public Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct) =>
        Take(reference, activityId, activity);

    public Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct) => throw new NotSupportedException();

    public Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct) => throw new NotSupportedException();

    public Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct) => throw new NotSupportedException();

    public IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, CancellationToken ct) => throw new NotSupportedException();

    private async Task<SendResult> Take(ConversationReference reference, string? updated, OutboundActivity activity)
    {
        await Task.Yield();
        if (Fault(activity) is { } fault)
            throw fault;
        lock (gate)
            calls.Add(new Spoken(reference.ConversationId, updated, activity));
        return new SendResult("sent");
    }
}

/// <param name="Updated">The message that was replaced; null when the activity was sent as a new one.</param>
internal sealed record Spoken(string Conversation, string? Updated, OutboundActivity Activity)
{
    public string Words => Activity.Text ?? Activity.Summary ?? "";
}
