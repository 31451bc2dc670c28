using System.Text.Json;
using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests;

public class PersistenceTests
{
    [Fact]
    public void A_deal_survives_being_kept()
    {
        var deal = Some.Deal().After(new DealChange.MoveStage("needs", "urgent"), new DealChange.AddMilestone("Visit", Some.Today));
        deal = deal.After(new DealChange.RescheduleMilestone(deal.Milestones[^1].Id, Some.Today.PlusDays(3), "ill", WaitingFor.Customer));

        var back = JsonSerializer.Deserialize(Json.Of(deal), Json.Default.Deal)!;

        Json.Of(back).ShouldBe(Json.Of(deal));
        back.Amount.ShouldBe(new Money(300_000, "CNY"));
        back.StageHistory[^1].Reason.ShouldBe("urgent");
    }

    [Fact]
    public void Fields_of_a_newer_version_survive_on_deals_milestones_and_people()
    {
        var deal = JsonSerializer.Deserialize("""{"id":"d","score":7,"milestones":[{"id":"m","due":"2026-12-01","colour":"red"}]}""", Json.Default.Deal)!;
        var person = JsonSerializer.Deserialize("""{"id":"p","shoeSize":43}""", Json.Default.Person)!;

        var kept = Json.Of(deal with { Name = "New" });
        kept.ShouldContain("\"score\":7");
        kept.ShouldContain("\"colour\":\"red\"");
        JsonSerializer.Serialize(person, Json.Default.Person).ShouldContain("\"shoeSize\":43");
    }

    [Fact]
    public void A_document_with_little_in_it_reads_as_empty_rather_than_null()
    {
        var deal = JsonSerializer.Deserialize("""{"id":"d","milestones":null,"name":null}""", Json.Default.Deal)!;
        deal.Name.ShouldBe("");
        deal.Milestones.ShouldBeEmpty();
        deal.StageAge(Some.Today).ShouldBe(0);

        var person = JsonSerializer.Deserialize("""{"id":"p"}""", Json.Default.Person)!;
        person.Active.ShouldBeTrue();
        person.Language.ShouldBe("en");
        person.Zone().ShouldBe(DateTimeZone.Utc);

        JsonSerializer.Deserialize("{}", Json.Default.WorkCalendar)!.IsWorkingDay(new LocalDate(2026, 11, 28)).ShouldBeFalse();
    }

    [Fact]
    public void A_pipeline_and_a_calendar_survive_being_kept()
    {
        var pipeline = Pipelines.BuiltIn[0];
        var json = JsonSerializer.Serialize(pipeline, Json.Default.Pipeline);
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Json.Default.Pipeline)!, Json.Default.Pipeline).ShouldBe(json);

        var calendar = new WorkCalendar { Id = "cn", Weekend = [], Holidays = [Some.Today] };
        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(calendar, Json.Default.WorkCalendar), Json.Default.WorkCalendar)!;
        back.Weekend.ShouldBeEmpty();
        back.IsWorkingDay(Some.Today).ShouldBeFalse();
    }
}
