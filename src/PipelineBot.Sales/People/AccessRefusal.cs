namespace PipelineBot.Sales.People;

/// <summary>Why somebody may not do something. Words of the log and of a metric: they say nothing of whom or what.</summary>
public enum AccessRefusal
{
    /// <summary>Not on the list, or not any more.</summary>
    Inactive,

    /// <summary>It is for managers and operations.</summary>
    NotManager,

    /// <summary>It is for operations.</summary>
    NotOperations,

    /// <summary>The deal is not theirs, not below them, and not shared with them.</summary>
    NotTheirDeal,

    /// <summary>The deal is shared with them: they may work on it, and not decide whose it is.</summary>
    SharedOnly,

    /// <summary>The person is not below them; of a digest read by several, nor above.</summary>
    NotBelow,
}
