using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// What one turn starts from: the activity, the moment, and the state loaded for it. A turn may be decided more than once
/// (after a conflict), each time with a fresh context; nothing in it reaches the outside but through the <see cref="TurnOutcome"/>.
/// </summary>
public class TurnContext
{
    public TurnContext(Activity activity, string turnId, Instant now, ConversationState state)
    {
        Activity = activity;
        TurnId = turnId;
        Now = now;
        State = state;
        Text = activity.Type == ActivityTypes.Message ? activity.TextWithoutOwnMention() : "";
        Reference = ConversationReference.Of(activity);
    }

    protected TurnContext(TurnContext other)
    {
        Activity = other.Activity;
        TurnId = other.TurnId;
        Now = other.Now;
        State = other.State;
        Text = other.Text;
        Reference = other.Reference;
    }

    public Activity Activity { get; }

    /// <summary>The same for every delivery of the same activity; ids of what the turn creates are derived from it.</summary>
    public string TurnId { get; }

    public Instant Now { get; }

    /// <summary>This person's state in this conversation. Change it freely: it is saved when the turn commits.</summary>
    public ConversationState State { get; }

    /// <summary>What the person wrote, without the bot's own mention; empty for anything but a message.</summary>
    public string Text { get; internal set; }

    /// <summary>Where answers go; null when the activity does not say.</summary>
    public ConversationReference? Reference { get; }

    /// <summary>Empty when the activity names none.</summary>
    public string TenantId => Activity.TenantId() ?? "";

    /// <summary>The Entra object id; empty when the activity carries none. Never a name.</summary>
    public string UserId => Activity.From?.AadObjectId ?? "";

    public bool IsPersonal => Activity.IsPersonal();

    /// <summary>True when the activity is a click on a card whose answer replaces that card.</summary>
    public bool IsCardAction => Activity.IsInvoke(InvokeNames.AdaptiveCardAction);

    /// <summary>A deterministic id for the <paramref name="n"/>th thing this turn creates.</summary>
    public string NewId(string kind, int n = 0) => IdOf(TurnId, kind, n);

    /// <summary>The id that <see cref="NewId"/> gave in a turn.</summary>
    public static string IdOf(string turnId, string kind, int n) => DocumentId.Of(turnId, kind, n.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
