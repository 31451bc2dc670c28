namespace PipelineBot.Language.Gists.Words;

/// <summary>Words that take back what was said before them.</summary>
internal static class CorrectionWords
{
    /// <summary>A clause of nothing but these: "…, no wait, …".</summary>
    public static readonly string[] Alone =
    [
        "pardon me", "pardon", "forgive me", "beg your pardon", "no", "no wait", "actually", "nope", "nah", "hang on", "hold on", "er", "err", "typo", "my bad", "my mistake", "excuse me", "apologies",
        "wait", "sorry", "i mean", "i meant", "i", "mean", "oops", "correction", "rather", "scratch that", "strike that", "哦", "不", "不对", "哦不", "不不", "说错了", "错了", "更正", "应该是", "是",
    ];

    /// <summary>In one breath with what is meant: "…, no wait Monday".</summary>
    public static readonly string[] InOneBreath =
    [
        "no wait", "no sorry", "sorry no", "wait no", "no no", "no actually", "actually no", "sorry", "wait", "hold on", "hang on", "oops", "i mean", "i meant", "correction", "scratch that", "or rather", "no make that", "no make it", "make that", "no wait make that", "no wait make it", "no sorry make that", "no sorry make it", "sorry make that", "sorry make it", "oops make that", "oops make it", "i mean make that", "pardon me", "forgive me", "excuse me", "my mistake", "my bad", "no it's", "no its", "no that's",
    ];
}
