namespace PipelineBot.Sales.Changes;

public enum RefusalReason
{
    NoSuchPipeline,
    NoSuchStage,
    NoSuchMilestone,

    /// <summary>Won or lost: reopen it first.</summary>
    DealIsClosed,

    /// <summary>Already won, or already lost, as asked.</summary>
    AlreadyClosed,

    /// <summary>Reopening a deal that is open.</summary>
    NotClosed,

    /// <summary>After-sales follows a win.</summary>
    NotWon,

    ReasonNeeded,

    /// <summary>A name, title or person that has to be given is blank.</summary>
    TextMissing,

    /// <summary>The limit in characters is the detail.</summary>
    TextTooLong,

    AmountNegative,

    /// <summary>Above a million billion, or with more than four decimals.</summary>
    AmountOutOfRange,

    /// <summary>Not three letters.</summary>
    CurrencyInvalid,

    /// <summary>More than a year back or more than ten years ahead.</summary>
    DateOutOfRange,

    /// <summary>The milestone is done.</summary>
    AlreadyDone,

    /// <summary>The milestone was dropped.</summary>
    AlreadyDropped,

    /// <summary>The milestone is open.</summary>
    AlreadyOpen,

    /// <summary>The deal has as many milestones, or as many people it is shared with, as it may have.</summary>
    TooMany,
}
