using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using NodaTime;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Connector;

/// <summary>The Connector's REST interface, version 3. Safe for use from many threads.</summary>
public sealed class ConnectorClient : IConnectorClient
{
    private const int PageSize = 200;

    // Teams holds at most 25,000 members in a team; a channel that never ends its pages must not keep the bot for ever.
    private const int MaxPages = 500;

    private readonly ConnectorTransport _transport;

    /// <param name="http">Must not follow redirects; see <see cref="ConnectorHttp.CreateHandler"/>.</param>
    /// <param name="time">What waits between repeats and ends calls after 15 seconds.</param>
    public ConnectorClient(HttpClient http, ITokenProvider tokens, ServiceUrlPolicy policy, SendPace pace, IClock clock, TimeProvider time, ILoggerFactory loggers) =>
        _transport = new ConnectorTransport(http, tokens, policy, pace, clock, time, loggers.CreateLogger<ConnectorTransport>());

    public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct = default) =>
        WriteAsync(HttpMethod.Post, reference, ConnectorPaths.Activities(reference.ConversationId), AddressedActivity.Of(reference, activity), ct);

    public Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, Func<CancellationToken, ValueTask> leaving, CancellationToken ct = default) =>
        WriteAsync(HttpMethod.Post, reference, ConnectorPaths.Activities(reference.ConversationId), AddressedActivity.Of(reference, activity), ct, leaving);

    public Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct = default) =>
        WriteAsync(HttpMethod.Post, reference, ConnectorPaths.Activity(reference.ConversationId, replyToId), AddressedActivity.Of(reference, activity, replyToId), ct);

    public Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct = default) =>
        WriteAsync(HttpMethod.Put, reference, ConnectorPaths.Activity(reference.ConversationId, activityId), AddressedActivity.Of(reference, activity), ct);

    public Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct = default) =>
        _transport.SendAsync(HttpMethod.Delete, SendLane.Of(reference), reference.ServiceUrl, ConnectorPaths.Activity(reference.ConversationId, activityId), null, ct);

    public async Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(CreateConversationBody.Of(parameters), EnvelopeJson.Wire.CreateConversationBody);
        var answer = await _transport.SendAsync(HttpMethod.Post, new SendLane(parameters.TenantId ?? "", ""), parameters.ServiceUrl, ConnectorPaths.Conversations, body, ct);
        // Created, but under no id we can read: creating it again might open a second thread.
        return Read(answer.Body, EnvelopeJson.Wire.CreatedConversation) is { Id.Length: > 0 } created
            ? created with { ServiceUrl = created.ServiceUrl ?? answer.MovedTo }
            : throw new ConnectorException(ConnectorFailure.Ambiguous);
    }

    public async Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct = default)
    {
        try
        {
            var answer = await _transport.SendAsync(HttpMethod.Get, SendLane.Of(reference), reference.ServiceUrl, ConnectorPaths.Member(reference.ConversationId, memberId), null, ct);
            return Read(answer.Body, EnvelopeJson.Wire.TeamsMember);
        }
        catch (ConnectorException missing) when (missing.Failure == ConnectorFailure.NotFound)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, [EnumeratorCancellation] CancellationToken ct = default)
    {
        string? continuation = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var path = ConnectorPaths.PagedMembers(reference.ConversationId, PageSize, continuation);
            var answer = await _transport.SendAsync(HttpMethod.Get, SendLane.Of(reference), reference.ServiceUrl, path, null, ct);
            var members = Read(answer.Body, EnvelopeJson.Wire.PagedMembers);
            foreach (var member in members?.Members ?? [])
                if (member is not null)
                    yield return member;

            if (string.IsNullOrEmpty(members?.ContinuationToken) || members.ContinuationToken == continuation)
                yield break;
            continuation = members.ContinuationToken;
        }
    }

    private async Task<SendResult> WriteAsync(HttpMethod method, ConversationReference reference, string path, AddressedActivity activity, CancellationToken ct, Func<CancellationToken, ValueTask>? leaving = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, EnvelopeJson.Wire.AddressedActivity);
        var answer = await _transport.SendAsync(method, SendLane.Of(reference), reference.ServiceUrl, path, body, ct, leaving);
        return new SendResult(Read(answer.Body, EnvelopeJson.Wire.ResourceResponse)?.Id) { MovedTo = answer.MovedTo };
    }

    /// <summary>Null for an answer that is empty or not what it should be: the call itself succeeded.</summary>
    private static T? Read<T>(byte[] answer, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
