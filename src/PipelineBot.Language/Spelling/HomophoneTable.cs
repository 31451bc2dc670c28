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

    private static readonly string[] Short = ["推进", "成交", "签约", "延期", "推迟", "谈判", "金额", "报价", "完成", "取消", "赢单", "输单", "阶段", "验收", "预算", "改期", "顺延", "交接"];

    // By the sounds of the word; one that sounds like another is left out.
    private readonly Dictionary<string, string?> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public HomophoneTable(IEnumerable<string> words)
    {
        foreach (var word in words.Select(Folding.Fold).Where(word => word.Length is > 1 and <= Longest && word.All(Scan.IsCjk)).Distinct(StringComparer.Ordinal))
        {
            _known.Add(word);
            if (word.Length > 2 || Short.Contains(word))
            {
                var sounds = Sounds(word);
                _words[sounds] = _words.TryAdd(sounds, word) ? word : null;
            }
        }
    }

    /// <summary>The word that is meant by the characters at a token, the longest of them; null where they are right as they are, or nothing sounds like them.</summary>
    public string? Find(TokenizedText text, int token)
    {
        var start = text.Tokens[token].Start;
        for (var length = Math.Min(Longest, text.Folded.Length - start); length > 1; length--)
        {
            var said = text.Folded.AsSpan(start, length);
            if (AllCjk(said) && _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Sounds(said), out var word) && word is not null)
            {
                return !_known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said) && IsNear(said, word) ? word : null;
            }
        }

        return null;
    }

    private static bool AllCjk(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Scan.IsCjk(c))
            {
                return false;
            }
        }

        return true;
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

    private static string Sounds(ReadOnlySpan<char> word)
    {
        Span<char> sounds = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            sounds[i] = Pinyin.Readings(word[i]) is [var syllable, ..] ? (char)syllable : word[i];
        }

        return sounds[..word.Length].ToString();
    }
}
