using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>
/// Figures grouped otherwise than 1,200,000.50: 1.200.000,50 and 1 200 000 and 1'200'000, 12,00,000 and 1,5 million.
/// </summary>
internal static class MoneyFigures
{
    private const int MostGroups = 4;

    /// <param name="before">The currency in front, or null.</param>
    /// <param name="unclear">True for 1.200, which is a decimal fraction to some.</param>
    public static bool TryRead(string text, int start, string? before, out decimal value, out int end, out bool unclear)
    {
        unclear = false;
        if (!Scan.IsDigit(Scan.At(text, start)) || !Scan.TryInt(text, start, 9, out var lead, out end))
        {
            (value, end) = (0, start);
            return false;
        }

        value = lead;
        var separator = Scan.At(text, end);
        var groups = 0;
        while (lead > 0 && end - start <= 3 + (groups * 4) && groups < MostGroups && separator is '.' or ' ' or '\'' && Scan.At(text, end) == separator && IsGroup(text, end + 1, 3))
        {
            value = (value * 1000) + Figures(text, end + 1, 3);
            groups++;
            end += 4;
        }

        if (groups == 0)
        {
            return separator == ',' && (TryIndian(text, start, ref value, ref end) || TryCommaDecimal(text, before == "EUR", ref value, ref end));
        }

        var decimals = separator == '.' ? Decimals(text, end, ',') : separator == '\'' ? Decimals(text, end, '.') : Math.Max(Decimals(text, end, ','), Decimals(text, end, '.'));
        if (decimals > 0)
        {
            value += Figures(text, end + 1, decimals) / (decimals == 1 ? 10m : 100m);
            end += 1 + decimals;
        }

        var single = groups == 1 && decimals == 0;
        if (single && separator == ' ' && Figures(text, end - 3, 3) != 0)
        {
            unclear = true;
            return (before is not null || Currencies.After(text, Scan.SkipSpaces(text, end), out _) is not null) && !HasScale(text, end);
        }

        if (single && separator == '.' && HasScale(text, end))
        {
            return false;
        }

        // 225.000 EUR: nobody's deal is of two hundred and so many thousandths. €1.200 may be.
        unclear = single && separator == '.' && (lead < 10 || (before is null && Figures(text, end - 3, 3) != 0 && Currencies.After(text, Scan.SkipSpaces(text, end), out _) is null));
        return true;
    }

    /// <summary>Whether a comma with one or two figures follows, which may be decimals: $1,2. Not 500,12月5日.</summary>
    public static bool IsCutAtComma(string text, int end) => Scan.IsDigit(Scan.At(text, end - 1)) && Decimals(text, end, ',') is var decimals and > 0
        && Scan.At(text, end + 1 + decimals) is not ('月' or '日' or '号' or '/' or '-' or '.' or ':' or '点' or '天' or '周' or '个');

    // 12,00,000: lakhs and crores.
    private static bool TryIndian(string text, int start, ref decimal value, ref int end)
    {
        var (read, i, groups) = (value, end, 0);
        while (end - start <= 2 && groups < MostGroups && Scan.At(text, i) == ',' && IsGroup(text, i + 1, 2))
        {
            read = (read * 100) + Figures(text, i + 1, 2);
            groups++;
            i += 3;
        }

        if (groups == 0 || Scan.At(text, i) != ',' || !IsGroup(text, i + 1, 3))
        {
            return false;
        }

        (value, end) = ((read * 1000) + Figures(text, i + 1, 3), i + 4);
        return true;
    }

    // 1,5 million, 12,50 EUR: a decimal comma only beside what makes it certain.
    private static bool TryCommaDecimal(string text, bool hasEuro, ref decimal value, ref int end)
    {
        var decimals = Decimals(text, end, ',');
        var after = end + 1 + decimals;
        if (decimals == 0 || Scan.At(text, after) == ',')
        {
            return false;
        }

        var behind = Scan.SkipSpaces(text, after);
        var scaled = Scan.LongestOf(text, behind, ["m", "mn", "mio", "mln", "million", "millions", "bn", "mrd", "billion", "k", "meur", "teur", "keur"]) > 0;
        if (!scaled && !(Currencies.After(text, behind, out _) is { } code ? Currencies.HasDecimalComma(code) : hasEuro && decimals == 2))
        {
            return false;
        }

        value += Figures(text, end + 1, decimals) / (decimals == 1 ? 10m : 100m);
        end = after;
        return true;
    }

    private static bool IsGroup(string text, int i, int length)
    {
        for (var k = 0; k < length; k++)
        {
            if (!Scan.IsDigit(Scan.At(text, i + k)))
            {
                return false;
            }
        }

        return !Scan.IsDigit(Scan.At(text, i + length));
    }

    private static int Decimals(string text, int i, char mark) =>
        Scan.At(text, i) != mark ? 0 : IsGroup(text, i + 1, 2) ? 2 : IsGroup(text, i + 1, 1) ? 1 : 0;

    private static int Figures(string text, int i, int length)
    {
        var value = 0;
        for (var k = 0; k < length; k++)
        {
            value = (value * 10) + (text[i + k] - '0');
        }

        return value;
    }

    private static bool HasScale(string text, int end)
    {
        var i = Scan.SkipSpaces(text, end);
        return Scan.At(text, i) is '万' or '萬' or '亿' or '億' or '千' or '百'
            || Scan.LongestOf(text, i, ["k", "w", "m", "mm", "mn", "mil", "mio", "mln", "b", "bn", "mrd", "thousand", "grand", "million", "millions", "billion", "billions"]) > 0;
    }
}
