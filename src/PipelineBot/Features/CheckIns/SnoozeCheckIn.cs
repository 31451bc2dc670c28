using System.Globalization;
using System.Text.Json;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Later": the same questions again in an hour, if that still is today.</summary>
public sealed class SnoozeCheckIn(CheckInGate gate, CheckInViews views) : ICardVerbs
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [CheckInVerbs.Later] = LaterAsync };

    private async ValueTask<TurnOutcome> LaterAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (document, refusal) = await gate.EnterAsync(turn, data, cancellationToken);
        if (document is null)
            return refusal!;
        var at = turn.Now + CheckInQueue.LaterAfter;
        if (turn.Reference is not { } here || at.InZone(turn.Zone).Date != turn.Today)
            return new TurnOutcome { Beside = CheckInTexts.Set.Get(turn.Language, "later.tooLate") };

        var checkIn = document.Value;
        var again = CheckInCard.Render(await views.BuildAsync(turn.TenantId, turn.Person, checkIn, turn.Language, cancellationToken));
        var row = CheckInQueue.Row(turn.TenantId, checkIn, "later|" + turn.TurnId, here, again, turn.Now, at);
        var time = at.InZone(turn.Zone).TimeOfDay.ToString("HH':'mm", CultureInfo.InvariantCulture);
        var note = CheckInNote.Render(turn.Language, CheckInTexts.Set.Get(turn.Language, "later.done", time), CheckInTexts.Set.Get(turn.Language, "button.start"));
        return TurnOutcome.Say(note)
            .And(CheckInStorage.Type.Write(document, checkIn with { State = CheckInState.Open, Queued = [row.Id] }))
            .And(CheckInQueue.TakenBack(checkIn))
            .And(row.ToWrite());
    }
}
