using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns;

/// <summary>A check-in to show.</summary>
/// <param name="Stored">As it was; null when there was none that day.</param>
public sealed record OpenedCheckIn(Document<CheckInDocument>? Stored, CheckInDocument CheckIn)
{
    /// <summary>What to write so that its answers are accepted: nothing when it was open already.</summary>
    public IReadOnlyList<DocumentWrite> Writes(string tenant)
    {
        if (Stored is null)
            return [CheckInStorage.Type.Write(tenant, CheckIn, null)];
        return ReferenceEquals(Stored.Value, CheckIn) ? [] : [CheckInStorage.Type.Write(Stored, CheckIn)];
    }
}

/// <summary>Opens a person's check-in of the day. One that is open is continued with the questions it asked; one that was answered or skipped begins a new round.</summary>
public sealed class CheckInOpening(CheckInRecords records, PromiseRecords promises, Workspace workspace, PipelineSet pipelines)
{
    public async ValueTask<OpenedCheckIn> OpenAsync(string tenant, Person person, LocalDate today, Instant now, CancellationToken cancellationToken)
    {
        var stored = await records.FindAsync(tenant, person.Id, today, cancellationToken);
        if (stored is { Value.State: CheckInState.Open })
            return new OpenedCheckIn(stored, stored.Value);

        var before = stored?.Value ?? new CheckInDocument { PersonId = person.Id, Date = today };
        var round = before.Round + 1;
        var deals = await DealsOfAsync(tenant, person, today, cancellationToken);
        var given = await promises.FromAsync(tenant, person.Id, cancellationToken);
        var opened = before with
        {
            Round = round,
            State = CheckInState.Open,
            AskedAt = now,
            Queued = [],
            Questions = [.. CheckInQuestions.Choose(person, deals, today, pipelines, given).Select((question, i) => new AskedQuestion { Id = $"q{round}_{i + 1}", Question = question })],
        };
        return new OpenedCheckIn(stored, opened);
    }

    private async ValueTask<IReadOnlyList<Deal>> DealsOfAsync(string tenant, Person person, LocalDate today, CancellationToken cancellationToken)
    {
        var own = new OwnerScope(false, [person.Id]);
        var open = await workspace.DealsAsync(tenant, own, DealStatus.Open, cancellationToken);
        // Deals that were won can still have milestones to do, and a milestone may be one's own on somebody else's deal.
        var directory = await workspace.DirectoryAsync(tenant, cancellationToken);
        var due = await workspace.DealsDueBeforeAsync(tenant, Access.VisibleOwners(person, directory.Organisation), today, cancellationToken);
        foreach (var shared in directory.DealsSharedWith(person.Id).Where(d => d.OwnerId != person.Id && d.Milestones.Count > 0))
        {
            if (await workspace.DealAsync(tenant, shared.Id, cancellationToken) is { Value: var deal } && Access.CanSee(person, deal, directory.Organisation))
                due.Add(deal);
        }

        return [.. open, .. due];
    }
}
