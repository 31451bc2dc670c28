namespace PipelineBot.Language.Gists.Words;

/// <summary>What was said of another holds here too: "ditto", 也是.</summary>
internal static class LikewiseWords
{
    public static readonly string[] Words =
    [
        "也是", "也一样", "也一样的", "也是一样", "也是一样的", "也这样", "也如此", "也同样", "也同样处理", "也照做", "也照办", "也这么办", "也这么改", "也照此", "也同步", "同上", "同样", "同样处理", "同理", "一样", "一样处理", "照办",
        "照此办理", "亦然", "亦同", "亦是", "都一样", "跟着一样", "ditto", "likewise", "same for", "same with", "same goes for", "the same goes for",
    ];
}
