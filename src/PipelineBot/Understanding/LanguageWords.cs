using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;

namespace PipelineBot.Understanding;

/// <summary>The names of the languages the bot speaks, in each of them.</summary>
public static class LanguageWords
{
    private static readonly (string Value, IReadOnlyList<string> Terms)[] Words =
    [
        (Languages.English, ["english", "en", "英文", "英语", "英文版"]),
        (Languages.Chinese, ["chinese", "zh", "mandarin", "simplified chinese", "中文", "汉语", "简体中文", "普通话", "国语", "华语", "简中", "简体", "中文版", "汉文"]),
    ];

    /// <summary>The language a word names; null for any other word.</summary>
    public static string? Find(string said) => Words.FirstOrDefault(w => w.Value == said || w.Terms.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase)).Value;

    /// <summary>Values are language tags.</summary>
    public static ISlotRecognizer Recognizer { get; } = new TermRecognizer<string>(Words);
}
