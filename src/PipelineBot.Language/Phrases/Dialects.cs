namespace PipelineBot.Language.Phrases;

/// <summary>
/// Cantonese words and particles of other dialects, each as the standard word that says the same, so that 签咗, 签喽 and 签了 are one: a phrase or a
/// cue need be written only once. In folded, simplified characters.
/// </summary>
internal static class Dialects
{
    /// <summary>The standard word for a character of dialect; any other character is itself.</summary>
    public static char Standard(char c) => c switch
    {
        '咗' or '喇' or '咯' or '啰' or '喽' or '嘞' => '了',
        '嘅' or '㗎' => '的',
        '俾' or '畀' => '给',
        '嚟' => '来',
        '佢' => '他',
        '哋' => '们',
        '喺' => '在',
        '嗰' => '那',
        '冇' => '没',
        '莫' => '不',
        '睇' => '看',
        '攞' => '拿',
        '搵' => '找',
        '仲' => '还',
        '咁' => '这',
        _ => c,
    };
}
