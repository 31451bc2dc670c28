using System.Text;

namespace PipelineBot.Language.Tests.Numbers;

/// <summary>Writes numbers the way Chinese textbooks do, to be read back.</summary>
internal static class ChineseNumerals
{
    public static string Write(int number)
    {
        var text = new StringBuilder();
        var (yi, wan, rest) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000);
        Append(text, yi, "亿");
        Append(text, wan, "万");
        Append(text, rest, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, int section, string unit)
    {
        if (section == 0)
        {
            // 一亿零五: an empty section leaves one 零 for what follows it.
            if (unit == "万" && text.Length > 0)
            {
                text.Append('零');
            }

            if (unit.Length == 0 && text.Length > 0 && text[^1] == '零')
            {
                text.Length--;
            }

            return;
        }

        var gap = text.Length > 0 && section < 1000;
        for (var power = 1000; power >= 1; power /= 10)
        {
            var digit = section / power % 10;
            if (digit == 0)
            {
                gap |= text.Length > 0 && section % power != 0 && section >= power;
                continue;
            }

            if (gap && text[^1] != '零')
            {
                text.Append('零');
            }

            gap = false;
            text.Append("零一二三四五六七八九"[digit]);
            text.Append(power switch { 1000 => "千", 100 => "百", 10 => "十", _ => "" });
        }

        text.Append(unit);
    }
}
