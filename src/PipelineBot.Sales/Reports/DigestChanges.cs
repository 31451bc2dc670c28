namespace PipelineBot.Sales.Reports;

/// <summary>What changed since the last digest.</summary>
public sealed record DigestChanges
{
    /// <summary>Overdue now and not listed then.</summary>
    public IReadOnlyList<OverdueItem> New { get => field ?? []; init; }

    /// <summary>Listed then, done since.</summary>
    public IReadOnlyList<SinceItem> Done { get => field ?? []; init; }

    /// <summary>Listed then, still open with another date, overdue again or not.</summary>
    public IReadOnlyList<SinceItem> Moved { get => field ?? []; init; }

    /// <summary>Listed then, dropped since, or its deal was lost.</summary>
    public IReadOnlyList<SinceItem> Dropped { get => field ?? []; init; }

    public bool IsEmpty() => New.Count + Done.Count + Moved.Count + Dropped.Count == 0;
}
