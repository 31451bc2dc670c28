using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Storage.Documents;

namespace PipelineBot.DealUpdates;

/// <summary>A decision about one deal, and what to write for it: nothing unless the deal changes.</summary>
/// <param name="Update">Before and after; the same deal twice when nothing changes.</param>
public sealed record PreparedUpdate(DealDecision Decision, DealUpdate Update, IReadOnlyList<DocumentWrite> Writes);

/// <summary>A part with its deal loaded, which the person may change.</summary>
/// <param name="Base">What the changes are made on: the deal, or what it was before the event that is corrected.</param>
/// <param name="Corrected">That event; null when nothing is corrected.</param>
public sealed record OpenPart(DealPart Part, Document<Deal> Document, Deal Base, DealEvent? Corrected)
{
    public Deal Deal => Document.Value;
}
