using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Tests.Changes;

public class DealRulesTests
{
    private static readonly Deal Deal = Some.Deal();

    [Fact]
    public void A_new_deal_starts_in_the_first_stage_with_its_milestones()
    {
        var created = Some.Changed(DealRules.Create(Some.NewDeal, Some.Context()));

        (created.After.PipelineId, created.After.StageId, created.After.StageSince, created.After.Created).ShouldBe(("sales", "lead", Some.Today, Some.Today));
        created.After.Milestones.Count.ShouldBe(2);
        created.Fields.ShouldContain(new FieldChange("amount", null, "300000 CNY"));
        created.After.HasApplied("turn-1").ShouldBeTrue();
    }

    [Fact]
    public void A_new_deal_may_start_elsewhere()
    {
        var created = Some.Changed(DealRules.Create(Some.NewDeal with { PipelineId = "dealership", StageId = "trial" }, Some.Context())).After;
        (created.PipelineId, created.StageId).ShouldBe(("dealership", "trial"));
    }

    public static TheoryData<NewDeal, RefusalReason> Impossible => new()
    {
        { Some.NewDeal with { Id = "" }, RefusalReason.TextMissing },
        { Some.NewDeal with { Name = " \u0000 " }, RefusalReason.TextMissing },
        { Some.NewDeal with { OwnerId = "" }, RefusalReason.TextMissing },
        { Some.NewDeal with { Name = new string('x', 201) }, RefusalReason.TextTooLong },
        { Some.NewDeal with { Competitors = ["SAP", new string('x', 201)] }, RefusalReason.TextTooLong },
        { Some.NewDeal with { Competitors = [.. Enumerable.Range(0, 21).Select(i => $"c{i}")] }, RefusalReason.TooMany },
        { Some.NewDeal with { PipelineId = "moon" }, RefusalReason.NoSuchPipeline },
        { Some.NewDeal with { StageId = "trial" }, RefusalReason.NoSuchStage },
        { Some.NewDeal with { StageId = "aftersales" }, RefusalReason.NotWon },
        { Some.NewDeal with { Amount = new Money(-1, "CNY") }, RefusalReason.AmountNegative },
        { Some.NewDeal with { CloseDate = new LocalDate(2040, 1, 1) }, RefusalReason.DateOutOfRange },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void What_a_new_deal_cannot_be_is_refused(NewDeal deal, RefusalReason reason) =>
        DealRules.Create(deal, Some.Context()).ShouldBeOfType<DealDecision.Refused>().Reason.ShouldBe(reason);

    [Fact]
    public void Several_changes_are_one_list_of_old_and_new() => Deal
        .FieldsOf(new DealChange.SetAmount(new Money(500_000, "CNY")), new DealChange.SetCloseDate(Some.Today), new DealChange.SetNextStep("Call Kim"))
        .ShouldBe(
        [
            new FieldChange("amount", "300000 CNY", "500000 CNY"),
            new FieldChange("closeDate", "2026-12-20", "2026-11-25"),
            new FieldChange("nextStep", null, "Call Kim"),
        ]);

    [Fact]
    public void One_change_that_cannot_be_stops_all()
    {
        var refusal = Deal.Refusal(new DealChange.SetNextStep("Call"), new DealChange.MoveStage("moon"));
        refusal.Change.ShouldBe(new DealChange.MoveStage("moon"));
    }

    [Fact]
    public void What_already_is_so_is_unchanged() => DealRules
        .Decide(Deal, [new DealChange.SetAmount(new Money(300_000.00m, "cny")), new DealChange.HandOver("alex")], Some.Context())
        .ShouldBeOfType<DealDecision.Unchanged>();

    [Fact]
    public void Nothing_asked_is_unchanged() => DealRules.Decide(Deal, [], Some.Context()).ShouldBeOfType<DealDecision.Unchanged>();

    [Fact]
    public void There_and_back_is_unchanged() => DealRules
        .Decide(Deal, [new DealChange.SetNextStep("x"), new DealChange.SetNextStep(" ")], Some.Context())
        .ShouldBeOfType<DealDecision.Unchanged>();

    [Fact]
    public void An_amount_may_become_unknown() => Deal.After(new DealChange.SetAmount(null)).Amount.ShouldBeNull();

    [Theory]
    [InlineData(-1, "CNY", RefusalReason.AmountNegative)]
    [InlineData(1e16, "CNY", RefusalReason.AmountOutOfRange)]
    [InlineData(0.00001, "CNY", RefusalReason.AmountOutOfRange)]
    [InlineData(1, "¥", RefusalReason.CurrencyInvalid)]
    [InlineData(1, "RMBX", RefusalReason.CurrencyInvalid)]
    public void Amounts_that_cannot_be_are_refused(double amount, string currency, RefusalReason reason)
    {
        Deal.Refusal(new DealChange.SetAmount(new Money((decimal)amount, currency))).Reason.ShouldBe(reason);
        Deal.Refusal(new DealChange.CloseWon(new Money((decimal)amount, currency))).Reason.ShouldBe(reason);
    }

    [Fact]
    public void Dates_from_a_year_back_to_ten_years_ahead_are_taken()
    {
        LocalDate[] ends = [Some.Today.PlusYears(-1), Some.Today.PlusYears(10)];
        ends.ShouldAllBe(date => Deal.After(new DealChange.SetCloseDate(date)).CloseDate == date);

        LocalDate[] beyond = [ends[0].PlusDays(-1), ends[1].PlusDays(1)];
        foreach (var date in beyond)
        {
            Deal.Refusal(new DealChange.SetCloseDate(date)).Reason.ShouldBe(RefusalReason.DateOutOfRange);
            Deal.Refusal(new DealChange.AddMilestone("x", date)).Reason.ShouldBe(RefusalReason.DateOutOfRange);
            Deal.Refusal(new DealChange.RescheduleMilestone(Deal.Milestones[0].Id, date)).Reason.ShouldBe(RefusalReason.DateOutOfRange);
        }
    }

    [Fact]
    public void Texts_have_limits()
    {
        Deal.After(new DealChange.SetNextStep(new string('x', 1000))).NextStep.Length.ShouldBe(1000);
        Deal.Refusal(new DealChange.SetNextStep(new string('x', 1001))).ShouldBe(
            new DealDecision.Refused(RefusalReason.TextTooLong, new DealChange.SetNextStep(new string('x', 1001)), "1000"));
        Deal.Refusal(new DealChange.AddMilestone(new string('x', 201), Some.Today)).Detail.ShouldBe("200");
        Deal.Refusal(new DealChange.CompleteMilestone(Deal.Milestones[0].Id, new string('x', 1001))).Reason.ShouldBe(RefusalReason.TextTooLong);
        Deal.Refusal(new DealChange.MoveStage("contact", new string('x', 1001))).Reason.ShouldBe(RefusalReason.TextTooLong);
        Deal.Refusal(new DealChange.AddMilestone(" ", Some.Today)).Reason.ShouldBe(RefusalReason.TextMissing);
    }

    [Fact]
    public void Handing_over_takes_the_open_milestones_along_and_leaves_the_done_ones()
    {
        var after = Deal.After(new DealChange.CompleteMilestone(Deal.Milestones[0].Id), new DealChange.ShareWith("megan"), new DealChange.HandOver("megan"));

        (after.OwnerId, after.Milestones[0].OwnerId, after.Milestones[1].OwnerId).ShouldBe(("megan", "alex", "megan"));
        after.SharedWith.ShouldBeEmpty();
        Deal.Refusal(new DealChange.HandOver(" ")).Reason.ShouldBe(RefusalReason.TextMissing);
    }

    [Fact]
    public void Sharing_adds_a_person_once_and_can_be_stopped()
    {
        var shared = Deal.After(new DealChange.ShareWith("lee"));
        shared.SharedWith.ShouldBe(["lee"]);
        DealRules.Decide(shared, [new DealChange.ShareWith("lee"), new DealChange.ShareWith("alex")], Some.Context()).ShouldBeOfType<DealDecision.Unchanged>();
        shared.After(new DealChange.StopSharing("lee")).SharedWith.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_twenty_turns_are_remembered()
    {
        var deal = Enumerable.Range(1, 25).Aggregate(Deal, (each, i) =>
            Some.Changed(DealRules.Decide(each, [new DealChange.SetNextStep($"step {i}")], Some.Context($"t{i}"))).After);

        deal.AppliedTurns.ShouldBe([.. Enumerable.Range(6, 20).Select(i => $"t{i}")]);
        deal.HasApplied("t25").ShouldBeTrue();
        deal.HasApplied("t5").ShouldBeFalse();
    }
}
