using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns.OneOnOnes;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>The buttons of promises wherever they are shown, and "undo" for them. The data says which promise and which card; who may, the promise itself.</summary>
public sealed class PromiseButtons(PromiseKeeper keeper, PromiseRecords records, ListPromises list, AgendaScreen agenda, Disclosure disclosure) : ICardVerbs, IUndoable
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [PromiseVerbs.Add] = AddAsync,
        [PromiseVerbs.Keep] = (turn, data, ct) => ChangeAsync(turn, data, PromiseRules.Keep, "kept", ct),
        [PromiseVerbs.Drop] = (turn, data, ct) => ChangeAsync(turn, data, PromiseRules.Drop, "dropped", ct),
        [PromiseVerbs.Move] = MoveAsync,
        [PromiseVerbs.Undo] = async (turn, data, ct) => await ShowAsync(turn, data, await keeper.UndoAsync(turn, IdOf(data), ct), ct),
    };

    public async ValueTask<UndoableChange?> LastAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Notes.GetValueOrDefault(PromiseKeeper.LastNote) is not { } id
            || await records.FindAsync(turn.TenantId, id, cancellationToken) is not { Value: var promise } || promise.ChangedById != turn.Person.Id)
            return null;
        return new UndoableChange(promise.ChangedAt, async ct => await MakePromise.AnswerAsync(turn, disclosure, await keeper.UndoAsync(turn, id, ct), ct));
    }

    private async ValueTask<TurnOutcome> AddAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (one, other) = (turn.Organisation.Find(data.TextOrNull(PromiseVerbs.From)), turn.Organisation.Find(data.TextOrNull(PromiseVerbs.To)));
        if (one is not { Active: true } || other is not { Active: true } || (one.Id != turn.Person.Id && other.Id != turn.Person.Id))
            return Beside(turn, "gone");
        var (from, to) = data.TextOrNull(PromiseVerbs.Giver) == other.Id ? (other, one) : (one, other);
        var what = data.TextOrNull(PromiseVerbs.What) ?? "";
        if (DateOf(data, PromiseVerbs.Due) is not { } due || string.IsNullOrWhiteSpace(what))
            return Beside(turn, "form.empty");
        return await ShowAsync(turn, data, await keeper.MakeAsync(turn, from, to, what, due, cancellationToken), cancellationToken);
    }

    private ValueTask<TurnOutcome> MoveAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken) =>
        DateOf(data, PromiseVerbs.DueOf(IdOf(data))) is { } due
            ? ChangeAsync(turn, data, (promise, context) => PromiseRules.Move(promise, due, context), "moved", cancellationToken)
            : ValueTask.FromResult(Beside(turn, "move.when"));

    private async ValueTask<TurnOutcome> ChangeAsync(SalesTurn turn, JsonElement data, Func<Promise, PromiseContext, PromiseDecision> decide, string key, CancellationToken cancellationToken) =>
        await ShowAsync(turn, data, await keeper.ChangeAsync(turn, IdOf(data), decide, key, cancellationToken), cancellationToken);

    /// <summary>The card the button was on, as it is now, with what was done below it.</summary>
    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, JsonElement data, PromiseUpdate update, CancellationToken cancellationToken)
    {
        if (update.Refused)
            return new TurnOutcome { Beside = update.Answer.Text };
        var view = data.TextOrNull(PromiseVerbs.View) switch
        {
            PromiseVerbs.List => await list.RenderAsync(turn, update.After, null, cancellationToken),
            // A milestone is not there before it is stored: the agenda is asked for again.
            PromiseVerbs.Agenda when update.After is not null => await agenda.RenderAsync(turn, data.TextOrNull(PromiseVerbs.With), update.After, cancellationToken),
            _ => null,
        };
        var outcome = view is null || !turn.IsPersonal
            ? await disclosure.ReportAsync(turn, update.Answer, PromiseTexts.Set.Get(turn.Language, "shared"), cancellationToken)
            : TurnOutcome.Say(view, update.Answer);
        outcome.Notices.AddRange(update.Notices);
        return outcome.And(update.Writes);
    }

    private static string IdOf(JsonElement data) => data.TextOrNull(PromiseVerbs.Id) ?? "";

    private static LocalDate? DateOf(JsonElement data, string field) => LocalDatePattern.Iso.Parse(data.TextOrNull(field) ?? "") is { Success: true, Value: var date } ? date : null;

    private static TurnOutcome Beside(SalesTurn turn, string key) => new() { Beside = PromiseTexts.Set.Get(turn.Language, key) };
}
