using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>One amount at one place: currency, number, magnitude, currency.</summary>
internal static class MoneyReader
{
    public const double Unclear = 0.5;

    private const decimal Largest = 1_000_000_000_000_000_000m;

    public static Found<MoneyCandidate>? TryRead(string text, int start)
    {
        var before = Currencies.Before(text, start, out var numberStart);
        numberStart = before is null ? start : Scan.SkipSpaces(text, numberStart);
        if (MoneyFigures.TryRead(text, numberStart, before, out var amount, out var end, out var unclear))
        {
            EnglishFraction.ApplyMagnitude(text, ref amount, ref end);
        }
        else if (!NumberReader.TryRead(text, numberStart, out amount, out end))
        {
            return null;
        }

        var scaled = ReadSuffix(text, ref amount, ref end);
        var numberEnd = end;
        var after = ReadCurrency(text, ref end);
        if (amount > Largest || !EndsWell(text, numberStart, numberEnd, end))
        {
            return after is null && Scan.IsDigit(text[end - 1]) && Scan.IsWordChar(Scan.At(text, end)) ? null : Found<MoneyCandidate>.Nothing(end);
        }

        var tie = NumberPlaces.TieBefore(text, start);
        if (NumberPlaces.IsNegative(text, start) || NumberPlaces.IsTiedBehind(text, end) || tie == RangeTie.Sign)
        {
            return Found<MoneyCandidate>.Nothing(end);
        }

        // "$50k HKD" says which dollar behind the number.
        var currency = after ?? before;
        var confidence = currency is not null ? 0.95
            : scaled || HasUnit(text.AsSpan(numberStart, numberEnd - numberStart)) ? (MoneyPlaces.IsCount(text, end, amount) ? 0 : 0.85)
            : MoneyPlaces.BareConfidence(text, numberStart, end, amount);
        unclear |= MoneyFigures.IsCutAtComma(text, numberEnd) || (tie == RangeTie.Word && confidence > Unclear) || (Scan.At(text, start - 1) == '-' && Scan.IsCjk(Scan.At(text, start - 2)));
        return new(end, new MoneyCandidate(new MoneyReading(amount, currency), unclear), unclear ? Math.Min(confidence, Unclear) : confidence);
    }

    private static bool ReadSuffix(string text, ref decimal amount, ref int end)
    {
        var start = Scan.SkipSpaces(text, end);
        // 80个w
        start = start == end && Scan.At(text, start) == '个' && Scan.At(text, start + 1) == 'w' ? start + 1 : start;
        var wordEnd = start;
        while (Scan.At(text, wordEnd) is >= 'a' and <= 'z')
        {
            wordEnd++;
        }

        decimal factor = text.AsSpan(start, wordEnd - start) switch
        {
            "k" => 1000,
            "w" when start == end || text[start - 1] == '个' => 10_000,
            "m" or "mm" or "mn" or "mil" => 1_000_000,
            "b" or "bn" => 1_000_000_000,
            _ => 0,
        };
        if (factor == 0 && CurrencyFactor(text, start, wordEnd) is > 0 and var thousands)
        {
            (factor, wordEnd) = (thousands, start + 1);
        }
        else if (factor == 0 || (!Scan.AtWordEnd(text, wordEnd) && !IsLastFigure(text, start, end, wordEnd)))
        {
            return false;
        }

        if (amount > Largest / factor)
        {
            return false;
        }

        amount = NumberReader.Plain(amount * factor);
        end = wordEnd;
        // 8w5 is 85,000.
        if (Scan.IsDigit(Scan.At(text, wordEnd)))
        {
            amount += (text[wordEnd] - '0') * factor / 10;
            end++;
        }

        return true;
    }

    private static bool IsLastFigure(string text, int start, int numberEnd, int wordEnd) =>
        start == numberEnd && wordEnd == start + 1 && Scan.IsDigit(Scan.At(text, wordEnd)) && Scan.AtWordEnd(text, wordEnd + 1)
        && !(Scan.At(text, wordEnd + 1) is '.' or '-' or '/' or ',' && Scan.IsDigit(Scan.At(text, wordEnd + 2)));

    // 148 TEUR, 1.2 MUSD, 148 T€
    private static decimal CurrencyFactor(string text, int start, int wordEnd)
    {
        decimal factor = Scan.At(text, start) switch { 't' or 'k' => 1000, 'm' => 1_000_000, _ => 0 };
        return factor > 0 && (wordEnd == start + 4 && Currencies.After(text, start + 1, out var end) is not null && end == wordEnd
            || wordEnd == start + 1 && Scan.At(text, wordEnd) is '$' or '€' or '£')
            ? factor
            : 0;
    }

    private static string? ReadCurrency(string text, ref int end)
    {
        var start = Scan.SkipSpaces(text, end);
        // 3 Mio. EUR, 300k (USD)
        start = Scan.At(text, start) == '(' || (start == end && Scan.At(text, start) == '.' && Scan.IsLetter(text[end - 1])) ? Scan.SkipSpaces(text, start + 1) : start;
        var currency = Currencies.After(text, start, out var currencyEnd);
        if (currency is not null && Scan.At(text, Before.SkipSpaces(text, start) - 1) == '(')
        {
            currencyEnd = Scan.At(text, currencyEnd) == ')' ? currencyEnd + 1 : currencyEnd;
            currency = text[currencyEnd - 1] == ')' ? currency : null;
        }

        if (currency is null)
        {
            return null;
        }

        // 30万元人民币, 300元 USD: the plain 元 may be followed by the currency itself.
        if (currency == "CNY" && Scan.IsCjk(text[start]) && Currencies.After(text, Scan.SkipSpaces(text, currencyEnd), out var moreEnd) is { } said)
        {
            (currency, currencyEnd) = (said, moreEnd);
        }

        end = currencyEnd;
        return currency;
    }

    private static bool EndsWell(string text, int numberStart, int numberEnd, int end)
    {
        if (end > numberEnd)
        {
            return true;
        }

        return NumberPlaces.CanEnd(text, numberStart, end) && (Scan.IsCjk(text[end - 1]) || Scan.AtWordEnd(text, end));
    }

    // 50万, three hundred thousand, 45 grand: too large to count anything else unless it says so.
    private static bool HasUnit(ReadOnlySpan<char> number)
    {
        var word = number[(number.LastIndexOfAny(' ', '-') + 1)..];
        while (word.Length > 0 && Scan.IsDigit(word[0]))
        {
            word = word[1..];
        }

        return number.IndexOfAny("百千万亿萬億佰仟") >= 0 || EnglishNumber.Magnitude(word) >= 1000
            || number.Contains("thousand", StringComparison.Ordinal) || number.Contains("million", StringComparison.Ordinal);
    }
}
