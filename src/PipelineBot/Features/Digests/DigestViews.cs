using NodaTime;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>From what a digest contains to what is shown of it: titles in its language, the rows that fit, names for ids.</summary>
public sealed class DigestViews(PipelineSet pipelines)
{
    public const int RowsAtTop = 8;
    public const int RowsOnPage = 6;
    private const int MostLines = 5;
    private const int MostOthers = 20;

    /// <summary>The digest as everybody sees it: the most overdue rows first whoever owns them, then put under their owners.</summary>
    /// <param name="mri">The Teams id to mention a person by, or empty.</param>
    public DigestView Of(DigestDocument digest, DigestContent content, Organisation organisation, Func<string, string>? mri = null)
    {
        var report = content.Report;
        var shown = report.Items().Take(RowsAtTop).Select(item => (item.DealId, item.MilestoneId)).ToHashSet();
        var owners = report.Owners
            .Select(owner => (Owner: owner, Items: owner.Items.Where(item => shown.Contains((item.DealId, item.MilestoneId))).ToList()))
            .ToList();
        return new DigestView
        {
            Language = digest.Language,
            Key = digest.Id,
            Day = digest.Day,
            Team = TeamOf(organisation.Find(digest.ScopePersonId), digest.Language),
            OverdueMilestones = report.OverdueMilestones,
            OverdueDeals = report.OverdueDeals,
            AtRisk = report.AtRisk,
            OpenDeals = report.OpenDeals,
            OpenTotal = report.OpenTotal,
            Owners = [.. owners.Where(o => o.Items.Count > 0).Select(o => OwnerOf(o.Owner, o.Items, content, digest.Language, mri) with { AwayUntil = AwayUntil(organisation, o.Owner, digest.Day) })],
            Others = [.. owners.Where(o => o.Items.Count == 0).Take(MostOthers).Select(o => (NameOf(o.Owner), o.Owner.Items.Count))],
            MoreRows = report.OverdueMilestones - shown.Count,
            Since = News(content.Since, digest.BaselineDay, content, digest.Language),
            Answered = News(content.Answered, null, content, digest.Language) is { } answered ? answered with { New = [] } : null,
            Stalled = [.. report.Stalled.Take(MostLines).Select(row => LineOf(row, content, digest.Language))],
            StalledMore = Math.Max(0, report.Stalled.Count - MostLines),
            CloseDatePassed = [.. report.CloseDatePassed.Take(MostLines).Select(row => LineOf(row, content, digest.Language))],
            CloseDatePassedMore = Math.Max(0, report.CloseDatePassed.Count - MostLines),
        };
    }

    /// <summary>One page of the whole list, for one reader.</summary>
    /// <param name="page">From 1; beyond the last the last is shown.</param>
    public (DigestView View, int Page, int Pages) PageOf(DigestDocument digest, DigestContent content, Organisation organisation, string language, int page)
    {
        var items = content.Report.Items().ToList();
        var pages = Math.Max(1, (items.Count + RowsOnPage - 1) / RowsOnPage);
        page = Math.Clamp(page, 1, pages);
        var rows = items.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).ToList();
        var owners = content.Report.Owners
            .Select(owner => (Owner: owner, Items: rows.Where(item => item.OwnerId == owner.OwnerId).ToList()))
            .Where(o => o.Items.Count > 0)
            .Select(o => OwnerOf(o.Owner, o.Items, content, language, null) with { AwayUntil = AwayUntil(organisation, o.Owner, digest.Day) });
        var view = new DigestView
        {
            Language = language,
            Key = DigestKey.Of(digest.Id, page),
            Day = digest.Day,
            Team = TeamOf(organisation.Find(digest.ScopePersonId), language),
            OverdueMilestones = content.Report.OverdueMilestones,
            OverdueDeals = content.Report.OverdueDeals,
            AtRisk = content.Report.AtRisk,
            Owners = [.. owners],
        };
        return (view, page, pages);
    }

    private static string TeamOf(Person? person, string language) => person switch
    {
        null => "",
        { Role: Role.Operations } => DigestTexts.Set.Get(language, "team.everyone"),
        { Team.Length: > 0 } => person.Team,
        _ => DigestTexts.Set.Get(language, "team.of", person.Name),
    };

    private DigestOwner OwnerOf(OverdueOwner owner, IReadOnlyList<OverdueItem> items, DigestContent content, string language, Func<string, string>? mri) =>
        new(NameOf(owner), mri?.Invoke(owner.OwnerId) ?? "", owner.Items.Count, owner.AtRisk, [.. items.Select(item => RowOf(item, content, language))]);

    private static LocalDate? AwayUntil(Organisation organisation, OverdueOwner owner, LocalDate day) => organisation.Find(owner.OwnerId)?.AbsenceOn(day)?.To;

    private static string NameOf(OverdueOwner owner) => owner.OwnerName.Length > 0 ? owner.OwnerName : owner.OwnerId;

    private DigestRow RowOf(OverdueItem item, DigestContent content, string language) =>
        new(item.DealId, item.MilestoneId, item.DealName, TitleOf(content, item.DealId, item.MilestoneId, item.Title, language), item.Due, item.DaysOverdue, item.Amount, item.TimesMoved, item.WaitingFor);

    private DigestDealLine LineOf(DealRow row, DigestContent content, string language) =>
        new(row.DealName, row.OwnerName.Length > 0 ? row.OwnerName : row.OwnerId, StageOf(content, row, language), row.CloseDate, row.Amount, row.Days);

    private string StageOf(DigestContent content, DealRow row, string language) =>
        content.Deals.TryGetValue(row.DealId, out var deal) ? pipelines.StageOf(deal)?.Name.In(language) ?? row.StageId : row.StageId;

    private DigestNews? News(DigestChanges? changes, LocalDate? day, DigestContent content, string language)
    {
        if (changes is null)
            return null;
        return new DigestNews(
            day,
            [.. changes.New.Select(item => Say.Labelled(language, item.DealName, TitleOf(content, item.DealId, item.MilestoneId, item.Title, language)))],
            [.. changes.Done.Select(Said)],
            [.. changes.Moved.Select(item => (Said(item), item.Due))],
            [.. changes.Dropped.Select(Said)]);

        string Said(SinceItem item) => Say.Labelled(language, item.DealName, TitleOf(content, item.DealId, item.MilestoneId, item.Title, language));
    }

    private string TitleOf(DigestContent content, string dealId, string milestoneId, string title, string language) =>
        content.Deals.TryGetValue(dealId, out var deal) && deal.FindMilestone(milestoneId) is { } milestone ? pipelines.TitleOf(deal, milestone, language) : title;
}
