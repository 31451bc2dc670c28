using System.Globalization;

namespace PipelineBot.Tests.Simulation;

/// <summary>What a run is summed up in.</summary>
internal sealed class Counts
{
    public int Due { get; set; }

    public int SentOnce { get; set; }

    public int Unknown { get; set; }

    public int UnknownArrived { get; set; }

    public int Late { get; set; }

    public int Retried { get; set; }

    public int Dead { get; set; }

    public int OutOfService { get; set; }

    public int Crashes { get; set; }

    public int Stops { get; set; }

    public int Takeovers { get; set; }

    public int Stalls { get; set; }

    public int FailedCommits { get; set; }

    public int Posts { get; set; }

    public int Refused { get; set; }

    public int Unanswered { get; set; }

    public int Changes { get; set; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Due:N0} due: {SentOnce:N0} sent once, {Unknown:N0} unknown ({UnknownArrived:N0} of them arrived), {Dead:N0} given up and {OutOfService:N0} in all missed because every process was down through their whole window; " +
        $"{Late:N0} more than a minute late, {Retried:N0} tried more than once. " +
        $"{Crashes:N0} crashes, {Stops:N0} clean stops, {Takeovers:N0} takeovers, {Stalls:N0} hung commits, {FailedCommits:N0} failed commits, {Posts:N0} POSTs ({Refused:N0} refused, {Unanswered:N0} without a clear answer), {Changes:N0} changes by people.");
}
