using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>20世纪80年代, 本世纪20年代, 九十年代, 21世纪. Without a century: the latest such decade that is begun or begins within ten years.</summary>
internal static class ChineseDecades
{
    public static ChinesePeriod? TryRead(string text, int i, LocalDate today)
    {
        if (text.AsSpan(i, Math.Min(9, text.Length - i)).IndexOfAny('代', '世') < 0)
        {
            return null;
        }

        var century = Century(text, i, today, out var end);
        var start = century > 0 && Scan.At(text, end) == '的' ? end + 1 : end;
        if (ChineseWords.TryInt(text, start, 90, out var decade, out var decadeEnd) && decade % 10 == 0
            && Scan.StartsWith(text, decadeEnd, "年代") && (decade > 0 || century > 0))
        {
            var first = century > 0 ? ((century - 1) * 100) + decade : Nearest(today, decade);
            return Years(decadeEnd + 2, first, 10);
        }

        return century > 0 ? Years(end, (century - 1) * 100, 100) : null;
    }

    private static int Century(string text, int i, LocalDate today, out int end)
    {
        var relative = Scan.At(text, i) switch { '上' => -1, '本' => 0, '下' => 1, _ => 9 };
        var number = 0;
        end = i + 1;
        if (relative == 9 && !(ChineseWords.TryInt(text, i, 30, out number, out end) && number > 10))
        {
            end = i;
            return 0;
        }

        end = relative != 9 && Scan.At(text, end) == '个' ? end + 1 : end;
        if (!Scan.StartsWith(text, end, "世纪"))
        {
            end = i;
            return 0;
        }

        end += 2;
        return relative == 9 ? number : (today.Year / 100) + 1 + relative;
    }

    private static int Nearest(LocalDate today, int decade)
    {
        var year = (today.Year / 100 * 100) + decade;
        return year > today.Year + 10 ? year - 100 : year;
    }

    private static ChinesePeriod Years(int end, int first, int years) => new(end, new LocalDate(first, 1, 1), new LocalDate(first + years - 1, 12, 31));
}
