using System.Text.Json;
using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns;

/// <summary>The check-in a click is about, or the answer to a click that is about none.</summary>
public sealed record CheckInClick(Document<CheckInDocument>? CheckIn, TurnOutcome? Refusal);

/// <summary>
/// Decides whether a click on a check-in card counts. The data only says which card was clicked: the check-in is looked up under the person who clicks,
/// so that forged data reaches nobody else's.
/// </summary>
public sealed class CheckInGate(CheckInRecords records)
{
    public async ValueTask<CheckInClick> EnterAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (!turn.IsPersonal || LocalDatePattern.Iso.Parse(data.TextOrNull(CheckInVerbs.Date) ?? "") is not { Success: true, Value: var date })
            return Stop(Beside(turn, "card.outdated"));
        if (data.TextOrNull(CheckInVerbs.CheckIn) != CheckInDocument.IdOf(turn.Person.Id, date))
        {
            turn.Refuse(new Refusal(nameof(Permission.UseBot), Refusals.NotTheirs));
            return Stop(Beside(turn, "card.notYours"));
        }

        if (await records.FindAsync(turn.TenantId, turn.Person.Id, date, cancellationToken) is not { } document)
            return Stop(Beside(turn, "card.outdated"));

        var checkIn = document.Value;
        var newer = data.TextOrNull(CheckInVerbs.Round) != checkIn.Round.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (newer && checkIn.State != CheckInState.Answered)
            return Stop(Settled(turn, CheckInTexts.Set.Get(turn.Language, "card.newer")));
        if (newer || checkIn.State == CheckInState.Answered)
            return Stop(Settled(turn, AnsweredText(turn, checkIn)));

        // Yesterday's questions, answered after midnight, are not lost as long as today asked none of its own.
        var overnight = date == turn.Today.PlusDays(-1) && await records.FindAsync(turn.TenantId, turn.Person.Id, turn.Today, cancellationToken) is null;
        return date == turn.Today || overnight ? new CheckInClick(document, null) : Stop(Settled(turn, CheckInTexts.Set.Get(turn.Language, "card.over", Texts.Say.Date(turn.Language, date))));
    }

    private static string AnsweredText(SalesTurn turn, CheckInDocument checkIn)
    {
        var at = checkIn.AnsweredAt is { } instant ? instant.InZone(turn.Zone).TimeOfDay.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture) : "–";
        return CheckInTexts.Set.Get(turn.Language, "card.answered", at);
    }

    private static CheckInClick Stop(TurnOutcome outcome) => new(null, outcome);

    private static TurnOutcome Settled(SalesTurn turn, string text) => TurnOutcome.Say(CheckInNote.Render(turn.Language, text, CheckInTexts.Set.Get(turn.Language, "button.start")));

    /// <summary>The card stays as it is: it may be somebody else's.</summary>
    private static TurnOutcome Beside(SalesTurn turn, string key)
    {
        var outcome = TurnOutcome.Say(OutboundActivity.Message(CheckInTexts.Set.Get(turn.Language, key)));
        outcome.ReplaceCardForEveryone = false;
        return outcome;
    }
}
