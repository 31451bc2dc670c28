using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Amounts;

namespace PipelineBot.Data.Importing;

/// <summary>Reads dates, amounts and currencies as files write them. What is not understood is said and not taken.</summary>
internal sealed class Cells
{
    public const string NotTaken = "not taken";
    private const decimal MostAmount = 1_000_000_000_000_000m;
    private const int LongestShown = 40;

    private static readonly string[] IsoFormats =
        ["uuuu-MM-dd", "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu'年'M'月'd'日'", "uuuuMMdd"];

    private readonly List<LocalDatePattern> patterns;

    /// <param name="dateFormats">Tried after the ISO ones. There is no guessing between 12/5 and 5/12.</param>
    public Cells(IReadOnlyList<string> dateFormats)
    {
        patterns = [];
        foreach (var format in IsoFormats.Concat(dateFormats))
        {
            try
            {
                patterns.Add(LocalDatePattern.CreateWithInvariantCulture(format));
            }
            catch (InvalidPatternException e)
            {
                throw new DataFailure($"The date format '{format}' is not one: {e.Message}", e);
            }
        }
    }

    public static string Shown(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    public LocalDate? Date(Row row, string field)
    {
        if (row.Text(field) is not { } text)
            return null;
        if (Date(text) is { } date)
            return date;
        row.Say($"{field} '{Shown(text)}' is not a date; {NotTaken}");
        return null;
    }

    /// <summary>Null for what is no date between 1900 and 2200.</summary>
    public LocalDate? Date(string text) => Parse(text) is { Year: >= 1900 and <= 2200 } date ? date : null;

    public static (decimal Amount, string? Currency)? Amount(Row row, string field)
    {
        if (row.Text(field) is not { } text)
            return null;
        (decimal Amount, string? Currency)? read = null;
        if (Plain(text) is { } number)
            read = (number, null);
        else if (!text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or ' ' or '\'') && MoneyRecognizer.TryParseWhole(text, out var money))
            read = (money.Value.Amount, money.Value.Currency);

        if (read is not { } amount)
            row.Say($"{field} '{Shown(text)}' is not an amount; {NotTaken}");
        else if (amount.Amount < 0)
            row.Say($"{field} '{Shown(text)}' is negative; {NotTaken}");
        else if (amount.Amount > MostAmount || decimal.Round(amount.Amount, 4) != amount.Amount)
            row.Say($"{field} '{Shown(text)}' is too large or has more than four decimals; {NotTaken}");
        else
            return amount;
        return null;
    }

    /// <summary>A code, or a word for a currency, as its ISO 4217 code.</summary>
    public static string? Currency(Row row, string field)
    {
        if (row.Text(field) is not { } text)
            return null;
        if (MoneyRecognizer.TryParseWhole($"1 {text}", out var money) && money.Value.Currency is { } known)
            return known;
        if (text is { Length: 3 } && text.All(char.IsAsciiLetter))
            return text.ToUpperInvariant();
        row.Say($"{field} '{Shown(text)}' is not a currency; {NotTaken}");
        return null;
    }

    private LocalDate? Parse(string text)
    {
        // 2026-12-05T00:00:00Z, 2026-12-05 08:30: the day as it is written.
        var day = text.Length > 10 && text[10] is 'T' or ' ' && text[4] == '-' ? text[..10] : text;
        foreach (var pattern in patterns)
        {
            if (pattern.Parse(day).TryGetValue(default, out var date))
                return date;
        }

        return null;
    }

    /// <summary>1234.5 or 1,234.5 with groups of exactly three: "1,5" may mean one and a half and is not guessed at.</summary>
    private static decimal? Plain(string text)
    {
        var digits = text.AsSpan();
        var negative = digits is ['-', ..];
        if (negative)
            digits = digits[1..];
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var groups = 0;
        foreach (var range in whole.Split(','))
        {
            var length = whole[range].Length;
            if (groups++ > 0 ? length != 3 : length == 0 || (length > 3 && whole.Contains(',')))
                return null;
        }

        return (point < 0 || !digits[point..].Contains(','))
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
                ? negative ? -amount : amount
                : null;
    }
}
