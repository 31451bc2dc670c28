using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Figures with thousands separators and a decimal point: 300,000.50.</summary>
internal static class ArabicNumber
{
    // Fifteen whole digits leave room for a Chinese unit behind them within the range of decimal.
    private const int MaxWholeDigits = 15;
    private const int MaxFractionDigits = 8;

    public static bool TryRead(string text, int i, out decimal value, out int end)
    {
        value = 0;
        end = i;
        var digits = 0;
        while (true)
        {
            if (Scan.IsDigit(Scan.At(text, end)))
            {
                digits++;
                if (digits <= MaxWholeDigits)
                {
                    value = (value * 10) + (text[end] - '0');
                }

                end++;
            }
            else if (digits is > 0 and < MaxWholeDigits && IsThousands(text, i, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        if (digits is 0 or > MaxWholeDigits)
        {
            return false;
        }

        ReadFraction(text, ref value, ref end);
        return true;
    }

    private static void ReadFraction(string text, ref decimal value, ref int end)
    {
        if (Scan.At(text, end) != '.' || !Scan.IsDigit(Scan.At(text, end + 1)))
        {
            return;
        }

        var scale = 1m;
        end++;
        for (var digits = 0; Scan.IsDigit(Scan.At(text, end)); end++, digits++)
        {
            if (digits < MaxFractionDigits)
            {
                scale /= 10;
                value += scale * (text[end] - '0');
            }
        }
    }

    // A comma belongs to the number when one to three figures stand before it (or a group) and exactly three behind it.
    private static bool IsThousands(string text, int start, int comma)
    {
        if (text.Length <= comma + 3 || text[comma] != ',' || Scan.IsDigit(Scan.At(text, comma + 4)))
        {
            return false;
        }

        var before = 0;
        for (var i = comma - 1; i >= start && Scan.IsDigit(text[i]); i--)
        {
            before++;
        }

        return before is >= 1 and <= 3
            && Scan.IsDigit(text[comma + 1]) && Scan.IsDigit(text[comma + 2]) && Scan.IsDigit(text[comma + 3]);
    }
}
