using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Changes;

namespace PipelineBot.DealUpdates;

/// <summary>A decision about one deal, and what to write for it: nothing unless the deal changes.</summary>
/// <param name="Update">Before and after; the same deal twice when nothing changes.</param>
public sealed record PreparedUpdate(DealDecision Decision, DealUpdate Update, IReadOnlyList<DocumentWrite> Writes);
