using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>Takes pinyin apart: "dianli kuorong" as four sounds.</summary>
internal static class SpokenQuery
{
    private const int LongestSyllable = 6;

    /// <summary>The sounds of a query that has pinyin in it; null when it has none, or a word that is no pinyin.</summary>
    public static string? Sounds(NameKey query)
    {
        Span<char> sounds = stackalloc char[NameKey.MaxLength];
        var (count, spelt) = (0, false);
        for (var i = 0; i < query.Tokens; i++)
        {
            var token = query.Token(i);
            if (Scan.IsLetter(token[0]))
            {
                var added = Split(token, sounds[count..]);
                if (added == 0)
                {
                    return null;
                }

                (count, spelt) = (count + added, true);
            }
            else
            {
                query.Sounds.AsSpan(query.Start(i), token.Length).CopyTo(sounds[count..]);
                count += token.Length;
            }
        }

        return spelt ? sounds[..count].ToString() : null;
    }

    // From the end backwards, the longest syllable of those that leave a rest that can be split. One that begins with a vowel would be written with an
    // apostrophe inside a word (xi'an): tianjingang is tian-jin-gang, and not tian-jing-ang.
    private static int Split(ReadOnlySpan<char> word, Span<char> sounds)
    {
        Span<ushort> first = stackalloc ushort[word.Length + 1];
        first.Clear();
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var beforeVowel = (ushort)0;
            for (var length = Math.Min(LongestSyllable, word.Length - i); length > 0 && first[i] == 0; length--)
            {
                if (i + length == word.Length || (first[i + length] != 0 && word[i + length] is not ('a' or 'o' or 'e')))
                {
                    first[i] = Pinyin.Find(word.Slice(i, length));
                }
                else if (first[i + length] != 0 && beforeVowel == 0)
                {
                    beforeVowel = Pinyin.Find(word.Slice(i, length));
                }
            }

            first[i] = first[i] == 0 ? beforeVowel : first[i];
        }

        var count = 0;
        for (var i = 0; i < word.Length && first[0] != 0; i += Pinyin.Spell(first[i]).Length)
        {
            sounds[count++] = Pinyin.Sound(first[i]);
        }

        return count;
    }
}
