using System.Text.Json;
using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Outbox;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Nudge": a row's owner gets a message about it in their own chat, at most one a day for each milestone and asker.</summary>
public sealed class NudgeOwner(IDocumentStore store, Workspace workspace, DealUpdater updater, DigestScreens screens, PipelineSet pipelines) : ICardVerbs
{
    public const string OutboxKind = "nudge";

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [DigestVerbs.Nudge] = NudgeAsync };

    private async ValueTask<TurnOutcome> NudgeAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await updater.FindAsync(turn, data.TextOrNull(UpdateVerbs.Deal) ?? "", cancellationToken) is not { Value: var deal })
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
        if (deal.FindMilestone(data.TextOrNull(SlotNames.Milestone)) is not { State: MilestoneState.Open } milestone)
            return await AnsweredAsync(turn, data, cancellationToken);
        if (turn.Organisation.Find(deal.OwnerOf(milestone)) is not { Active: true } owner)
            return Beside(turn, "nudge.nobody");
        if (owner.Id == turn.Person.Id)
            return Beside(turn, "nudge.self");
        var known = await workspace.PersonalReferenceAsync(turn.TenantId, owner.Id, cancellationToken);
        if (known?.Value is not { Active: true, Reference: { } reference })
            return Beside(turn, "nudge.unreachable", owner.Name);

        var key = string.Join('/', OutboxKind, turn.Person.Id, deal.Id, milestone.Id, LocalDatePattern.Iso.Format(turn.Today));
        if (await store.FindAsync(turn.TenantId, key, cancellationToken) is not null)
            return Beside(turn, "nudge.already", owner.Name);
        var seen = Access.CanSee(owner, deal, turn.Organisation);
        var card = NudgeCard.Render(owner.Language, turn.Person.Name, deal, milestone, pipelines.TitleOf(deal, milestone, owner.Language), owner.Today(turn.Now), seen);
        var row = OutboxRow.Of(turn.TenantId, key, OutboxKind, milestone.Id, reference, owner.Id, card, turn.Now);
        return Beside(turn, "nudge.done", owner.Name).And(row.ToWrite());
    }

    private async ValueTask<TurnOutcome> AnsweredAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        return await screens.FindAsync(turn, data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken) is { } screen
            ? TurnOutcome.Say(await screens.RenderAsync(turn, screen, cancellationToken, note: DigestScreens.AnsweredAlready))
            : TurnOutcome.Say(OutboundActivity.Message(DigestTexts.Set.Get(turn.Language, DigestScreens.AnsweredAlready)));
    }

    private static TurnOutcome Beside(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments)
    {
        var text = DigestTexts.Set.Get(turn.Language, key, arguments);
        return turn.IsCardAction ? new TurnOutcome { Beside = text } : TurnOutcome.Say(OutboundActivity.Message(text));
    }
}
