using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Names;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>A promise as it now is, what to write for that, and what to say; without a promise only what to say.</summary>
public sealed record PromiseUpdate(Promise? After, IReadOnlyList<DocumentWrite> Writes, OutboundActivity Answer)
{
    /// <summary>To the other of the two.</summary>
    public IReadOnlyList<(ConversationReference To, OutboundActivity Activity)> Notices { get; init; } = [];

    /// <summary>Nothing was done; the answer says why.</summary>
    public bool Refused { get; init; }
}

/// <summary>Makes and changes promises under their rules. A promise that names a deal both may see becomes a milestone of that deal, with the promiser as its owner.</summary>
public sealed class PromiseKeeper(PromiseRecords records, Workspace workspace, DealUpdater updater, PipelineSet pipelines)
{
    /// <summary>The promise this person changed last in this conversation.</summary>
    public const string LastNote = "lastPromise";

    private const double SurelyTheDeal = 0.9;
    private static readonly TextSet Texts = PromiseTexts.Set;

    public static PromiseContext ContextOf(SalesTurn turn, string fromId) => new(turn.Person.Id, turn.Now, turn.TodayOf(fromId));

    public async ValueTask<PromiseUpdate> MakeAsync(SalesTurn turn, Person from, Person to, string what, LocalDate due, CancellationToken cancellationToken)
    {
        var (lang, other) = (turn.Language, from.Id == turn.Person.Id ? to : from);
        var decision = PromiseRules.Make(turn.NewId("promise"), from.Id, to.Id, what, due, ContextOf(turn, from.Id));
        if (decision.Refusal is { } refusal)
            return Refuse(turn, refusal);
        var made = decision.After!;
        var notices = await NoticesAsync(turn, other, from.Id == turn.Person.Id ? "told.theirs" : "told.yours", made, cancellationToken);
        if (await DealInAsync(turn, from, to, made.What, cancellationToken) is { } document)
        {
            var change = new DealChange.AddMilestone(made.What, due, OwnerId: from.Id);
            var prepared = updater.Prepare(turn, document, new UpdateDraft { Confirmed = true }, [change]);
            if (prepared.Decision is DealDecision.Changed)
            {
                turn.State.Notes[DealResolver.LastDealNote] = document.Value.Id;
                turn.State.Notes.Remove(LastNote);
                LastUpdate.Forget(turn);
                return new PromiseUpdate(null, prepared.Writes, ChangeCard.Render(turn, [prepared.Update], pipelines)) { Notices = notices };
            }
        }

        turn.State.Notes[LastNote] = made.Id;
        var title = from.Id == turn.Person.Id
            ? Texts.Get(lang, "made.yours", to.Name, Say.Date(lang, due))
            : Texts.Get(lang, "made.theirs", from.Name, Say.Date(lang, due));
        return new PromiseUpdate(made, [CheckInStorage.Promise.Write(turn.TenantId, made, null)], PromiseCards.Changed(lang, title, made, undoable: true)) { Notices = notices };
    }

    /// <summary>Keeps, moves or drops, as the decision says.</summary>
    public async ValueTask<PromiseUpdate> ChangeAsync(SalesTurn turn, string id, Func<Promise, PromiseContext, PromiseDecision> decide, string key, CancellationToken cancellationToken)
    {
        if (await TheirsAsync(turn, id, cancellationToken) is not { } document)
            return Not(turn, "gone");
        var decision = decide(document.Value, ContextOf(turn, document.Value.FromId));
        if (decision.Refusal is { } refusal)
            return Refuse(turn, refusal);
        turn.State.Notes[LastNote] = id;
        var after = decision.After!;
        var title = Texts.Get(turn.Language, key, NameOf(turn, after.OtherThan(turn.Person.Id)), Say.Date(turn.Language, after.Due));
        return new PromiseUpdate(after, [CheckInStorage.Promise.Write(document, after)], PromiseCards.Changed(turn.Language, title, after, undoable: true));
    }

    public async ValueTask<PromiseUpdate> UndoAsync(SalesTurn turn, string id, CancellationToken cancellationToken)
    {
        if (await TheirsAsync(turn, id, cancellationToken) is not { } document)
            return Not(turn, "gone");
        var decision = PromiseRules.Undo(document.Value, ContextOf(turn, document.Value.FromId));
        if (decision.Refusal is { } refusal)
            return Refuse(turn, refusal);
        turn.State.Notes.Remove(LastNote);
        if (decision.After is not { } back)
            return new PromiseUpdate(null, [DocumentWrite.Delete(document.Key, document.ETag!)], PromiseCards.Changed(turn.Language, Texts.Get(turn.Language, "undone.made"), document.Value, undoable: false));
        var title = Texts.Get(turn.Language, "undone", NameOf(turn, back.OtherThan(turn.Person.Id)), Say.Date(turn.Language, back.Due));
        return new PromiseUpdate(back, [CheckInStorage.Promise.Write(document, back)], PromiseCards.Changed(turn.Language, title, back, undoable: false));
    }

    /// <summary>A promise the person is one of the two of; any other is as good as none.</summary>
    private async ValueTask<Document<Promise>?> TheirsAsync(SalesTurn turn, string id, CancellationToken cancellationToken)
    {
        if (id.Length is 0 or > 64 || await records.FindAsync(turn.TenantId, id, cancellationToken) is not { } document)
            return null;
        if (document.Value.Concerns(turn.Person.Id))
            return document;
        turn.Refuse(new Refusal(nameof(Permission.KeepPromises), Refusals.NotTheirs));
        return null;
    }

    public static string NameOf(SalesTurn turn, string personId) => turn.Organisation.Find(personId)?.Name ?? "–";

    /// <summary>The one open deal the words name, if the promiser's side may change it and the other may see it.</summary>
    private async ValueTask<Document<Deal>?> DealInAsync(SalesTurn turn, Person from, Person to, string what, CancellationToken cancellationToken)
    {
        var named = turn.Directory.DealsSpottedBy(turn.Person).Recognize(what)
            .Select(found => found.Value).OfType<Spotted<DealHead>>()
            .Where(found => found.Confidence >= SurelyTheDeal && found.Values.Count == 1)
            .Select(found => found.Values[0].Id).Distinct().ToList();
        if (named is not [var id] || await updater.FindAsync(turn, id, cancellationToken) is not { Value: { Status: DealStatus.Open } deal } document)
            return null;
        return Access.CanChange(turn.Person, deal, turn.Organisation) && Access.CanSee(from, deal, turn.Organisation) && Access.CanSee(to, deal, turn.Organisation) ? document : null;
    }

    private async ValueTask<IReadOnlyList<(ConversationReference, OutboundActivity)>> NoticesAsync(SalesTurn turn, Person other, string key, Promise made, CancellationToken cancellationToken)
    {
        if (await workspace.PersonalReferenceAsync(turn.TenantId, other.Id, cancellationToken) is not { Value: { Active: true, Reference: { } reference } })
            return [];
        return [(reference, OutboundActivity.Message(Texts.Get(other.Language, key, turn.Person.Name, made.What, Say.Date(other.Language, made.Due))))];
    }

    private static PromiseUpdate Refuse(SalesTurn turn, PromiseRefusal refusal) => Not(turn, "refused." + refusal);

    private static PromiseUpdate Not(SalesTurn turn, string key) => new(null, [], OutboundActivity.Message(Texts.Get(turn.Language, key))) { Refused = true };
}
