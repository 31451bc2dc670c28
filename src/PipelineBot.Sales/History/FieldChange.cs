namespace PipelineBot.Sales.History;

/// <summary>
/// One field's old and new value in canonical invariant form: dates ISO, money <c>300000 CNY</c>, enums as lower-case words,
/// lists and whole milestones compact JSON; <c>null</c> is empty or absent. Names: see <see cref="DealDiff"/>.
/// </summary>
public sealed record FieldChange(string Field, string? Old, string? New);
