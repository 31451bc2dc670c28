using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// The identity of a turn (IN-73): the activity's key and its sender.
/// An activity without an id (typing) cannot be recognised again.
/// </summary>
internal readonly record struct TurnId(string Value, bool Repeatable)
{
    public static TurnId Of(Activity activity)
    {
        return ActivityKey.Of(activity) is { } key
            ? new TurnId(DocumentId.Of("turn", key.ToString(), activity.From?.Id ?? ""), true)
            : new TurnId(Guid.NewGuid().ToString("N"), false);
    }
}
