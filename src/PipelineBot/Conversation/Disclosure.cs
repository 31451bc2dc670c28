using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>
/// What a channel or group chat may see, decided here: deals and lists of deals are shown only in the person's own chat, since not every member may see them.
/// Asked for elsewhere, they are answered there and the asker is told.
/// </summary>
public sealed class Disclosure(Workspace workspace)
{
    private const string DigestView = "digest";

    public async ValueTask<TurnOutcome> AnswerAsync(SalesTurn turn, OutboundActivity answer, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal)
            return TurnOutcome.Say(answer);

        var known = await workspace.PersonalReferenceAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        if (known?.Value is not { Active: true, Reference: { } privately })
            return Beside(turn, "private.unreachable");
        var outcome = Beside(turn, "private");
        outcome.Notices.Add((privately, answer));
        return outcome;
    }

    /// <summary>Something was done: the details go to the person's own chat where that is known, and here only words that give nothing away.</summary>
    public async ValueTask<TurnOutcome> ReportAsync(SalesTurn turn, OutboundActivity details, string publicly, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal)
            return TurnOutcome.Say(details);
        var outcome = TurnOutcome.Say(OutboundActivity.Message(publicly));
        if (await workspace.PersonalReferenceAsync(turn.TenantId, turn.Person.Id, cancellationToken) is { Value: { Active: true, Reference: { } privately } })
            outcome.Notices.Add((privately, details));
        return outcome;
    }

    /// <summary>
    /// Whether the card a button sat on may be shown again in a room. Only the digest ever stands in one: a click there that names another card was made up,
    /// and is answered like a sentence.
    /// </summary>
    public static bool StandsInRooms(string view) => view == DigestView;

    /// <summary>In a room, cards are taken to the asker's own chat; words, and the question that is open, stay where they are.</summary>
    internal async ValueTask<TurnOutcome> TakeCardsAsideAsync(SalesTurn turn, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal || turn.State.Dialog is not null || outcome.Instead is not null || outcome.Replies.All(reply => reply.CardContent is null))
            return outcome;
        var cards = outcome.Replies.Where(reply => reply.CardContent is not null).ToList();
        var aside = await AnswerAsync(turn, cards[0], cancellationToken);
        if (aside.Notices is [var (to, _), ..])
            aside.Notices.AddRange(cards.Skip(1).Select(card => (to, card)));
        aside.Replies.AddRange(outcome.Replies.Where(reply => reply.CardContent is null));
        aside.Notices.AddRange(outcome.Notices);
        aside.Updates.AddRange(outcome.Updates);
        return aside.And(outcome.Writes);
    }

    private static TurnOutcome Beside(SalesTurn turn, string key)
    {
        var text = CommonTexts.Set.Get(turn.Language, key);
        return turn.IsCardAction ? new TurnOutcome { Beside = text } : TurnOutcome.Say(OutboundActivity.Message(text));
    }
}
