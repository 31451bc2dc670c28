using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Connector;

internal sealed record CreateConversationBody
{
    public required bool IsGroup { get; init; }
    public required OutboundAccount Bot { get; init; }
    public IReadOnlyList<OutboundAccount>? Members { get; init; }
    public string? TenantId { get; init; }
    public required ChannelDataBody ChannelData { get; init; }
    public AddressedActivity? Activity { get; init; }

    public static CreateConversationBody Of(ConversationParameters parameters)
    {
        if (parameters.MemberId is null == parameters.TeamsChannelId is null)
            throw new ArgumentException("Name either the member of a personal chat or the channel of a thread.", nameof(parameters));
        if (parameters.TeamsChannelId is not null && parameters.Activity is null)
            throw new ArgumentException("A thread begins with a message.", nameof(parameters));
        ArgumentException.ThrowIfNullOrEmpty(parameters.Bot.Id);
        parameters.Activity?.EnsureSendable();

        return new CreateConversationBody
        {
            IsGroup = parameters.TeamsChannelId is not null,
            Bot = new OutboundAccount(parameters.Bot.Id, parameters.Bot.Name),
            Members = parameters.MemberId is { } member ? [new OutboundAccount(member)] : null,
            TenantId = parameters.TenantId,
            ChannelData = new ChannelDataBody(Id(parameters.TenantId), Id(parameters.TeamsChannelId)),
            Activity = parameters.Activity is { } activity ? AddressedActivity.Of(activity) : null,
        };
    }

    private static IdBody? Id(string? id) => id is null ? null : new IdBody(id);

    internal sealed record ChannelDataBody(IdBody? Tenant, IdBody? Channel);

    internal sealed record IdBody(string Id);
}
