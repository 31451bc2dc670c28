using System.Buffers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>What a number, and what is made of one, may begin with: most words of a sentence are told apart by one look, and need no closer one.</summary>
internal sealed class Openers
{
    private readonly SearchValues<char> _characters;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="more">What else may stand first; of several words, the first counts.</param>
    public Openers(params IEnumerable<string> more)
    {
        var written = EnglishNumber.Openers.Concat(more).ToList();
        _characters = SearchValues.Create([.. "0123456789半俩倆仨", .. ChineseDigits.All, .. written.Select(word => word[0]).Where(c => !char.IsAsciiLetter(c))]);
        _words = written.Select(word => word[..Letters(word, 0)]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>False where certainly none begins.</summary>
    public bool MayStandAt(string text, int i) =>
        char.IsAsciiLetterLower(text[i]) ? _words.Contains(text.AsSpan(i, Letters(text, i))) : _characters.Contains(text[i]);

    // USD300k begins with USD.
    private static int Letters(string text, int start)
    {
        var end = start;
        while (char.IsAsciiLetterLower(Scan.At(text, end)))
        {
            end++;
        }

        return end - start;
    }
}
