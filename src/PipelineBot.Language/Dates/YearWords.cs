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

        if (ChineseOffset(Scan.At(text, i)) is { } years)
        {
            (year, end) = (year + years, i + 2);
            return Scan.At(text, i + 1) == '年';
        }

        // 5年 is a time, 27年 a year.
        if (!ChineseWords.TryInt(text, i, 2199, out year, out end) || end - i < 2)
        {
            return false;
        }

        year += year < 100 ? 2000 : 0;
        return Resolve.IsYear(year) && Scan.At(text, end++) == '年';
    }

    private static int? ChineseOffset(char c) => c switch
    {
        '今' or '本' => 0,
        '明' or '来' => 1,
        '后' => 2,
        '去' => -1,
        '前' => -2,
        _ => null,
    };
}
