using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>今天, 大后天, 下下周一, 三天后, 两周内, 半个月后.</summary>
internal static class ChineseRelativeDates
{
    private static readonly (string Words, int Days)[] Named =
    [
        ("今天", 0), ("今日", 0), ("今晚", 0), ("明天", 1), ("明日", 1), ("明早", 1), ("明晚", 1), ("后天", 2), ("后日", 2),
        ("大后天", 3), ("昨天", -1), ("昨日", -1), ("前天", -2), ("大前天", -3),
    ];

    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        foreach (var (words, days) in Named)
        {
            if (text[i] == words[0] && Scan.StartsWith(text, i, words))
            {
                return new DateCandidate(i + words.Length, new DateReading(context.Today.PlusDays(days)), 1);
            }
        }

        return Week(text, i, context) ?? Counted(text, i, context);
    }

    private static DateCandidate? Week(string text, int i, LanguageContext context)
    {
        var named = ChineseWords.TryOffset(text, i, out var weeks, out var end);
        var week = ChineseWords.Week(text, named ? end : i);
        if (week < 0 || Scan.At(text, i - 1) is '每')
        {
            return null;
        }

        var day = ChineseWords.Weekday(Scan.At(text, week));
        if (named)
        {
            // A week alone means its Friday, a weekend its Sunday, and both are unsure; 周内 is not one day.
            return day != IsoDayOfWeek.None ? new DateCandidate(week + 1, new DateReading(Resolve.InWeek(context, weeks, day)), Kind: DateKind.WeekdayOfWeek)
                : Scan.At(text, week) == '末' ? new DateCandidate(week + 1, new DateReading(Resolve.WeekendEnd(context, weeks)), DateCandidate.Rough)
                : Scan.At(text, week) is '内' or '会' or '报' ? null
                : new DateCandidate(week, new DateReading(Resolve.InWeek(context, weeks, IsoDayOfWeek.Friday)), DateCandidate.Rough);
        }

        // In 两周一次 the numeral before makes it a count of weeks.
        if (Scan.At(text, i - 1) == '个' || ChineseDigits.IsNumeral(Scan.At(text, i - 1)) || Scan.IsDigit(Scan.At(text, i - 1)))
        {
            return null;
        }

        if (Scan.At(text, week) == '末')
        {
            return new DateCandidate(week + 1, new DateReading(Resolve.ComingWeekendEnd(context.Today)), DateCandidate.Rough);
        }

        return day == IsoDayOfWeek.None ? null : new DateCandidate(week + 1, new DateReading(context.Today.Next(day)), 0.9, DateKind.Weekday);
    }

    private static DateCandidate? Counted(string text, int i, LanguageContext context)
    {
        var half = text[i] == '半';
        var through = text[i] == '过' ? i + 1 : i;
        var count = 0;
        var end = i + 1;
        if (!half && !ChineseWords.TryInt(text, through, 999, out count, out end))
        {
            return null;
        }

        end = Scan.SkipSpaces(text, end);
        var measured = Scan.At(text, end) == '个';
        var unit = Unit(text, measured ? end + 1 : end, out end);

        // 三月内 is within March, 三个月内 and 两月内 within months.
        if (unit == '\0' || (half ? unit is not ('m' or 'y') : unit == 'm' && !measured && count <= 12 && text[through] != '两'))
        {
            return null;
        }

        var (sign, tail) = Direction(text, end);
        if (sign == 0 && through == i)
        {
            return null;
        }

        // 两周后的周五: the Friday of that week.
        if (unit == 'w' && sign > 0 && Scan.At(text, tail) == '的' && ChineseWords.Week(text, tail + 1) is var week and > 0
            && ChineseWords.Weekday(Scan.At(text, week)) is var weekday and not IsoDayOfWeek.None)
        {
            return new DateCandidate(week + 1, new DateReading(Resolve.InWeek(context, count, weekday)));
        }

        // Half a month is fifteen days and half a year six months.
        var (step, steps) = half ? (unit == 'm' ? ('d', 15) : ('m', 6)) : (unit, count);
        return new DateCandidate(tail, new DateReading(Resolve.Plus(context.Today, step, sign < 0 ? -steps : steps)));
    }

    private static char Unit(string text, int i, out int end)
    {
        end = i + 1;
        if (ChineseWords.Week(text, i) is var week and > 0)
        {
            end = week;
            return 'w';
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

    private static (int Sign, int End) Direction(string text, int i)
    {
        var word = Scan.At(text, i) is '之' or '以' ? i + 1 : i;
        return Scan.At(text, word) switch
        {
            '后' or '後' or '内' or '內' => (1, word + 1),
            '前' => (-1, word + 1),
            _ => (0, i),
        };
    }
}
