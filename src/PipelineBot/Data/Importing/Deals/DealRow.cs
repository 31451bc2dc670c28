using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>What a row says about a deal; <c>null</c> where it says nothing. Pipeline, stage and owner are still as written.</summary>
internal sealed record DealRow
{
    public required Row Row { get; init; }

    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Account { get; init; }

    public string? Owner { get; init; }

    public string? Pipeline { get; init; }

    public string? Stage { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public string? Product { get; init; }

    public string? LeadSource { get; init; }

    public LocalDate? Created { get; init; }

    public LocalDate? CloseDate { get; init; }

    public LocalDate? ClosedOn { get; init; }

    public string? CloseReason { get; init; }

    public string? NextStep { get; init; }

    public LocalDate? StageSince { get; init; }

    public static DealRow Of(Row row, string id, Cells cells, string? nameTemplate)
    {
        var amount = Cells.Amount(row, "amount");
        return new DealRow
        {
            Row = row,
            Id = id,
            Name = row.Text("name", TextLimits.Short) ?? (nameTemplate is null ? null : NameTemplate.Fill(nameTemplate, row)),
            Account = row.Text("account", TextLimits.Short),
            Owner = row.Text("owner", TextLimits.Short),
            Pipeline = row.Text("pipeline", TextLimits.Short),
            Stage = row.Text("stage", TextLimits.Short),
            Amount = amount?.Amount,
            Currency = amount?.Currency ?? Cells.Currency(row, "currency"),
            Product = row.Text("product", TextLimits.Short),
            LeadSource = row.Text("lead_source", TextLimits.Short),
            Created = cells.Date(row, "created"),
            CloseDate = cells.Date(row, "close_date"),
            ClosedOn = cells.Date(row, "closed_on"),
            CloseReason = row.Text("close_reason", TextLimits.Long),
            NextStep = row.Text("next_step", TextLimits.Long),
            StageSince = cells.Date(row, "stage_since"),
        };
    }

    /// <summary>Without the map's defaults: for a deal that exists, on which they would undo what people changed since.</summary>
    public DealRow WithoutDefaults() => this with
    {
        Name = Row.Said("name", Name),
        Account = Row.Said("account", Account),
        Owner = Row.Said("owner", Owner),
        Pipeline = Row.Said("pipeline", Pipeline),
        Stage = Row.Said("stage", Stage),
        Amount = Row.Said("amount", Amount),
        Currency = Row.Said("currency", Currency),
        Product = Row.Said("product", Product),
        LeadSource = Row.Said("lead_source", LeadSource),
        Created = Row.Said("created", Created),
        CloseDate = Row.Said("close_date", CloseDate),
        ClosedOn = Row.Said("closed_on", ClosedOn),
        CloseReason = Row.Said("close_reason", CloseReason),
        NextStep = Row.Said("next_step", NextStep),
        StageSince = Row.Said("stage_since", StageSince),
    };
}
