namespace PipelineBot.Understanding;

/// <summary>Chinese cues put together from their parts, as Chinese does: 往后 or 再往后, 推 or 挪, 到 or 至. "_" stands for nothing.</summary>
public static class Composed
{
    /// <summary>Every part of the first before every part of the second, and so on; parts are divided by spaces.</summary>
    public static IEnumerable<string> Of(params IReadOnlyList<string> parts) => parts.Select(Words).Aggregate(
        (IEnumerable<string>)[""],
        (all, next) => [.. from one in all from other in next select one + other]);

    /// <summary>Words divided by spaces.</summary>
    public static string[] Words(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "_" ? "" : word)];
}
