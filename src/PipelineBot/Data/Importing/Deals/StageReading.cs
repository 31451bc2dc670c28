using PipelineBot.Sales.Deals;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>What a stage cell says.</summary>
/// <param name="StageId"><c>null</c> when the text only says that the deal is closed.</param>
internal readonly record struct StageReading(DealStatus Status, string? StageId);
