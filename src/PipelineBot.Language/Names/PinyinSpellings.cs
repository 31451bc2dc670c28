using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>How words in characters are typed by those without an input method at hand: "qian le" and "qianle" for 签了.</summary>
internal static class PinyinSpellings
{
    private const int MostSyllables = 4;

    /// <summary>Shorter ones are too easily an English word: 批了 would be "pile".</summary>
    private const int LeastLetters = 5;

    /// <summary>
    /// Every way to write two to four syllables apart and together; nothing for a word with anything but characters in it, or a longer one.
    /// </summary>
    /// <param name="word">Folded.</param>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length is < 2 or > MostSyllables || !word.All(Scan.IsCjk))
        {
            yield break;
        }

        var syllables = word.Select(Syllable).ToArray();
        if (syllables.Contains("") || syllables.Sum(s => s.Length) < LeastLetters)
        {
            yield break;
        }

        for (var gaps = 0; gaps < 1 << (syllables.Length - 1); gaps++)
        {
            var written = syllables[0];
            for (var i = 1; i < syllables.Length; i++)
            {
                written += ((gaps >> (i - 1)) & 1) == 1 ? " " + syllables[i] : syllables[i];
            }

            if (!written.Split(' ').All(word => OrdinaryWords.Contains(word)))
            {
                yield return written;
            }
        }
    }

    /// <summary>How a character is spelt; "" for none. The dictionary's first reading is not always that of everyday.</summary>
    public static string Syllable(char c) => c switch
    {
        '单' => "dan",
        '约' => "yue",
        '期' => "qi",
        '着' => "zhe",
        '长' => "chang",
        '得' => "de",
        '还' => "hai",
        '么' => "me",
        '了' => "le",
        '没' => "mei",
        '什' => "shen",
        '给' => "gei",
        '都' => "dou",
        '重' => "chong",
        '调' => "tiao",
        '被' => "bei",
        '是' => "shi",
        '行' => "xing",
        '中' => "zhong",
        '会' => "hui",
        '合' => "he",
        '和' => "he",
        '大' => "da",
        '差' => "cha",
        '价' => "jia",
        '推' => "tui",
        '拖' => "tuo",
        _ => Pinyin.Readings(c) is [var syllable, ..] ? Pinyin.Spell(syllable) : "",
    };
}
