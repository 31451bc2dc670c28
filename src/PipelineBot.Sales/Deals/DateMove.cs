using NodaTime;

namespace PipelineBot.Sales.Deals;

/// <summary>One move of a milestone's due date.</summary>
/// <param name="On">The day it was moved, in the deal owner's zone.</param>
public sealed record DateMove(LocalDate From, LocalDate To, string? Reason, WaitingFor WaitingFor, LocalDate On, string ActorId);
