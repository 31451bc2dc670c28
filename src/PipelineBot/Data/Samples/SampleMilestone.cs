namespace PipelineBot.Data.Samples;

/// <summary>A milestone somebody added by hand.</summary>
/// <param name="DueIn">Days from today; negative when it is overdue.</param>
internal sealed record SampleMilestone(string Title, int DueIn, string Goal = "", string Standard = "");
