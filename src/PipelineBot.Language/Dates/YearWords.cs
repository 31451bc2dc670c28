using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A year said apart from its date: 明年, 2027年, next year.</summary>
internal static class YearWords
{
    public static bool TryRead(string text, int i, LanguageContext context, out int year, out int end)
    {
        year = context.Today.Year;
        if (EnglishWords.TryOffset(text, i, out var offset, out end))
        {
            year += offset;
            end = Scan.Words(text, Scan.SkipSpaces(text, end), "year");
            return end > 0;
        }

        if (IsBare(text, i, context.Today.Year, out year, out end))
        {
            return true;
        }

        if (ChineseYears.TryRead(text, i, context.Today) is not { } said)
        {
            return false;
        }

        (year, end) = (said.Value, said.End);
        return true;
    }

    // 2027, before a word: "2027 June", "2027, the third quarter". Far from now it rather counts something.
    private static bool IsBare(string text, int i, int thisYear, out int year, out int end)
    {
        if (!Scan.TryInt(text, i, 4, out year, out end) || end != i + 4 || Math.Abs(year - thisYear) > 20)
        {
            return false;
        }

        var next = Scan.SkipSpaces(text, end);
        next = Scan.At(text, next) == ',' ? Scan.SkipSpaces(text, next + 1) : next;
        return next > end && Scan.At(text, next) is >= 'a' and <= 'z';
    }
}
