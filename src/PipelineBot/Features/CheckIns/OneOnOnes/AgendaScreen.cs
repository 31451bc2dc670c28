using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.OneOnOnes;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>Loads what an agenda is made of, and shows it to one of the two.</summary>
public sealed class AgendaScreen(IDocumentStore store, Workspace workspace, PromiseRecords promises, CheckInRecords checkIns, PipelineSet pipelines)
{
    private const int FirstTimeDays = 14;

    /// <summary>Further back nobody wants to be told.</summary>
    private static readonly Duration Longest = Duration.FromDays(120);

    public ValueTask<Document<OneOnOneDocument>?> FindAsync(string tenant, TalkingPair pair, CancellationToken cancellationToken) =>
        store.GetAsync(CheckInStorage.OneOnOne, tenant, OneOnOneDocument.IdOf(pair.Manager.Id, pair.Report.Id), cancellationToken);

    /// <summary>The agenda of the person asking and another; null when it is none of theirs.</summary>
    /// <param name="instead">A promise as it is about to be stored.</param>
    public async ValueTask<OutboundActivity?> RenderAsync(SalesTurn turn, string? otherId, Promise? instead, CancellationToken cancellationToken) =>
        TalkingPair.Of(turn, turn.Organisation.Find(otherId)) is { } pair ? await RenderAsync(turn, pair, instead, cancellationToken) : null;

    public async ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, TalkingPair pair, Promise? instead, CancellationToken cancellationToken)
    {
        var (tenant, report) = (turn.TenantId, pair.Report);
        var held = (await FindAsync(tenant, pair, cancellationToken))?.Value.HeldAt;
        var since = Instant.Max(held ?? turn.Now - Duration.FromDays(FirstTimeDays), turn.Now - Longest);
        var from = since.InZone(report.Zone()).Date;

        // A deal is seen as elsewhere: who may not see it there does not see it here.
        var deals = (await workspace.DealsAsync(tenant, new OwnerScope(false, [report.Id]), null, cancellationToken)).Where(d => Access.CanSee(turn.Person, d, turn.Organisation)).ToList();
        var said = await checkIns.SinceAsync(tenant, [report.Id], from, cancellationToken);
        var given = await promises.OfAsync(tenant, report.Id, cancellationToken);
        var data = new AgendaData(pair.Manager, report, from, turn.TodayOf(report.Id), turn.TodayOf(pair.Manager.Id))
        {
            Deals = deals,
            Events = await workspace.EventsOfDealsAsync(tenant, [.. deals.Select(d => d.Id)], since, turn.Now, cancellationToken),
            Promises = [.. given.Where(p => p.Id != instead?.Id), .. instead is null ? (Promise[])[] : [instead]],
            Said = [.. said[report.Id].Where(c => c.State == CheckInState.Answered && (c.Blockers.Length > 0 || c.NeedsHelp)).Select(c => new SaidBlocker(c.Date, c.Blockers, c.NeedsHelp))],
        };
        return AgendaCard.Render(turn, pair, data, OneOnOneAgenda.Build(data, turn.Organisation, pipelines), held, pipelines);
    }
}
