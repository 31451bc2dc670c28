namespace PipelineBot.Language.Text;

/// <summary>What stands in front of a place: the word before it, looking back a bounded way.</summary>
internal static class Before
{
    private const int LongestWord = 16;

    /// <summary>The Latin word that ends before <paramref name="i"/>, spaces aside; empty where there is none or it is long.</summary>
    public static ReadOnlySpan<char> Word(string text, int i)
    {
        var end = SkipSpaces(text, i);
        var start = end;
        while (start > 0 && end - start <= LongestWord && Scan.IsWordChar(text[start - 1]))
        {
            start--;
        }

        return end - start > LongestWord ? [] : text.AsSpan(start, end - start);
    }

    /// <summary>The place after the last character before <paramref name="i"/> that is no space.</summary>
    public static int SkipSpaces(string text, int i)
    {
        for (var steps = 0; steps < LongestWord && Scan.At(text, i - 1) == ' '; steps++)
        {
            i--;
        }

        return i;
    }
}
