namespace PipelineBot.Language.Text;

/// <summary>Decides whether what surrounds a value is only politeness: the whole text then means the value.</summary>
internal static class Covering
{
    /// <summary>True when every word of the range is one of <paramref name="ignorable"/>; spaces and punctuation are free.</summary>
    public static bool IsIgnorable(string folded, int start, int end, ReadOnlySpan<string> ignorable)
    {
        var i = start;
        while (i < end)
        {
            if (!Scan.IsWordChar(folded[i]) && !Scan.IsCjk(folded[i]) && !IsMeaningfulSign(folded[i]))
            {
                i++;
                continue;
            }

            var next = Scan.LongestOf(folded, i, ignorable);
            if (next < 0 || next > end)
            {
                return false;
            }

            i = next;
        }

        return true;
    }

    // A sign that changes what the number next to it means.
    private static bool IsMeaningfulSign(char c) => c is '%' or '+' or '/' or '*' or '<' or '>' or '-' or '~';
}
