using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>The fields of a deal, in the order a person reads them. Milestones are not among them.</summary>
internal static class DealFields
{
    public static readonly IReadOnlyList<Field<Deal>> All =
    [
        Text("name", deal => deal.Name, (deal, text) => deal with { Name = text }),
        Text("account", deal => deal.Account, (deal, text) => deal with { Account = text }),
        Text("pipeline", deal => deal.PipelineId, (deal, text) => deal with { PipelineId = text }),
        Text("stage", deal => deal.StageId, (deal, text) => deal with { StageId = text }),
        new("status", (a, b) => a.Status == b.Status, deal => Canonical.Word(deal.Status), (deal, value) =>
            Canonical.TryWord<DealStatus>(value, out var status) ? deal with { Status = status } : null),
        new("amount", (a, b) => a.Amount == b.Amount, deal => deal.Amount?.ToString(), WriteAmount),
        Date("closeDate", deal => deal.CloseDate, (deal, date) => deal with { CloseDate = date }),
        Text("nextStep", deal => deal.NextStep, (deal, text) => deal with { NextStep = text }),
        Text("owner", deal => deal.OwnerId, (deal, text) => deal with { OwnerId = text }),
        Texts("sharedWith", deal => deal.SharedWith, (deal, texts) => deal with { SharedWith = texts }),
        Text("product", deal => deal.Product, (deal, text) => deal with { Product = text }),
        Text("leadSource", deal => deal.LeadSource, (deal, text) => deal with { LeadSource = text }),
        Texts("competitors", deal => deal.Competitors, (deal, texts) => deal with { Competitors = texts }),
        Date("closedOn", deal => deal.ClosedOn, (deal, date) => deal with { ClosedOn = date }),
        Text("closeReason", deal => deal.CloseReason, (deal, text) => deal with { CloseReason = text }),
        Date("created", deal => deal.Created, (deal, date) => deal with { Created = date }),
        Date("stageSince", deal => deal.StageSince, (deal, date) => deal with { StageSince = date ?? default }),
        new("stageHistory", (a, b) => ReferenceEquals(a.StageHistory, b.StageHistory), deal => Canonical.List(deal.StageHistory, MoveJson.Write), (deal, value) =>
            Canonical.TryList<StageMove>(value, MoveJson.ReadStageMove, out var moves) ? deal with { StageHistory = moves } : null),
    ];

    private static Deal? WriteAmount(Deal deal, string? value) => (value, Money.FromCanonical(value)) switch
    {
        (null, _) => deal with { Amount = null },
        (_, { } money) => deal with { Amount = money },
        _ => null,
    };

    private static Field<Deal> Text(string name, Func<Deal, string> get, Func<Deal, string, Deal> set) =>
        new(name, (a, b) => get(a) == get(b), deal => Canonical.Text(get(deal)), (deal, value) => set(deal, value ?? ""));

    private static Field<Deal> Date(string name, Func<Deal, LocalDate?> get, Func<Deal, LocalDate?, Deal> set) =>
        new(name, (a, b) => get(a) == get(b), deal => Canonical.Date(get(deal)), (deal, value) => Canonical.TryDate(value, out var date) ? set(deal, date) : null);

    private static Field<Deal> Texts(string name, Func<Deal, IReadOnlyList<string>> get, Func<Deal, IReadOnlyList<string>, Deal> set) =>
        new(name, (a, b) => ReferenceEquals(get(a), get(b)), deal => Canonical.Texts(get(deal)), (deal, value) => Canonical.TryTexts(value, out var texts) ? set(deal, texts) : null);
}
