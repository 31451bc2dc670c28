using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;
using PipelineBot.Texts;

namespace PipelineBot.Understanding;

/// <summary>The names of the languages the bot speaks, in each of them.</summary>
public static class LanguageWords
{
    private static readonly (string Value, IReadOnlyList<string> Terms)[] Words =
    [
        (Languages.English, ["english", "en", "英文", "英语", "英文版"]),
        (Languages.Chinese, ["chinese", "zh", "mandarin", "simplified chinese", "simplified", "zh-hans", "zh-cn", "中文", "汉语", "简体中文", "简体", "简体字", "简中", "普通话", "国语", "华语", "中文版", "汉文"]),
        (Languages.Traditional, ["traditional chinese", "traditional", "zh-hant", "zh-tw", "zh-hk", "chinese traditional", "繁体中文", "繁体", "繁体字", "繁中", "正体中文", "正体", "正体字"]),
    ];

    /// <summary>The language a word names; null for any other word.</summary>
    public static string? Find(string said)
    {
        var word = said.Trim();
        return Words.FirstOrDefault(w => FoldedComparer.Instance.Equals(w.Value, word) || w.Terms.Contains(word, FoldedComparer.Instance)).Value;
    }

    /// <summary>Chinese without saying which: whoever says it in traditional characters, or has them already, means those.</summary>
    public static bool IsPlainChinese(string said) => said.Trim().ToLowerInvariant() is "中文" or "chinese" or "zh";

    /// <summary>Values are language tags.</summary>
    public static ISlotRecognizer Recognizer { get; } = new WholeNames(new TermRecognizer<string>(Words));
}
