using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Spelling;

/// <summary>
/// Chinese words by their sound: whoever types pinyin picks the wrong characters, 成教日期 for 成交日期. Words of two characters sound like too many others;
/// of these there are only some, and one character must be right. Never changes, safe to share.
/// </summary>
internal sealed class HomophoneTable
{
    private const int Longest = 6;

    private static readonly string[] Short = ["推进", "成交", "签约", "延期", "推迟", "谈判", "金额", "报价", "完成", "取消", "赢单", "输单", "阶段", "验收", "预算", "改期", "顺延", "交接", "方案", "需求", "商机", "摘要", "评审"];

    private static readonly string[] Stages = ["方案设计", "需求分析", "初步接触", "售后服务", "商务谈判"];

    // By the sounds of the word; one that sounds like another is left out.
    private readonly Dictionary<string, string?> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public HomophoneTable(IEnumerable<string> words)
    {
        Span<char> all = stackalloc char[Longest];
        foreach (var word in words.Concat(Short).Concat(Stages).Select(Folding.Fold).Where(word => word.Length is > 1 and <= Longest && word.All(Scan.IsCjk)).Distinct(StringComparer.Ordinal))
        {
            _known.Add(word);
            if (word.Length > 2 || Short.Contains(word))
            {
                var sounds = all[..Sounds(word, all)].ToString();
                _words[sounds] = _words.TryAdd(sounds, word) ? word : null;
            }
        }
    }

    /// <summary>The word that is meant by the characters at a token, the longest of them; null where they are right as they are, or nothing sounds like them.</summary>
    public string? Find(TokenizedText text, int token)
    {
        var start = text.Tokens[token].Start;
        Span<char> sounds = stackalloc char[Longest];
        for (var length = Sounds(text.Folded.AsSpan(start), sounds); length > 1; length--)
        {
            if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sounds[..length], out var word) && word is not null)
            {
                var said = text.Folded.AsSpan(start, length);
                return !_known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said) && IsNear(said, word) ? word : null;
            }
        }

        return null;
    }

    // Somebody who meant it has at least one character right.
    private static bool IsNear(ReadOnlySpan<char> said, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (said[i] == word[i])
            {
                return true;
            }
        }

        return false;
    }

    // Of as many Chinese characters as a text begins with, and how many they are.
    private static int Sounds(ReadOnlySpan<char> text, Span<char> sounds)
    {
        var length = 0;
        while (length < Math.Min(Longest, text.Length) && Scan.IsCjk(text[length]))
        {
            sounds[length] = Pinyin.Commonest(text[length]) is var syllable and > 0 ? (char)syllable : text[length];
            length++;
        }

        return length;
    }
}
