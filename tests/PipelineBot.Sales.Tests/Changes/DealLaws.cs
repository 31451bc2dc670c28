using FsCheck;
using FsCheck.Fluent;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Tests.Changes;

/// <summary>What holds for any deal after any changes.</summary>
public class DealLaws
{
    private static readonly string[] Texts = ["", "  ", "price", "客户要求", "a\0b", "half \uD83C", new('x', 201), new('x', 1001), "\"quoted\" \\ / %2F", null!];
    private static readonly string[] Stages = ["lead", "contact", "needs", "solution", "negotiation", "aftersales", "moon", ""];

    private static readonly Gen<Draw> AnyDraw =
        from kind in Gen.Choose(0, 16)
        from a in Gen.Choose(0, 1000)
        from b in Gen.Choose(0, 1000)
        from text in Gen.OneOf(Gen.Elements(Texts), ArbMap.Default.GeneratorFor<string>())
        select new Draw(kind, a, b, text);

    private static readonly Gen<Draw[]> AnyDraws = Gen.Choose(0, 12).SelectMany(length => Gen.ArrayOf(AnyDraw, length));

    private static readonly Gen<WorkCalendar> AnyCalendar =
        from holidays in Gen.ArrayOf(Gen.Choose(0, 60).Select(days => Some.Today.PlusDays(days)))
        from makeUp in Gen.ArrayOf(Gen.Choose(0, 60).Select(days => Some.Today.PlusDays(days)))
        select new WorkCalendar { Holidays = holidays, MakeUpWorkdays = makeUp };

    [Fact]
    public void Undo_restores_the_deal_before_any_one_change() => Prop.ForAll(AnyDraws.ToArbitrary(), AnyDraw.ToArbitrary(), (draws, last) =>
    {
        var before = Grow(draws);
        var change = last.On(before);
        if (DealRules.Decide(before, [change], Some.Context("last")) is not DealDecision.Changed changed) return true;

        var happened = DealEvent.Of("e", changed, [change], Some.Context("last"), EventSource.Message);
        return Undo.Decide(changed.After, happened, Some.Context("undo")) is UndoDecision.Reverted undone
            && DealDiff.Between(undone.After, before).Count == 0
            && Json.Of(undone.After) == Json.Of(before);
    }).Check(Many);

    [Fact]
    public void Undoing_everything_one_after_another_leads_back_to_the_start() => Prop.ForAll(AnyDraws.ToArbitrary(), draws =>
    {
        var start = Some.Deal();
        var deal = start;
        var events = new Stack<DealEvent>();
        foreach (var (draw, i) in draws.Select((draw, i) => (draw, i)))
        {
            var change = draw.On(deal);
            if (DealRules.Decide(deal, [change], Some.Context($"t{i}")) is not DealDecision.Changed changed) continue;
            events.Push(DealEvent.Of($"e{i}", changed, [change], Some.Context($"t{i}"), EventSource.Card));
            deal = changed.After;
        }

        while (events.TryPop(out var last)) deal = ((UndoDecision.Reverted)Undo.Decide(deal, last, Some.Context())).After;
        return Json.Of(deal) == Json.Of(start);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_difference_between_two_deals_turns_one_into_the_other() => Prop.ForAll(AnyDraws.ToArbitrary(), AnyDraws.ToArbitrary(), (first, second) =>
    {
        var (a, b) = (Grow(first), Grow(second));
        var became = DealDiff.Apply(a, DealDiff.Between(a, b));
        return became is not null && DealDiff.Between(became, b).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_go_through_all_or_none_and_never_throw() => Prop.ForAll(AnyDraws.ToArbitrary(), AnyDraws.ToArbitrary(), (grown, asked) =>
    {
        var deal = Grow(grown);
        var kept = Json.Of(deal);
        List<DealChange> changes = [.. asked.Select(draw => draw.On(deal))];
        var together = DealRules.Decide(deal, changes, Some.Context("batch"));

        Deal? oneByOne = deal;
        foreach (var change in changes)
        {
            oneByOne = DealRules.Decide(oneByOne, [change], Some.Context("batch")) switch
            {
                DealDecision.Changed changed => changed.After,
                DealDecision.Unchanged => oneByOne,
                _ => null,
            };
            if (oneByOne is null) break;
        }

        return Json.Of(deal) == kept && together switch
        {
            DealDecision.Changed changed => oneByOne is not null && Json.Of(oneByOne) == Json.Of(changed.After) && changed.Fields.Count > 0,
            DealDecision.Unchanged => oneByOne is not null && DealDiff.Between(deal, oneByOne).Count == 0,
            _ => oneByOne is null,
        };
    }).Check(Many);

    [Fact]
    public void Deciding_again_gives_the_same() => Prop.ForAll(AnyDraws.ToArbitrary(), draws => Json.Of(Grow(draws)) == Json.Of(Grow(draws))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_template_never_puts_a_due_date_on_a_free_day() => Prop.ForAll(AnyCalendar.ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (calendar, day) =>
    {
        var context = Some.Context() with { Calendar = calendar, Today = Some.Today.PlusDays(day) };
        var deal = Some.Changed(DealRules.Create(Some.NewDeal, context)).After;
        foreach (var stage in Stages.Take(5).Skip(1))
        {
            deal = Some.Changed(DealRules.Decide(deal, [new DealChange.MoveStage(stage, "on")], context)).After;
        }

        return deal.Milestones.Count > 10 && deal.Milestones.All(milestone => calendar.IsWorkingDay(milestone.Due));
    }).QuickCheckThrowOnFailure();

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(400);

    private static Deal Grow(IEnumerable<Draw> draws) => draws.Select((draw, i) => (draw, i)).Aggregate(Some.Deal(), (deal, each) =>
        DealRules.Decide(deal, [each.draw.On(deal)], Some.Context($"t{each.i}")) is DealDecision.Changed changed ? changed.After : deal);

    /// <summary>Numbers that become a change once the deal is known, so that most changes meet a milestone that exists.</summary>
    private sealed record Draw(int Kind, int A, int B, string Text)
    {
        public DealChange On(Deal deal)
        {
            var id = A % 10 == 0 || deal.Milestones.Count == 0 ? Text : deal.Milestones[A % deal.Milestones.Count].Id;
            var date = Some.Today.PlusDays((B * 4) - 400);
            var person = new[] { "alex", "megan", "lee", Text }[A % 4];
            Money? money = A % 5 == 0 ? null : new Money((A - 50) * 1000.50m, B % 7 == 0 ? Text : "USD");
            return Kind switch
            {
                0 or 1 or 15 => new DealChange.MoveStage(Stages[A % Stages.Length], B % 2 == 0 ? Text : "because"),
                2 => new DealChange.CloseWon(money),
                3 => new DealChange.CloseLost(Text),
                4 or 16 => new DealChange.Reopen(Text),
                5 => new DealChange.SetAmount(money),
                6 => new DealChange.SetCloseDate(date),
                7 => new DealChange.SetNextStep(Text),
                8 => new DealChange.AddMilestone(Text, date, Text, Text),
                9 => new DealChange.CompleteMilestone(id, Text),
                10 => new DealChange.RescheduleMilestone(id, date, Text, (WaitingFor)(B % 4)),
                11 => new DealChange.DropMilestone(id, Text),
                12 => new DealChange.ReopenMilestone(id),
                13 => new DealChange.HandOver(person),
                _ => B % 2 == 0 ? new DealChange.ShareWith(person) : new DealChange.StopSharing(person),
            };
        }
    }
}
