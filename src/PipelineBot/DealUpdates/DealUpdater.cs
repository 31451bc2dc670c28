using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>Loads the deals, asks the rules, and returns what to write and to show. Every change of a deal a person makes goes through here.</summary>
public sealed class DealUpdater(Workspace workspace, PipelineSet pipelines, Disclosure disclosure, IEnumerable<IUpdateView> views)
{
    private readonly Dictionary<string, IUpdateView> viewsByName = views.ToDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The deal, if the person may see it; a deal they may not see is as good as none.</summary>
    public async ValueTask<Document<Deal>?> FindAsync(SalesTurn turn, string dealId, CancellationToken cancellationToken) =>
        await LoadAsync(turn, dealId, cancellationToken) is { } document && May(turn, Permission.SeeDeals, document.Value) ? document : null;

    /// <summary>The deals of an update with what is asked of each; null when one of them is not there, may not be changed, or has changed since what is corrected.</summary>
    public async ValueTask<IReadOnlyList<OpenPart>?> OpenAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        var open = new List<OpenPart>();
        foreach (var part in draft.Parts)
        {
            if (await OpenAsync(turn, part, cancellationToken) is not { } one)
                return null;
            open.Add(one);
        }

        return open;
    }

    public ChangeContext ContextFor(SalesTurn turn, string ownerId) => new()
    {
        ActorId = turn.Person.Id,
        Now = turn.Now,
        Today = turn.TodayOf(ownerId),
        TurnId = turn.TurnId,
        Calendar = turn.Directory.CalendarOf(ownerId),
        Pipelines = pipelines,
        Language = turn.Language,
    };

    public DealDecision Decide(SalesTurn turn, Deal deal, IReadOnlyList<DealChange> changes) => DealRules.Decide(deal, changes, ContextFor(turn, deal.OwnerId));

    /// <summary>Decides on the base of a part; what differs is told against the deal as it is now.</summary>
    public DealDecision Decide(SalesTurn turn, OpenPart open, IReadOnlyList<DealChange> changes)
    {
        var decision = Decide(turn, open.Base, changes);
        if (open.Corrected is null || decision is not (DealDecision.Changed or DealDecision.Unchanged))
            return decision;
        var after = decision is DealDecision.Changed changed ? WithSameMilestones(open, changed.After) : open.Base;
        var fields = DealDiff.Between(open.Deal, after);
        return fields.Count == 0 ? new DealDecision.Unchanged() : new DealDecision.Changed(after.Remember(turn.TurnId), fields);
    }

    /// <summary>What the corrected change brought and the new one brings again stays the one it is.</summary>
    private static Deal WithSameMilestones(OpenPart open, Deal after)
    {
        var brought = open.Deal.Milestones.Where(m => m.TemplateKey.Length > 0 && open.Base.FindMilestone(m.Id) is null).ToList();
        return after with
        {
            Milestones = [.. after.Milestones.Select(m => open.Base.FindMilestone(m.Id) is null && brought.Find(b => b.TemplateKey == m.TemplateKey && b.StageId == m.StageId) is { } same ? same : m)],
        };
    }

    /// <summary>Decides, and turns the decisions into writes and one answer: all changes of all deals, or none.</summary>
    public async ValueTask<TurnOutcome> SaveAsync(SalesTurn turn, UpdateDraft draft, Func<OpenPart, IReadOnlyList<DealChange>> changesOf, CancellationToken cancellationToken)
    {
        var prepared = new List<PreparedUpdate>();
        foreach (var part in draft.Parts)
        {
            if (await OpenAsync(turn, part, cancellationToken) is not { } open)
                return await ClosedAsync(turn, draft, part, cancellationToken);
            turn.State.Notes[DealResolver.LastDealNote] = open.Deal.Id;
            var one = Prepare(turn, open, draft, changesOf(open), prepared.Count);
            if (one.Decision is not (DealDecision.Changed or DealDecision.Unchanged))
                return await RefuseAsync(turn, draft, one, cancellationToken);
            prepared.Add(one);
        }

        LastUpdate.Remember(turn, prepared);
        var updates = prepared.Select(p => p.Update).ToList();
        var outcome = await AnswerAsync(turn, draft, updates, cancellationToken);
        return outcome.And(prepared.SelectMany(p => p.Writes));
    }

    /// <summary>Decides about a deal that was loaded and may be changed, without an answer: for a turn that changes several deals in one commit.</summary>
    /// <param name="n">Tells the deals of one turn apart: their events need different ids.</param>
    public PreparedUpdate Prepare(SalesTurn turn, Document<Deal> document, UpdateDraft draft, IReadOnlyList<DealChange> changes, int n = 0) =>
        Prepare(turn, new OpenPart(draft.Parts.Find(p => p.DealId == document.Value.Id) ?? new DealPart(), document, document.Value, null), draft, changes, n);

    private PreparedUpdate Prepare(SalesTurn turn, OpenPart open, UpdateDraft draft, IReadOnlyList<DealChange> changes, int n)
    {
        var deal = open.Deal;
        var decision = deal.HasApplied(turn.TurnId) ? new DealDecision.Unchanged() : Decide(turn, open, changes);
        if (decision is not DealDecision.Changed changed)
            return new PreparedUpdate(decision, new DealUpdate(deal, deal, null, [], draft, open.Part), []);

        var (id, context) = (turn.NewId("event", n), ContextFor(turn, deal.OwnerId));
        var happened = changes.Count == 0 && open.Corrected is { } corrected
            ? DealEvent.OfUndo(id, corrected, new UndoDecision.Reverted(changed.After, changed.Fields), context, draft.Source)
            : DealEvent.Of(id, changed, changes, context, draft.Source);
        DocumentWrite[] writes = [DocumentTypes.Deal.Write(open.Document, changed.After), DocumentTypes.Happened(turn.TenantId, turn.Now, happened)];
        return new PreparedUpdate(decision, new DealUpdate(deal, changed.After, happened, changed.Fields, draft, open.Part), writes);
    }

    private ValueTask<Document<Deal>?> LoadAsync(SalesTurn turn, string dealId, CancellationToken cancellationToken) =>
        turn.LoadedAsync(dealId, id => workspace.DealAsync(turn.TenantId, id, cancellationToken));

    private async ValueTask<OpenPart?> OpenAsync(SalesTurn turn, DealPart part, CancellationToken cancellationToken)
    {
        if (await LoadAsync(turn, part.DealId ?? "", cancellationToken) is not { } document)
            return null;
        if (part.TakesBack is null)
            return Needs(part).All(permission => May(turn, permission, document.Value)) ? new OpenPart(part, document, document.Value, null) : null;

        // Having handed a deal over by mistake must not keep its old owner from correcting that.
        return await workspace.EventAsync(turn.TenantId, part.TakesBack, turn.Now, cancellationToken) is { } corrected && corrected.ActorId == turn.Person.Id
            && Undo.Decide(document.Value, corrected, ContextFor(turn, document.Value.OwnerId)) is UndoDecision.Reverted { After: var before }
            && Needs(part).All(permission => Access.May(turn.Person, permission, before, turn.Organisation) || May(turn, permission, document.Value))
            ? new OpenPart(part, document, before, corrected)
            : null;
    }

    /// <summary>Asks about a deal that is really there, and puts a no on record.</summary>
    private static bool May(SalesTurn turn, Permission permission, Deal deal)
    {
        if (Access.Refuses(turn.Person, permission, deal, turn.Organisation) is not { } why)
            return true;
        turn.Refuse(permission, why);
        return false;
    }

    /// <summary>What its changes need; to work on the deal in any case.</summary>
    private static IEnumerable<Permission> Needs(DealPart part) => part.Changes.Select(change => AccessRules.Of(change.Kind).Needs).Prepend(Permission.ChangeDeals).Distinct();

    private async ValueTask<TurnOutcome> ClosedAsync(SalesTurn turn, UpdateDraft draft, DealPart part, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, part.DealId ?? "", cancellationToken) is not { Value: var deal })
            return TurnOutcome.Say(Nothing(turn, draft, UpdateAnswers.NoSuchDeal(turn, part.DealSaid ?? "")));
        var why = Needs(part).All(permission => Access.May(turn.Person, permission, deal, turn.Organisation)) ? UpdateAnswers.ChangedSince(turn, deal)
            : Access.CanChange(turn.Person, deal, turn.Organisation) ? UpdateAnswers.NotYoursToGive(turn, deal)
            : UpdateAnswers.NotAllowed(turn, deal);
        return await disclosure.AnswerAsync(turn, Nothing(turn, draft, why), cancellationToken);
    }

    private async ValueTask<TurnOutcome> RefuseAsync(SalesTurn turn, UpdateDraft draft, PreparedUpdate one, CancellationToken cancellationToken)
    {
        var deal = one.Update.Before;
        if (one.Decision is DealDecision.GateShut gate)
            return await disclosure.AnswerAsync(turn, Nothing(turn, draft, UpdateAnswers.GateShut(turn, deal, gate, pipelines)), cancellationToken);

        var refusal = UpdateAnswers.Refused(turn, deal, (DealDecision.Refused)one.Decision, pipelines);
        if (await ViewAsync(turn, one.Update, cancellationToken) is not { } view)
            return await disclosure.AnswerAsync(turn, Nothing(turn, draft, refusal), cancellationToken);
        // The card the person clicked may be old: show it as things are now, with why nothing was done.
        var outcome = TurnOutcome.Say(view);
        outcome.Replies.Add(refusal);
        return outcome;
    }

    /// <summary>Of several deals, one that cannot be changed keeps the others as they were: that has to be said.</summary>
    private static OutboundActivity Nothing(SalesTurn turn, UpdateDraft draft, OutboundActivity why) =>
        draft.Parts.Count == 1 ? why : OutboundActivity.Message(Say.Sentences(turn.Language, why.Text, UpdateTexts.Set.Get(turn.Language, "several.none")));

    /// <summary>A card that was clicked is shown again where it is: it decided itself who may see it. Anything else in a channel goes to the person alone.</summary>
    private async ValueTask<TurnOutcome> AnswerAsync(SalesTurn turn, UpdateDraft draft, IReadOnlyList<DealUpdate> updates, CancellationToken cancellationToken)
    {
        if (updates is [var only] && await ViewAsync(turn, only, cancellationToken) is { } view)
            return TurnOutcome.Say(view);
        var publicly = updates.All(u => u.Event is null) ? "shared.unchanged" : "shared.saved";
        return await disclosure.ReportAsync(turn, ChangeCard.Render(turn, updates, pipelines), UpdateTexts.Set.Get(turn.Language, publicly), cancellationToken);
    }

    /// <summary>The card a button sat on, as it is after the update; null when the update names no such card.</summary>
    public async ValueTask<OutboundActivity?> ViewAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        !IsSubmit(turn) && (turn.IsPersonal || Disclosure.StandsInRooms(update.Draft.View)) && viewsByName.TryGetValue(update.Draft.View, out var view) ? await view.RenderAsync(turn, update, cancellationToken) : null;

    /// <summary>A click of an older client, which cannot be answered with a card in the place of the clicked one.</summary>
    private static bool IsSubmit(SalesTurn turn) => turn is { IsCardAction: false, Text.Length: 0, Activity.Value: not null };
}
