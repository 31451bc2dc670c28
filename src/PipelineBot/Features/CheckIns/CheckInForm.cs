namespace PipelineBot.Features.CheckIns;

/// <summary>A form as it was filled in, as far as it answers what was asked.</summary>
public sealed record CheckInForm(IReadOnlyList<(AskedQuestion Asked, CheckInAnswer Answer)> Answers)
{
    public string? Mood { get; init; }

    public string? Blockers { get; init; }

    public bool NeedsHelp { get; init; }

    public bool IsEmpty => Answers.Count == 0 && Blockers is null && !NeedsHelp;
}
