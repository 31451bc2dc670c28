using System.Text.Json;
using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Tests.History;

public class DealDiffTests
{
    private static readonly Deal Deal = Some.Deal();

    [Fact]
    public void Every_property_of_a_deal_is_a_field_or_deliberately_not_one()
    {
        var full = new Deal
        {
            Id = "d1",
            Name = "n",
            Account = "a",
            OwnerId = "o",
            PipelineId = "p",
            StageId = "s",
            Status = DealStatus.Won,
            Amount = new Money(1, "CNY"),
            Product = "x",
            LeadSource = "l",
            Competitors = ["SAP, Inc", "用友"],
            Created = Some.Today,
            CloseDate = Some.Today,
            ClosedOn = Some.Today,
            CloseReason = "r",
            NextStep = "n",
            StageSince = Some.Today,
            SharedWith = ["q"],
            StageHistory = [new StageMove("", "s", Some.Today, Some.Context().Now, "o", null)],
            Milestones = [Full("m")],
        };
        typeof(Deal).GetProperties().Length.ShouldBe(22, "a new property needs a field in DealFields, or a word here why not");
        typeof(Milestone).GetProperties().Length.ShouldBe(17, "a new property needs a field in MilestoneFields");

        var fields = DealDiff.Between(new Deal { Id = "d1" }, full);

        // All but the id, the applied turns and the unknown fields.
        fields.Count.ShouldBe(19);
        Json.Of(DealDiff.Apply(new Deal { Id = "d1" }, fields)!).ShouldBe(Json.Of(full));
    }

    [Fact]
    public void A_field_of_a_milestone_is_named_by_its_id()
    {
        var id = Deal.Milestones[0].Id;
        Deal.FieldsOf(new DealChange.CompleteMilestone(id, "signed")).ShouldBe(
        [
            new FieldChange($"milestone/{id}/state", "open", "done"),
            new FieldChange($"milestone/{id}/doneOn", null, "2026-11-25"),
            new FieldChange($"milestone/{id}/evidence", null, "signed"),
        ]);
    }

    [Fact]
    public void A_new_milestone_is_readable_json()
    {
        var added = Deal.FieldsOf(new DealChange.AddMilestone("合同签署", Some.Today)).ShouldHaveSingleItem();
        added.Old.ShouldBeNull();
        added.New.ShouldBe("""{"title":"合同签署","state":"open","due":"2026-11-25","owner":"alex","stage":"lead"}""");
    }

    [Fact]
    public void A_slash_in_an_id_does_no_harm()
    {
        var deal = new Deal { Id = "d" };
        var after = deal with { Milestones = [Full("a/due%2F")] };
        var field = DealDiff.Between(deal, after).ShouldHaveSingleItem().Field;

        DealDiff.MilestoneOf(field).ShouldBe(("a/due%2F", null));
        DealDiff.MilestoneOf(field + "/due").ShouldBe(("a/due%2F", "due"));
        DealDiff.MilestoneOf("amount").ShouldBeNull();
        DealDiff.Read(after, field + "/due").ShouldBe("2026-11-25");
    }

    [Fact]
    public void A_milestones_unknown_fields_come_back_with_it()
    {
        var colour = JsonDocument.Parse("""{"a":[1,"二"]}""").RootElement;
        var with = new Deal { Milestones = [new Milestone { Id = "m", Unknown = new() { ["colour"] = colour } }] };
        var value = DealDiff.Read(with, "milestone/m");

        DealDiff.Write(new Deal(), "milestone/m", value)!.Milestones[0].Unknown!["colour"].GetRawText().ShouldBe(colour.GetRawText());
    }

    [Theory]
    [InlineData("nonsense", "x")]
    [InlineData("amount", "much")]
    [InlineData("closeDate", "2026-11-31")]
    [InlineData("status", "Sleeping")]
    [InlineData("status", null)]
    [InlineData("competitors", "SAP")]
    [InlineData("competitors", "[1]")]
    [InlineData("stageHistory", "[{}]")]
    [InlineData("stageHistory", "{}")]
    [InlineData("milestone/m", "[]")]
    [InlineData("milestone/m", "{")]
    [InlineData("milestone/m", """{"due":"soon"}""")]
    [InlineData("milestone/m", """{"unknown":3}""")]
    [InlineData("milestone/m/due", "soon")]
    [InlineData("milestone/m/moves", """[{"from":"2026-01-01"}]""")]
    [InlineData("milestone/m/required", "maybe")]
    [InlineData("milestone/m/nonsense", "x")]
    [InlineData("milestone/gone/due", "2026-11-25")]
    public void What_is_not_understood_is_not_written(string field, string? value) =>
        DealDiff.Write(new Deal { Milestones = [Full("m")] }, field, value).ShouldBeNull();

    [Theory]
    [InlineData("stageHistory", true)]
    [InlineData("milestone/m/moves", true)]
    [InlineData("milestone/moves", false)]
    [InlineData("milestone/m/due", false)]
    [InlineData("stage", false)]
    public void Bookkeeping_is_not_for_people(string field, bool bookkeeping) => DealDiff.IsBookkeeping(field).ShouldBe(bookkeeping);

    [Fact]
    public void Applied_turns_are_not_a_field() => DealDiff.Between(Deal, Deal.Remember("t9")).ShouldBeEmpty();

    private static Milestone Full(string id) => new()
    {
        Id = id,
        Title = "t",
        Goal = "g",
        Standard = "s",
        OwnerId = "o",
        Due = Some.Today,
        State = MilestoneState.Done,
        DoneOn = Some.Today,
        Evidence = "e",
        DropReason = "r",
        DroppedByClosing = true,
        DoneByClosing = true,
        Required = true,
        StageId = "s",
        TemplateKey = "k",
        Moves = [new DateMove(Some.Today, new LocalDate(2027, 1, 1), "why \"so\"", WaitingFor.Partner, Some.Today, "a")],
    };
}
