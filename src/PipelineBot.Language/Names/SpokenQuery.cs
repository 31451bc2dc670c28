using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>Takes pinyin apart: "dianli kuorong" as four sounds.</summary>
internal static class SpokenQuery
{
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

    /// <summary>Whether pinyin may begin with these letters: whole syllables, and the beginning of another.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word)
    {
        Span<bool> isEnd = stackalloc bool[word.Length + 1];
        isEnd.Clear();
        isEnd[0] = true;
        for (var i = 0; i < word.Length; i++)
        {
            var node = isEnd[i] ? Pinyin.Beginning : 0;
            for (var end = i; node > 0; end++)
            {
                isEnd[end] |= Pinyin.SyllableAt(node) > 0;
                if (end == word.Length)
                {
                    return true;
                }

                node = Pinyin.Next(node, word[end]);
            }
        }

        return isEnd[word.Length];
    }

    /// <summary>The sounds of one word, and how many they are; 0 for a word that is no pinyin.</summary>
    /// <remarks>From the end backwards, the longest syllable of those that leave a rest that can be split.</remarks>
    public static int Split(ReadOnlySpan<char> word, Span<char> sounds)
    {
        if (!MayBegin(word))
        {
            return 0;
        }

        Span<ushort> first = stackalloc ushort[word.Length + 1];
        first.Clear();
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var node = Pinyin.Beginning;
            for (var end = i; end < word.Length && (node = Pinyin.Next(node, word[end++])) > 0;)
            {
                if ((end == word.Length || first[end] != 0) && Pinyin.SyllableAt(node) is var syllable and > 0)
                {
                    first[i] = syllable;
                }
            }
        }

        var count = 0;
        for (var i = 0; i < word.Length && first[0] != 0; i += Pinyin.Spell(first[i]).Length)
        {
            sounds[count++] = Pinyin.Sound(first[i]);
        }

        return count;
    }
}
