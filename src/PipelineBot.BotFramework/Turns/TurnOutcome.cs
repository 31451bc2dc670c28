using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// What a turn decided: what to write, then what to say. Handlers only fill it in; the runner alone writes and sends, so a handler can run again.
/// </summary>
public sealed class TurnOutcome
{
    /// <summary>All are written or none; the first is the one the turn is about.</summary>
    public List<DocumentWrite> Writes { get; } = [];

    /// <summary>
    /// Said after the commit, in order. In a card action the first card is the answer and takes the clicked card's place; a first text is shown beside it.
    /// </summary>
    public List<OutboundActivity> Replies { get; } = [];

    /// <summary>Messages sent elsewhere after the commit (another conversation); a failure is logged, not retried.</summary>
    public List<(ConversationReference To, OutboundActivity Activity)> Notices { get; } = [];

    /// <summary>Messages already sent that everybody should now see differently.</summary>
    public List<(ConversationReference Where, string ActivityId, OutboundActivity Activity)> Updates { get; } = [];

    /// <summary>An answer to an invoke other than a card action, or one that the replies cannot express.</summary>
    public TurnAnswer? Answer { get; set; }

    /// <summary>Whether the answer of a card action also replaces the message for everyone. False for a view meant for one person, and always for an automatic refresh.</summary>
    public bool ReplaceCardForEveryone { get; set; } = true;

    /// <summary>
    /// Only something was shown: nothing at all is written, whatever is in <see cref="Writes"/>, not even that the activity was handled, and it is simply handled
    /// again when it comes again. For what clients ask by themselves, again and again.
    /// </summary>
    public bool LeavesNoTrace { get; set; }

    /// <summary>
    /// In a card action: leave the clicked card as it is, show this short text beside it, and say the replies as messages below. For a button that leads to a question.
    /// </summary>
    public string? Beside { get; set; }

    /// <summary>
    /// What to write once the first reply was sent as a message of its own and the channel gave it an id: where later updates of it look. Asked again after a
    /// conflict. When it fails, or the process dies before, those updates are all that is lost.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<IReadOnlyList<DocumentWrite>>>? WhenSent { get; set; }

    /// <summary>The id of the first reply that was sent.</summary>
    internal string? SentId { get; set; }

    /// <summary>Go on as though the person had written this instead; everything else here is ignored.</summary>
    public string? Instead { get; init; }

    public static TurnOutcome Nothing => new();

    public static TurnOutcome Say(params IEnumerable<OutboundActivity> replies)
    {
        var outcome = new TurnOutcome();
        outcome.Replies.AddRange(replies);
        return outcome;
    }

    public TurnOutcome And(params IEnumerable<DocumentWrite> writes)
    {
        Writes.AddRange(writes);
        return this;
    }
}
