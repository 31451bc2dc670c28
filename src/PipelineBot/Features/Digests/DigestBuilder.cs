using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Features.Digests;

/// <summary>Everything a digest says, before it is put into words.</summary>
/// <param name="Since">Compared with the digest of an earlier day; null when there was none.</param>
/// <param name="Answered">What became of the rows this digest listed when it was posted; null before it is posted.</param>
/// <param name="Deals">Every deal mentioned, by id.</param>
public sealed record DigestContent(OverdueReport Report, DigestChanges? Since, DigestChanges? Answered, IReadOnlyDictionary<string, Deal> Deals);

/// <summary>Which digest to build.</summary>
/// <param name="TodayOf">Today where the person with that id is.</param>
public sealed record DigestQuestion(string Tenant, OwnerScope Owners, Organisation Organisation, Func<string, LocalDate> TodayOf)
{
    public DigestSnapshot? Baseline { get; init; }

    public DigestSnapshot? Listed { get; init; }

    /// <summary>A deal that is about to be stored like this.</summary>
    public Deal? Instead { get; init; }

    /// <summary>The latest day that is today for anybody, when that is not now.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>Further deals are left out: what this reader may not see.</summary>
    public Func<Deal, bool>? Sees { get; init; }
}

/// <summary>Loads the deals in scope and reports on them. Nothing else decides what a digest contains.</summary>
public sealed class DigestBuilder(Workspace workspace, PipelineSet pipelines, IClock clock)
{
    public async ValueTask<DigestContent> BuildAsync(DigestQuestion question, CancellationToken cancellationToken)
    {
        var deals = await LoadAsync(question, cancellationToken);
        if (question.Instead is { } now)
            deals[now.Id] = now;
        var seen = deals.Values.Where(d => question.Owners.Includes(d.OwnerId) && question.Sees?.Invoke(d) != false).ToList();
        var report = OverdueReport.Build(seen, question.TodayOf, question.Organisation, pipelines);
        return new DigestContent(
            report,
            question.Baseline is { } baseline ? report.Since(baseline, seen) : null,
            question.Listed is { } listed ? report.Since(listed, seen) : null,
            deals);
    }

    private async ValueTask<Dictionary<string, Deal>> LoadAsync(DigestQuestion question, CancellationToken cancellationToken)
    {
        // Somewhere it is tomorrow already; which day counts is decided for each owner later.
        var horizon = LocalDate.Max(clock.GetCurrentInstant().InUtc().Date, question.Latest ?? LocalDate.MinIsoValue).PlusDays(2);
        var deals = (await workspace.DealsAsync(question.Tenant, question.Owners, DealStatus.Open, cancellationToken)).ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var deal in await workspace.DealsDueBeforeAsync(question.Tenant, question.Owners, horizon, cancellationToken))
            deals.TryAdd(deal.Id, deal);

        // What an earlier digest listed may be closed by now.
        var listed = (question.Baseline?.Items ?? []).Concat(question.Listed?.Items ?? []).Select(item => item.DealId).Distinct(StringComparer.Ordinal);
        foreach (var id in listed.Where(id => !deals.ContainsKey(id)).ToList())
        {
            if (await workspace.DealAsync(question.Tenant, id, cancellationToken) is { } closed)
                deals[id] = closed.Value;
        }

        return deals;
    }
}
