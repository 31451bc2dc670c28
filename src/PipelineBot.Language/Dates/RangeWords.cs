using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>from … to …, between … and …, … - …</summary>
internal static class RangeWords
{
    public static int SkipLead(string text, int i, out ReadOnlySpan<char> lead)
    {
        var end = Scan.WordEnd(text, i);
        lead = text.AsSpan(i, end - i);
        if (lead is "from" or "between")
        {
            return Scan.SkipSpaces(text, end);
        }

        lead = default;
        return i;
    }

    /// <summary>The word or sign between the two ends, and where the second begins. "and" joins only what is between.</summary>
    public static bool TryConnect(string text, int i, bool between, out int next)
    {
        var start = Scan.SkipSpaces(text, i);
        start = Scan.SkipSpaces(text, Scan.At(text, start) == ',' ? start + 1 : start);
        next = start;
        switch (Scan.At(text, start))
        {
            case '-' or '–' or '—' or '~':
                next = start + 1;
                break;
            case '至' or '到':
                next = start + 1;
                break;
            case 't' or 'u' or 'a':
                var end = Scan.LongestOf(text, start, ["to", "till", "til", "until", "through", "thru", "up to", "to the end of"]);
                end = end < 0 && between ? Scan.Words(text, start, "and") : end;
                next = Math.Max(end, start);
                break;
        }

        if (next == start)
        {
            return false;
        }

        next = Scan.SkipSpaces(text, next);
        return next < text.Length;
    }
}
