using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Conversation;

/// <summary>
/// What Teams tells about a place itself: that the bot was removed, that a channel or team is gone or came back. It is true whoever did it, so it is heard from
/// people who are not on the team's list too. What is sent by itself rests while a place is closed: its reference is inactive.
/// </summary>
public sealed class Places(IDocumentStore store)
{
    /// <summary>A team has at most 1,000 channels; the bot was spoken to in few of them.</summary>
    private const int MostAtOnce = 100;

    /// <param name="personId">Whose chat it is, if it is a chat of somebody known.</param>
    /// <returns>Null when the activity tells nothing of the kind.</returns>
    public async ValueTask<TurnOutcome?> HeardAsync(TurnContext context, string personId, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (IsRemoved(activity))
            return await SetAsync(context, await OwnAsync(context, personId, cancellationToken), reference => reference with { Active = false, Welcomed = false }, cancellationToken);
        if (activity.Type != ActivityTypes.ConversationUpdate || activity.EventType() is not { } told)
            return null;

        return told switch
        {
            EventTypes.ChannelDeleted => await ChannelAsync(false),
            EventTypes.ChannelRestored => await ChannelAsync(true),
            EventTypes.TeamDeleted or EventTypes.TeamHardDeleted or EventTypes.TeamArchived => await TeamAsync(false),
            EventTypes.TeamRestored or EventTypes.TeamUnarchived => await TeamAsync(true),
            _ => null,
        };

        async ValueTask<TurnOutcome> ChannelAsync(bool open) =>
            await SetAsync(context, activity.TeamsChannelId() is { } channel ? [DocumentTypes.ReferenceId("", channel)] : [], reference => reference with { Active = open }, cancellationToken);
        async ValueTask<TurnOutcome> TeamAsync(bool open) =>
            await SetAsync(context, await OfTeamAsync(context, cancellationToken), reference => reference with { Active = open }, cancellationToken);
    }

    /// <summary>An upgrade of the app removes the bot as well, when the new version has none.</summary>
    public static bool IsRemoved(Activity activity) =>
        activity.IsBotRemoved() || activity is { Type: ActivityTypes.InstallationUpdate, Action: InstallationActions.Remove or InstallationActions.RemoveUpgrade };

    /// <summary>Whether an activity says that the bot may speak where it comes from, which closes nothing and opens what was closed.</summary>
    public static bool IsOpened(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Invoke || activity.IsBotAdded()
        || activity is { Type: ActivityTypes.InstallationUpdate, Action: InstallationActions.Add or InstallationActions.AddUpgrade };

    /// <summary>The chat it happened in; in a team all channels, since the bot is removed from all of them.</summary>
    private async ValueTask<IReadOnlyList<string>> OwnAsync(TurnContext context, string personId, CancellationToken cancellationToken)
    {
        if (context.IsPersonal)
            return [DocumentTypes.ReferenceId(personId, ""), .. Conversation(context)];
        return context.Activity.TeamId() is null ? [.. Conversation(context)] : await OfTeamAsync(context, cancellationToken);
    }

    private static IEnumerable<string> Conversation(TurnContext context) =>
        context.Activity.Conversation?.Id is { Length: > 0 } id ? [DocumentTypes.ReferenceId("", id)] : [];

    private async ValueTask<IReadOnlyList<string>> OfTeamAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.TeamId() is not { } team)
            return [];
        List<string> found = [DocumentTypes.ReferenceId("", team), .. Conversation(context)];
        await foreach (var reference in store.QueryAsync(DocumentTypes.Reference, context.TenantId, [], cancellationToken: cancellationToken))
        {
            if (reference.Value.Reference is { TeamId: { } of } && of == team && found.Count < MostAtOnce)
                found.Add(reference.Key.Id);
        }

        return found;
    }

    private async ValueTask<TurnOutcome> SetAsync(TurnContext context, IReadOnlyList<string> ids, Func<ReferenceDocument, ReferenceDocument> change, CancellationToken cancellationToken)
    {
        var outcome = TurnOutcome.Nothing;
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await store.GetAsync(DocumentTypes.Reference, context.TenantId, id, cancellationToken) is { } stored && change(stored.Value) is var now && now != stored.Value)
                outcome.Writes.Add(DocumentTypes.Reference.Write(stored, now));
        }

        return outcome;
    }
}
