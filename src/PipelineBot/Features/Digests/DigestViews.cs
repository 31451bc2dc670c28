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

    /// <summary>Of somebody's own rows; what does not fit is left out from the end.</summary>
    public const int OwnRows = 12;

    private const int MostLines = 5;
    private const int MostOthers = 20;

    /// <summary>The digest as everybody sees it: the most overdue rows first whoever owns them, then put under their owners.</summary>
    /// <param name="mris">The Teams ids of owners, by their ids.</param>
    /// <param name="reader">For one person: their own rows first and in full, what they may not answer in one line, in their language.</param>
    public DigestView Of(DigestDocument digest, DigestContent content, Organisation organisation, IReadOnlyDictionary<string, string>? mris = null, DigestReader? reader = null)
    {
        var report = content.Report;
        var language = reader?.Language ?? digest.Language;
        var shown = report.Items().Take(RowsAtTop).Concat(reader is null ? [] : OwnOf(reader, content)).Select(item => (item.DealId, item.MilestoneId)).ToHashSet();
        var owners = report.Owners
            .OrderBy(owner => owner.OwnerId == reader?.Person.Id ? 0 : 1)
            .Select(owner => (Owner: owner, Items: owner.Items.Where(item => shown.Contains((item.DealId, item.MilestoneId))).ToList()))
            .ToList();
        return new DigestView
        {
            Language = language,
            Key = digest.Id,
            Day = digest.Day,
            Team = TeamOf(organisation.Find(digest.ScopePersonId), language),
            OverdueMilestones = report.OverdueMilestones,
            OverdueDeals = report.OverdueDeals,
            AtRisk = report.AtRisk,
            OpenDeals = report.OpenDeals,
            OpenTotal = report.OpenTotal,
            Owners =
            [
                .. owners.Where(o => o.Items.Count > 0)
                    .Select(o => OwnerOf(o.Owner, o.Items, content, language, mris, reader) with { AwayUntil = AwayUntil(organisation, o.Owner, digest.Day) }),
            ],
            Others = [.. owners.Where(o => o.Items.Count == 0).Take(MostOthers).Select(o => (NameOf(o.Owner), o.Owner.Items.Count))],
            NothingOwn = reader is not null && owners.All(o => o.Owner.OwnerId != reader.Person.Id),
            MoreRows = report.OverdueMilestones - shown.Count,
            Since = News(content.Since, digest.BaselineDay, content, language),
            Answered = News(content.Answered, null, content, language) is { } answered ? answered with { New = [] } : null,
            Stalled = [.. report.Stalled.Take(MostLines).Select(row => LineOf(row, content, language))],
            StalledMore = Math.Max(0, report.Stalled.Count - MostLines),
            CloseDatePassed = [.. report.CloseDatePassed.Take(MostLines).Select(row => LineOf(row, content, language))],
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
            .Select(o => OwnerOf(o.Owner, o.Items, content, language) with { AwayUntil = AwayUntil(organisation, o.Owner, digest.Day) });
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

    /// <summary>Those beyond what everybody reads here only as far as the reader may see them.</summary>
    private static IEnumerable<OverdueItem> OwnOf(DigestReader reader, DigestContent content) => content.Report.Owners
        .Where(owner => owner.OwnerId == reader.Person.Id)
        .SelectMany(owner => owner.Items.Where(item => content.Deals.TryGetValue(item.DealId, out var deal) && reader.Sees(deal)).Take(OwnRows));

    private DigestOwner OwnerOf(
        OverdueOwner owner, IReadOnlyList<OverdueItem> items, DigestContent content, string language, IReadOnlyDictionary<string, string>? mris = null, DigestReader? reader = null) =>
        new(
            NameOf(owner),
            mris?.GetValueOrDefault(owner.OwnerId) ?? "",
            owner.Items.Count,
            owner.AtRisk,
            [.. items.Select(item => RowOf(item, content, language) with { Folded = reader is not null && !(content.Deals.TryGetValue(item.DealId, out var deal) && reader.MayChange(deal)) })])
        {
            IsReader = owner.OwnerId == reader?.Person.Id,
        };

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
