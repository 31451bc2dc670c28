using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>第一个, 第2, 首个, 最后一个, 倒数第二: counted from the end when negative.</summary>
internal static class ChineseOrdinal
{
    public static bool TryRead(string text, int i, out int number, out int end)
    {
        (number, end) = (0, i);
        switch (Scan.At(text, i))
        {
            case '第' when ChineseWords.TryInt(text, i + 1, 400, out number, out end):
                break;
            case '首':
                (number, end) = (1, i + 1);
                break;
            case '倒' when Scan.StartsWith(text, i, "倒数第") && ChineseWords.TryInt(text, i + 3, 400, out number, out end):
                number = -number;
                break;
            case '最' when Scan.At(text, i + 1) == '后':
                (number, end) = (-1, Scan.At(text, i + 2) is '一' or '1' ? i + 3 : i + 2);
                break;
        }

        end = number != 0 && Scan.At(text, end) == '个' ? end + 1 : end;
        end = number != 0 && Scan.At(text, end) == '的' ? end + 1 : end;
        return number != 0;
    }
}
