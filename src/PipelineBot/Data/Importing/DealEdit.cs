using PipelineBot.Sales.Deals;

namespace PipelineBot.Data.Importing;

/// <summary>What rows make of one deal. May be asked again when somebody else changed the deal meanwhile, and answers the same for the same deal.</summary>
internal interface IDealEdit
{
    string DealId { get; }

    DealEditOutcome Apply(Deal? existing);
}

/// <param name="After">The deal to be stored if it differs; <c>null</c> when there is none to be stored.</param>
internal sealed record DealEditOutcome(Deal? After, Tally Rows, IReadOnlyList<Notice> Notices, IReadOnlyList<string> Remarks)
{
    public static DealEditOutcome Skipped(Row row, string reason) =>
        new(null, Tally.OneSkipped, [.. row.Notices, new Notice(row.Line, $"skipped: {reason}")], []);
}
