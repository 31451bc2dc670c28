namespace PipelineBot.Features.Milestones;

/// <summary>How it is said in English whom a milestone waits for: whoever is named beside it.</summary>
internal static class EnglishWaiting
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        "wait for", "we wait for", "waits for", "waits on", "wait on", "waited for", "awaiting", "await", "awaits", "we await", "waiting with", "waiting in", "still waiting for", "still waiting on", "have to wait for", "has to wait for", "must wait for", "needs to wait for", "depends on", "depending on", "dependent on", "hinges on", "hangs on",
        "held up by", "held up at", "held up with", "delayed by", "delay by", "delay from", "blocked by", "blocked on", "blocked at", "stuck with", "stuck at", "stuck on", "stalled by", "slowed by", "slowed down by", "in the hands of", "in the court of", "up to the", "sits with", "sitting with", "is with", "lies with", "pending from", "pending with", "pending on", "pending at", "due to the", "due from", "needed from", "need input from", "needs input from", "input from", "feedback from", "no feedback from", "reply from", "answer from", "green light from", "sign-off from", "ball is with", "ball's with", "on hold by", "put on hold by",
    ];
}
