using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Tests;

/// <summary>Things to test with: a Wednesday, a rep, a deal.</summary>
internal static class Some
{
    public static readonly LocalDate Today = new(2026, 11, 25);

    public static ChangeContext Context(string turn = "turn-1") => new()
    {
        ActorId = "alex",
        Now = Instant.FromUtc(2026, 11, 25, 9, 30),
        Today = Today,
        TurnId = turn,
    };

    public static NewDeal NewDeal { get; } = new()
    {
        Id = "d1",
        Name = "Contoso renewal",
        Account = "Contoso",
        OwnerId = "alex",
        Amount = new Money(300_000, "CNY"),
        CloseDate = new LocalDate(2026, 12, 20),
    };

    /// <summary>Created today in the first stage, with that stage's two milestones, both required.</summary>
    public static Deal Deal(string stage = "") => Created(NewDeal with { StageId = stage });

    public static Deal Created(NewDeal deal) => Changed(DealRules.Create(deal, Context("turn-0"))).After;

    public static DealDecision.Changed Changed(DealDecision decision) => decision.ShouldBeOfType<DealDecision.Changed>();

    /// <summary>The deal after changes that must go through.</summary>
    public static Deal After(this Deal deal, params DealChange[] changes) => Changed(DealRules.Decide(deal, changes, Context())).After;

    public static IReadOnlyList<FieldChange> FieldsOf(this Deal deal, params DealChange[] changes) =>
        Changed(DealRules.Decide(deal, changes, Context())).Fields;

    public static DealDecision.Refused Refusal(this Deal deal, params DealChange[] changes) =>
        DealRules.Decide(deal, changes, Context()).ShouldBeOfType<DealDecision.Refused>();

    public static Milestone Milestone(string id, LocalDate due, string owner = "alex") => new() { Id = id, Title = id, Due = due, OwnerId = owner, StageId = "lead" };
}
