namespace PipelineBot.Outbox;

public enum OutboxState
{
    /// <summary>Waits for its time.</summary>
    Pending,

    /// <summary>An attempt was begun. Found like this after its lease ran out, the process died in between: nobody knows whether it arrived.</summary>
    Sending,

    Sent,

    /// <summary>The channel did not say whether it took the message. Never sent again by itself: saying it twice is worse (OUT-51).</summary>
    Unknown,

    /// <summary>It will never arrive.</summary>
    Dead,
}
