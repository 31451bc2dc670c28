using NodaTime;

namespace PipelineBot.Sales.Deals;

/// <summary>One step of a deal's stage history.</summary>
/// <param name="From">Empty for the stage it was created in.</param>
/// <param name="On">The day, in the deal owner's zone.</param>
/// <param name="At">The instant.</param>
/// <param name="Reason">Why; always there when open required milestones were passed.</param>
public sealed record StageMove(string From, string To, LocalDate On, Instant At, string ActorId, string? Reason);
