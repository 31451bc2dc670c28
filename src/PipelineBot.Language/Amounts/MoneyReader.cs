using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>One amount at one place: currency, number, magnitude, currency.</summary>
internal static class MoneyReader
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    public static MoneyCandidate? TryRead(string text, int start)
    {
        var before = Currencies.Before(text, start, out var numberStart);
        numberStart = before is null ? start : Scan.SkipSpaces(text, numberStart);
        if (!NumberReader.TryRead(text, numberStart, out var amount, out var end))
        {
            return null;
        }

        var scaled = ReadSuffix(text, ref amount, ref end);
        var chineseUnit = text.AsSpan(numberStart, end - numberStart).IndexOfAny("百千万亿萬億佰仟") >= 0;
        var afterStart = Scan.SkipSpaces(text, end);
        var after = Currencies.After(text, afterStart, out var afterEnd);
        if (after == "CNY" && Scan.IsCjk(text[afterStart]))
        {
            // 30万元人民币, 300元 USD: the plain 元 may be followed by the currency itself.
            var more = Scan.SkipSpaces(text, afterEnd);
            if (Currencies.After(text, more, out var moreEnd) is { } said)
            {
                (after, afterEnd) = (said, moreEnd);
            }
        }

        end = after is null ? end : afterEnd;
        if (amount > Largest || (!Scan.IsCjk(text[end - 1]) && Scan.IsLetter(text[end - 1]) && !Scan.AtWordEnd(text, end))
            || (Scan.IsDigit(text[end - 1]) && Scan.IsWordChar(Scan.At(text, end))))
        {
            return null;
        }

        // "$50k HKD" says which dollar behind the number.
        var currency = after ?? before;
        var confidence = currency is not null ? 0.95 : scaled || chineseUnit ? 0.85 : BareConfidence(text, numberStart, end, amount);
        return confidence == 0 ? null : new MoneyCandidate(end, new MoneyReading(amount, currency), confidence);
    }

    private static bool ReadSuffix(string text, ref decimal amount, ref int end)
    {
        var start = Scan.SkipSpaces(text, end);
        var wordEnd = start;
        while (Scan.At(text, wordEnd) is >= 'a' and <= 'z')
        {
            wordEnd++;
        }

        decimal factor = text.AsSpan(start, wordEnd - start) switch
        {
            "k" => 1000,
            "w" => 10_000,
            "m" or "mm" or "mn" or "mil" => 1_000_000,
            "b" or "bn" => 1_000_000_000,
            _ => 0,
        };
        if (factor == 0 || !Scan.AtWordEnd(text, wordEnd) || amount > Largest / factor)
        {
            return text.AsSpan(0, end).EndsWith("ion") || text.AsSpan(0, end).EndsWith("thousand");
        }

        amount = amount * factor / 1.0000000000000000000000000000m;
        end = wordEnd;
        return true;
    }

    // 0 means the number counts something else: days, a year in a date, a percentage.
    private static double BareConfidence(string text, int start, int end, decimal amount)
    {
        if (!Scan.IsDigit(text[start]) || Scan.At(text, start - 1) is '/' or '-' or ':' or '#' or '.')
        {
            return 0;
        }

        var next = Scan.SkipSpaces(text, end);
        if (Scan.At(text, next) is '月' or '日' or '号' or '年' or '天' or '周' or '个' or '%' or '/' or '-' or ':'
            or '家' or '人' or '次' or '季' or '点' or '折' or '小' or '毛' or '角' or '分'
            || Scan.LongestOf(text, next, ["day", "days", "week", "weeks", "month", "months", "quarters", "year", "years", "percent", "am", "pm", "hours", "people"]) > 0)
        {
            return 0;
        }

        if (text.AsSpan(start, end - start).Contains(','))
        {
            return 0.7;
        }

        return end - start == 4 && amount is >= 1900 and < 2100 ? 0.3 : 0.5;
    }
}
