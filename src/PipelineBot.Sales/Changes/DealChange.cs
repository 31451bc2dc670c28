using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Changes;

/// <summary>One thing a person wants changed on a deal. Text, dialog and card all end in these.</summary>
public abstract record DealChange
{
    private DealChange()
    {
    }

    /// <summary>The word for it in the event log, such as <c>stage</c> or <c>milestone.done</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Why, as far as the change carries it.</summary>
    public virtual string? Why => null;

    /// <summary>To any stage of the deal's pipeline. A reason opens the stage gate and is recorded.</summary>
    public sealed record MoveStage(string StageId, string? Reason = null) : DealChange
    {
        public override string Kind => "stage";

        public override string? Why => Reason;
    }

    /// <param name="Amount">What it was won for; <c>null</c> leaves the amount as it is.</param>
    public sealed record CloseWon(Money? Amount = null) : DealChange
    {
        public override string Kind => "won";
    }

    /// <param name="Reason">Needed.</param>
    public sealed record CloseLost(string Reason) : DealChange
    {
        public override string Kind => "lost";

        public override string? Why => Reason;
    }

    /// <summary>Back to the stage the deal was in when it was closed.</summary>
    public sealed record Reopen(string? Reason = null) : DealChange
    {
        public override string Kind => "reopened";

        public override string? Why => Reason;
    }

    /// <param name="Amount"><c>null</c> makes it unknown.</param>
    public sealed record SetAmount(Money? Amount) : DealChange
    {
        public override string Kind => "amount";
    }

    public sealed record SetCloseDate(LocalDate Date) : DealChange
    {
        public override string Kind => "closeDate";
    }

    /// <param name="Text">Blank clears it.</param>
    public sealed record SetNextStep(string? Text) : DealChange
    {
        public override string Kind => "nextStep";
    }

    /// <param name="OwnerId">Who has to get it done; the deal's owner when not given.</param>
    public sealed record AddMilestone(string Title, LocalDate Due, string? Goal = null, string? Standard = null, string? OwnerId = null) : DealChange
    {
        public override string Kind => "milestone.added";
    }

    public sealed record CompleteMilestone(string MilestoneId, string? Evidence = null) : DealChange
    {
        public override string Kind => "milestone.done";
    }

    public sealed record RescheduleMilestone(string MilestoneId, LocalDate Due, string? Reason = null, WaitingFor WaitingFor = WaitingFor.Unknown) : DealChange
    {
        public override string Kind => "milestone.moved";

        public override string? Why => Reason;
    }

    /// <param name="Reason">Needed.</param>
    public sealed record DropMilestone(string MilestoneId, string Reason) : DealChange
    {
        public override string Kind => "milestone.dropped";

        public override string? Why => Reason;
    }

    /// <summary>Opens a done or dropped milestone again; evidence and drop reason go.</summary>
    public sealed record ReopenMilestone(string MilestoneId) : DealChange
    {
        public override string Kind => "milestone.reopened";
    }

    /// <summary>To another owner, together with the open milestones the old owner had.</summary>
    public sealed record HandOver(string OwnerId) : DealChange
    {
        public override string Kind => "owner";
    }

    /// <summary>Lets another person see and change the deal.</summary>
    public sealed record ShareWith(string PersonId) : DealChange
    {
        public override string Kind => "shared";
    }

    public sealed record StopSharing(string PersonId) : DealChange
    {
        public override string Kind => "unshared";
    }
}
