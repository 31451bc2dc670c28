using System.Text;

namespace PipelineBot.Language.Names;

/// <summary>
/// Pinyin spelt so that what people confuse is the same: zh, ch, sh as z, c, s; ng as n; n as l; f as h; ü, v and yu as u.
/// Letter by letter, so that nobody needs to know where a syllable ends.
/// </summary>
internal static class LooseSpelling
{
    /// <summary>The letter that stands for this one after <paramref name="previous"/>, or '\0' for none.</summary>
    public static char Letter(char previous, char letter) => (previous, letter) switch
    {
        ('z' or 'c' or 's', 'h') or ('n', 'g') or ('l' or 'n', 'y') => '\0',
        (_, 'n') => 'l',
        (_, 'f') => 'h',
        (_, 'v' or 'ü') => 'u',
        _ => letter,
    };

    public static string Of(string spelling)
    {
        var loose = new StringBuilder(spelling.Length);
        var previous = '\0';
        foreach (var letter in spelling)
        {
            if (Letter(previous, letter) is not '\0' and var c)
            {
                loose.Append(c);
            }

            previous = letter;
        }

        return loose.ToString();
    }
}
