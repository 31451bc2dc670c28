namespace PipelineBot.Data.Csv;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula: a text that begins like one gets an apostrophe in front, which import takes away again.
/// A text that already has apostrophes there gets one more, so that taking one away always gives back what was exported.
/// </summary>
internal static class FormulaGuard
{
    public static string Add(string text) => LooksLikeFormula(text) ? $"'{text}" : text;

    public static string Remove(string cell) => cell is ['\'', ..] && LooksLikeFormula(cell) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
    }
}
