using System.Globalization;
using System.Text;

namespace PipelineBot.Texts;

/// <summary>
/// Puts arguments into a Chinese text. The texts are written with a blank beside a placeholder, as it stands between Chinese and Latin letters or figures
/// ("Contoso 的演示", "3 个商机"); where the argument is Chinese itself the blank is left out ("华东电力的演示").
/// </summary>
internal static class ChineseFormat
{
    public static string Of(CultureInfo culture, string format, ReadOnlySpan<object?> arguments)
    {
        var text = new StringBuilder(format.Length + 32);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
                continue;
            }

            if (i + 1 < format.Length && format[i + 1] == c)
            {
                text.Append(c);
                i++;
                continue;
            }

            var end = format.IndexOf('}', i);
            var value = string.Format(culture, format[i..(end + 1)], arguments);
            if (value.Length > 0 && IsChinese(value[0]) && text.Length > 1 && text[^1] == ' ' && IsChinese(text[^2]))
                text.Length--;
            text.Append(value);
            i = end;
            if (value.Length > 0 && IsChinese(value[^1]) && i + 2 < format.Length && format[i + 1] == ' ' && IsChinese(format[i + 2]))
                i++;
        }

        return text.ToString();
    }

    private static bool IsChinese(char c) => c is (>= '\u4e00' and <= '\u9fff') or '“' or '”' or '「' or '」' or '（' or '）';
}
