using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.Deals;

/// <summary>One deal with its milestones and everything that can be done to it; changes made on it are shown in its place.</summary>
public static class DealCard
{
    public const string ViewName = "deal";
    private const int MostMilestones = 8;

    private static readonly TextSet Texts = new(typeof(DealCard), "DealTexts");

    /// <param name="update">What was just changed on it; null when it is only shown.</param>
    public static OutboundActivity Render(SalesTurn turn, Deal deal, PipelineSet pipelines, DealUpdate? update = null)
    {
        var lang = turn.Language;
        var today = turn.TodayOf(deal.OwnerId);
        List<CardElement> body = [new TextBlock(CardText.Escape(deal.Name)) { Wrap = true, Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextStyle.Heading }];
        if (deal.Account.Length > 0 && deal.Account != deal.Name)
            body.Add(new TextBlock(CardText.Escape(deal.Account)) { Wrap = true, IsSubtle = true, Spacing = Spacing.None });
        if (update is { Event: { } happened })
        {
            body.Add(new Container([
                new TextBlock("✓ " + Texts.Get(lang, "changed")) { Wrap = true, Weight = TextWeight.Bolder },
                .. ChangeCard.Lines(FieldText.Lines(turn, update.Before, deal, update.Fields, pipelines)),
                new ActionSet([UpdateVerbs.UndoButton(Texts.Get(lang, "button.undo"), lang, happened.Id, ViewName)])])
            { Style = ContainerStyle.Good });
        }

        body.Add(new FactSet([.. Facts(turn, deal, pipelines, today)]));
        body.AddRange(MilestoneRows(turn, deal, pipelines, today));
        body.Add(new ActionSet([.. Buttons(turn, deal)]) { Separator = true, Spacing = Spacing.Medium });

        var summary = $"{deal.Name} · {StageLine(turn, deal, pipelines, today)} · {Amount(turn, deal)}";
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = summary }, summary);
    }

    private static IEnumerable<Fact> Facts(SalesTurn turn, Deal deal, PipelineSet pipelines, NodaTime.LocalDate today)
    {
        var lang = turn.Language;
        yield return Line(turn, "stage", StageLine(turn, deal, pipelines, today));
        yield return Line(turn, "amount", Amount(turn, deal));
        if (deal.Status != DealStatus.Open)
            yield return Line(turn, "closedOn", (deal.ClosedOn is { } on ? Say.Date(lang, on) : "–") + (deal.CloseReason.Length > 0 ? $" · {deal.CloseReason}" : ""));
        else
            yield return Line(turn, "closeDate", deal.CloseDate is { } date ? Say.Date(lang, date) + (deal.CloseDatePassed(today) ? " · " + Texts.Count(lang, "days.past", deal.DaysPastCloseDate(today)) : "") : Texts.Get(lang, "unknown"));
        yield return Line(turn, "owner", turn.Organisation.Find(deal.OwnerId)?.Name ?? deal.OwnerId);
        if (deal.Product.Length > 0)
            yield return Line(turn, "product", deal.Product);
        if (deal.Status == DealStatus.Open)
            yield return Line(turn, "nextStep", deal.NextStep.Length > 0 ? deal.NextStep : Texts.Get(lang, "none"));
    }

    private static Fact Line(SalesTurn turn, string key, string value) => new(Texts.Get(turn.Language, "fact." + key), CardText.Escape(value));

    private static string StageLine(SalesTurn turn, Deal deal, PipelineSet pipelines, NodaTime.LocalDate today)
    {
        var pipeline = pipelines.Of(deal);
        var name = pipeline.Find(deal.StageId)?.Name.In(turn.Language) ?? deal.StageId;
        if (deal.Status != DealStatus.Open)
            return Texts.Get(turn.Language, "stage.closed", Texts.Get(turn.Language, "status." + deal.Status), name);
        var selling = pipeline.Stages.Count(s => !s.IsAfterSales);
        var line = Texts.Get(turn.Language, "stage.line", name, pipeline.IndexOf(deal.StageId) + 1, selling, Texts.Count(turn.Language, "days", deal.StageAge(today)));
        return deal.IsStalled(pipeline, today) ? $"{line} · {Texts.Get(turn.Language, "stalled")}" : line;
    }

    private static string Amount(SalesTurn turn, Deal deal) => deal.Amount is { } amount ? Say.Money(turn.Language, amount) : Texts.Get(turn.Language, "unknown");

    private static IEnumerable<CardElement> MilestoneRows(SalesTurn turn, Deal deal, PipelineSet pipelines, NodaTime.LocalDate today)
    {
        var live = deal.LiveMilestones().OrderBy(m => m.Due).ToList();
        var done = deal.Milestones.Count(m => m.State == MilestoneState.Done);
        yield return new TextBlock(Texts.Get(turn.Language, "milestones", live.Count, done)) { Wrap = true, Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        foreach (var milestone in live.Take(MostMilestones))
            yield return MilestoneRow.Render(turn, pipelines.TitleOf(deal, milestone, turn.Language), milestone, deal.Id, today, ViewName);
        if (live.Count > MostMilestones)
            yield return new TextBlock(Texts.Get(turn.Language, "more", live.Count - MostMilestones)) { IsSubtle = true, Wrap = true };
    }

    private static IEnumerable<CardAction> Buttons(SalesTurn turn, Deal deal)
    {
        var lang = turn.Language;
        if (deal.Status != DealStatus.Open)
        {
            yield return Button("button.reopen", "deal.reopen");
            yield break;
        }

        yield return Button("button.stage", "deal.stage");
        yield return Button("button.closeDate", "deal.closeDate");
        yield return Button("button.nextStep", "deal.nextStep");
        yield return Button("button.amount", "deal.amount");
        yield return Button("button.milestone", "milestone.add");
        yield return Button("button.won", "deal.won");
        yield return Button("button.lost", "deal.lost") with { Mode = ActionMode.Secondary };
        yield return Button("button.handover", "deal.handover") with { Mode = ActionMode.Secondary };

        ExecuteAction Button(string key, string kind) => UpdateVerbs.UpdateButton(Texts.Get(lang, key), lang, deal.Id, kind, ViewName);
    }
}
