using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A length of time in Chinese: 三天, 两周, 一个半月, 半年, 五个工作日.</summary>
/// <param name="Unit">d, w, m, q, y, or b for working days.</param>
/// <param name="Half">And half of the unit.</param>
/// <param name="Measured">个 stood between: 三个月, not 三月.</param>
internal readonly record struct ChineseCount(int End, int Number, char Unit, bool Half, bool Measured)
{
    public static ChineseCount? TryRead(string text, int i)
    {
        // 3-5天 is one of several lengths, and 07年 a year.
        if (Scan.At(text, i) is '0' or '零' or '〇' || (Scan.At(text, i - 1) is '-' or '~' or '至' or '到' or '–' && ChineseStarts.IsNumber(Scan.At(text, i - 2))))
        {
            return null;
        }

        var half = Scan.At(text, i) == '半';
        var number = 0;
        var end = i + 1;
        if (!half && !ChineseWords.TryInt(text, i, 999, out number, out end))
        {
            return null;
        }

        end = Scan.SkipSpaces(text, end);
        var measured = Scan.At(text, end) == '个';
        end = measured ? Scan.SkipSpaces(text, end + 1) : end;
        if (measured && !half && Scan.At(text, end) == '半' && Scan.At(text, end + 1) == '月')
        {
            return new ChineseCount(end + 2, number, 'm', Half: true, Measured: true);
        }

        var unit = ReadUnit(text, end, out end);
        var behind = unit == 'y' && !half && Scan.At(text, end) == '半';
        return unit == '\0' || (half && unit is not ('m' or 'y')) ? null : new ChineseCount(behind ? end + 1 : end, number, unit, half || behind, measured);
    }

    /// <summary>So much later than today, or earlier when <paramref name="sign"/> is -1. Half a month is fifteen days, half a year six months.</summary>
    public LocalDate From(LanguageContext context, int sign)
    {
        if (Unit == 'b')
        {
            return WorkingDays.Plus(context, context.Today, sign * Number);
        }

        var date = Resolve.Plus(context.Today, Unit, sign * Number);
        return !Half ? date : Unit == 'm' ? date.PlusDays(15 * sign) : date.PlusMonths(6 * sign);
    }

    private static char ReadUnit(string text, int i, out int end)
    {
        end = i + 1;
        if (ChineseWords.Week(text, i) is var week and > 0)
        {
            end = Scan.At(text, week) is '岁' or '年' ? i : week;
            return end == i ? '\0' : 'w';
        }

        if (Scan.StartsWith(text, i, "工作日") || Scan.StartsWith(text, i, "工作天"))
        {
            end = i + 3;
            return 'b';
        }

        switch (Scan.At(text, i))
        {
            case '天' or '日':
                return 'd';
            case '月':
                return 'm';
            case '年':
                return 'y';
            case '季':
                end = Scan.At(text, i + 1) == '度' ? i + 2 : i + 1;
                return 'q';
            default:
                end = i;
                return '\0';
        }
    }
}
