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

        if (ChineseYears.TryRead(text, i, context.Today) is not { } said)
        {
            return false;
        }

        (year, end) = (said.Value, said.End);
        return true;
    }
}
