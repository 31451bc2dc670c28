using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Holidays by name, the next from today on: 元旦, 五一, 国庆节, 双十一, 春节, 中秋, 清明, 母亲节. Those of the Chinese calendar fall on their real days.</summary>
internal static class ChineseHolidays
{
    private const int Solar = 0;
    private const int Lunar = 1;

    private static readonly (string Words, int Calendar, int Month, int Day)[] Names =
    [
        ("元旦节", Solar, 1, 1), ("元旦", Solar, 1, 1), ("新年", Solar, 1, 1), ("情人节", Solar, 2, 14), ("女生节", Solar, 3, 7), ("妇女节", Solar, 3, 8),
        ("三八节", Solar, 3, 8), ("植树节", Solar, 3, 12), ("愚人节", Solar, 4, 1), ("五一", Solar, 5, 1), ("五一节", Solar, 5, 1), ("劳动节", Solar, 5, 1),
        ("五一劳动节", Solar, 5, 1), ("青年节", Solar, 5, 4), ("五四青年节", Solar, 5, 4), ("儿童节", Solar, 6, 1), ("六一儿童节", Solar, 6, 1),
        ("建军节", Solar, 8, 1), ("教师节", Solar, 9, 10), ("国庆", Solar, 10, 1), ("国庆节", Solar, 10, 1), ("十一国庆节", Solar, 10, 1),
        ("万圣节", Solar, 10, 31), ("光棍节", Solar, 11, 11), ("双十一", Solar, 11, 11), ("双11", Solar, 11, 11), ("双十二", Solar, 12, 12), ("双12", Solar, 12, 12),
        ("平安夜", Solar, 12, 24), ("圣诞节", Solar, 12, 25), ("圣诞", Solar, 12, 25),
        ("春节", Lunar, 1, 1), ("大年初一", Lunar, 1, 1), ("元宵节", Lunar, 1, 15), ("端午", Lunar, 5, 5), ("端午节", Lunar, 5, 5), ("七夕", Lunar, 7, 7),
        ("七夕节", Lunar, 7, 7), ("腊八", Lunar, 12, 8), ("腊八节", Lunar, 12, 8), ("中秋", Lunar, 8, 15), ("中秋节", Lunar, 8, 15), ("重阳节", Lunar, 9, 9),
    ];

    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (!ChineseStarts.IsHoliday(text[i], Scan.At(text, i + 1)) && text[i] != '大')
        {
            return null;
        }

        var (end, date) = Named(text, i, context.Today);
        if (date is not { } day || !Stands(text, end))
        {
            return null;
        }

        // Nobody signs on a holiday: 春节前 is the day before it.
        return EndsBefore(text, end) is var before and > 0
            ? new DateCandidate(before, new DateReading(day.PlusDays(-1)), 0.8)
            : new DateCandidate(end, new DateReading(day), 0.9);
    }

    private static int EndsBefore(string text, int i) =>
        Scan.StartsWith(text, i, "之前") || Scan.StartsWith(text, i, "以前") ? i + 2
        : Scan.At(text, i) == '前' && Scan.At(text, i + 1) is not ('后' or '夕' or '期' or '面') && !ChineseStarts.IsNumber(Scan.At(text, i + 1)) ? i + 1
        : -1;

    private static (int End, LocalDate? Date) Named(string text, int i, LocalDate today)
    {
        var best = (Words: string.Empty, Calendar: Solar, Month: 0, Day: 0);
        foreach (var name in Names)
        {
            if (name.Words[0] == text[i] && name.Words.Length > best.Words.Length && Scan.StartsWith(text, i, name.Words))
            {
                best = name;
            }
        }

        if (best.Month > 0)
        {
            return (i + best.Words.Length, best.Calendar == Lunar ? ChineseLunarDates.Next(today, best.Month, best.Day) : Resolve.Yearless(today, best.Month, best.Day).Date);
        }

        if (ChineseSolarTerms.Next(text, i, today) is { } term)
        {
            return (i + 2, term);
        }

        return text[i] switch
        {
            '十' when IsTenOne(text, i) => (i + 2, Resolve.Yearless(today, 10, 1).Date),
            '清' when Scan.At(text, i + 1) == '明' => (Scan.At(text, i + 2) == '节' ? i + 3 : i + 2, Next(today, year => new LocalDate(year, 4, ClearBright(year)))),
            '除' when Scan.At(text, i + 1) == '夕' => (i + 2, NewYearsEve(today)),
            '大' when Scan.StartsWith(text, i, "大年三十") => (i + 4, NewYearsEve(today)),
            '母' when Scan.StartsWith(text, i, "母亲节") => (i + 3, Next(today, year => Nth(year, 5, IsoDayOfWeek.Sunday, 2))),
            '父' when Scan.StartsWith(text, i, "父亲节") => (i + 3, Next(today, year => Nth(year, 6, IsoDayOfWeek.Sunday, 3))),
            '感' when Scan.StartsWith(text, i, "感恩节") => (i + 3, Next(today, year => Nth(year, 11, IsoDayOfWeek.Thursday, 4))),
            _ => (i, null),
        };
    }

    // 十一 is a number unless it is said as 国庆: 十一前, 十一假期.
    private static bool IsTenOne(string text, int i) => Scan.At(text, i + 1) == '一' && Scan.At(text, i - 1) != '第'
        && (Scan.At(text, i + 2) is '前' or '假' or '后' || Scan.LongestOf(text, i + 2, ["之前", "之后", "以前", "以后", "长假", "黄金周", "期间"]) > 0);

    // 中秋礼盒, 五一广场, 新年快乐 and 五一千 name no day.
    private static bool Stands(string text, int end) => Scan.At(text, end) is not ('礼' or '快' or '款' or '版' or '活' or '促' or '路' or '广' or '酒' or '街'
        or '月' or '大' or '度' or '货' or '年' or '个' or '点' or '上' or '桥' or '商' or '树' or '粽' or '老') && !(ChineseDigits.IsNumeral(text[end - 1]) && ChineseDigits.IsNumeral(Scan.At(text, end)));

    private static LocalDate? NewYearsEve(LocalDate today) => ChineseLunarDates.Next(today.PlusDays(1), 1, 1)?.PlusDays(-1);

    private static LocalDate Next(LocalDate today, Func<int, LocalDate> ofYear) => ofYear(today.Year) is var date && date >= today ? date : ofYear(today.Year + 1);

    // Good for 1901 to 2100 but for a few years of the last century.
    private static int ClearBright(int year) => (int)((year % 100 * 0.2422) + (year < 2000 ? 5.59 : 4.81)) - (year % 100 / 4);

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int nth) => new LocalDate(year, month, 1).PlusDays(-1).Next(day).PlusWeeks(nth - 1);
}
