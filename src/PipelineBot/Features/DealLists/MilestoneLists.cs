using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Features.DealLists;

/// <summary>The person's own milestones, overdue or due this week; answered in place.</summary>
public sealed class MilestoneLists(Workspace workspace, PipelineSet pipelines, Disclosure disclosure) : IUpdateView
{
    public const string Overdue = "overdue";
    public const string Week = "week";

    public string Name => MilestoneListCard.ViewName;

    public async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, string which, CancellationToken cancellationToken) =>
        await disclosure.AnswerAsync(turn, await RenderAsync(turn, which, null, cancellationToken), cancellationToken);

    public ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        RenderAsync(turn, update.Draft.ViewKey == Week ? Week : Overdue, update, cancellationToken);

    private async ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, string which, DealUpdate? update, CancellationToken cancellationToken)
    {
        var today = turn.Today;
        var sunday = today.DayOfWeek == IsoDayOfWeek.Sunday ? today : today.Next(IsoDayOfWeek.Sunday);
        var until = which == Week ? sunday.PlusDays(1) : today;
        var deals = await workspace.DealsDueBeforeAsync(turn.TenantId, new OwnerScope(false, [turn.Person.Id]), until, cancellationToken);
        // The store still holds the deal of before; what it becomes may be due again although that was not.
        var rows = (update is null ? deals : deals.Where(d => d.Id != update.After.Id).Append(update.After))
            .Where(d => d.OwnerId == turn.Person.Id)
            .SelectMany(d => d.LiveMilestones().Where(m => d.OwnerOf(m) == turn.Person.Id && m.Due < until).Select(m => (Deal: d, Milestone: m)))
            .Where(r => which == Week ? r.Milestone.Due >= sunday.PlusDays(-6) : r.Milestone.IsOverdue(today))
            .OrderBy(r => r.Milestone.Due)
            .ToList();
        DealResolver.SpeakOf(turn, update is null ? rows.Select(r => r.Deal.Id) : []);
        return MilestoneListCard.Render(turn, which, rows, pipelines, today, update);
    }
}
