using PipelineBot.BotFramework.Cards;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.OneOnOnes;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>The lines of an agenda, safe to stand in a card.</summary>
internal sealed class AgendaWords(string lang, PipelineSet pipelines)
{
    private const int MostCharacters = 80;
    private static readonly TextSet Texts = OneOnOneTexts.Set;

    public string Change(AgendaChange change)
    {
        var (before, after) = (change.Before, change.After);
        List<string> parts = [];
        if (change.Kind != AgendaChangeKind.Changed)
            parts.Add(Texts.Get(lang, "change." + change.Kind));
        else if (before.Status != after.Status)
            parts.Add(Texts.Get(lang, "change.Reopened"));
        var closed = change.Kind is AgendaChangeKind.Won or AgendaChangeKind.Lost;
        if (change.StageMoved && !closed)
            parts.Add($"{Stage(before)} → {Stage(after)}");
        if (change.AmountChanged)
            parts.Add($"{Amount(before)} → {Amount(after)}");
        else if (after.Amount is { } amount && change.Kind != AgendaChangeKind.Changed)
            parts.Add(Say.Money(lang, amount));
        if (change.CloseDateMoved && !closed)
            parts.Add(Texts.Get(lang, "change.close", Day(before), Day(after)));
        if (change.Kind == AgendaChangeKind.Lost && after.CloseReason.Length > 0)
            parts.Add(Name(after.CloseReason));
        return Line(after.Name, parts);
    }

    public string Overdue(OverdueItem item, IReadOnlyDictionary<string, Deal> deals)
    {
        var title = deals.TryGetValue(item.DealId, out var deal) && deal.FindMilestone(item.MilestoneId) is { } milestone ? pipelines.TitleOf(deal, milestone, lang) : item.Title;
        var moved = item.TimesMoved > 1 ? Texts.Get(lang, "risk.moved", item.TimesMoved) : null;
        return Line(item.DealName, [Name(title), Texts.Count(lang, "risk.overdue", item.DaysOverdue), moved, item.Amount is { } amount ? Say.Money(lang, amount) : null]);
    }

    public string Stalled(DealRow row) => Line(row.DealName, [Texts.Count(lang, "risk.stalled", row.StageAge, StageName(row.PipelineId, row.StageId), row.UsualDays), row.Amount is { } amount ? Say.Money(lang, amount) : null]);

    public string Passed(DealRow row) => Line(row.DealName, [Texts.Count(lang, "risk.passed", row.Days, row.CloseDate is { } day ? Say.ShortDate(lang, day) : "–"), row.Amount is { } amount ? Say.Money(lang, amount) : null]);

    public string Said(SaidBlocker said)
    {
        var words = said.Text.Length > 0 ? CardText.Escape(said.Text) : null;
        var help = said.NeedsHelp ? Texts.Get(lang, "risk.help") : null;
        return Say.Labelled(lang, Say.ShortDate(lang, said.Date), string.Join(" · ", new[] { help, words }.OfType<string>()));
    }

    public string Won(Deal deal) => Texts.Get(lang, "thanks.won", Name(deal.Name) + (deal.Amount is { } amount ? " · " + Say.Money(lang, amount) : ""));

    public string OnTime(DoneMilestone done) => Texts.Get(lang, "thanks.onTime", Name(done.Deal.Name), Name(pipelines.TitleOf(done.Deal, done.Milestone, lang)));

    public string Cleared(DoneMilestone done) => Texts.Get(lang, "thanks.cleared", Name(done.Deal.Name), Name(pipelines.TitleOf(done.Deal, done.Milestone, lang)), done.DaysLate);

    public string Milestone(OpenPromise promise) => Line(promise.Deal!.Name, [Name(pipelines.TitleOf(promise.Deal, promise.Milestone!, lang)), Promises.PromiseRow.DueText(lang, promise.Due, promise.DaysOverdue)]);

    public static string Name(string text) => CardText.Escape(text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1)] + "…");

    private static string Line(string name, IEnumerable<string?> parts) => $"**{Name(name)}** · {string.Join(" · ", parts.OfType<string>())}";

    private string Stage(Deal deal) => StageName(deal.PipelineId, deal.StageId);

    private string StageName(string pipelineId, string stageId) => CardText.Escape((pipelines.Get(pipelineId) ?? pipelines.Default).Find(stageId)?.Name.In(lang) ?? stageId);

    private string Amount(Deal deal) => deal.Amount is { } amount ? Say.Money(lang, amount) : "–";

    private string Day(Deal deal) => deal.CloseDate is { } day ? Say.ShortDate(lang, day) : "–";
}
