using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>今天, 大后天, 下下周一, 三天后, 两周内, 半个月后, 五个工作日后, 明年今天.</summary>
internal static class ChineseRelativeDates
{
    private static readonly (string Words, int Days)[] Named =
    [
        ("今天", 0), ("今日", 0), ("今晚", 0), ("今早", 0), ("今晨", 0), ("今夜", 0), ("明天", 1), ("明日", 1), ("明早", 1), ("明晚", 1), ("明晨", 1),
        ("后天", 2), ("后日", 2), ("大后天", 3), ("大大后天", 4), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("昨夜", -1), ("前天", -2), ("前日", -2),
        ("大前天", -3), ("大大前天", -4),
        ("今儿个", 0), ("今儿", 0), ("今朝", 0), ("明儿个", 1), ("明儿", 1), ("昨儿个", -1), ("昨儿", -1),
        ("听日", 1), ("听朝", 1), ("听晚", 1), ("明仔载", 1), ("琴日", -1), ("琴晚", -1), ("寻日", -1), ("寻晚", -1),
    ];

    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        foreach (var (words, days) in Named)
        {
            // 今日头条 and 明日之星 are names.
            if (text[i] == words[0] && Scan.StartsWith(text, i, words) && !(words[^1] == '日' && Scan.At(text, i + words.Length) is '头' or '之'))
            {
                return new DateCandidate(i + words.Length, new DateReading(context.Today.PlusDays(days)), 1);
            }
        }

        return Week(text, i, context) ?? SameDay(text, i, context) ?? Counted(text, i, context);
    }

    private static DateCandidate? Week(string text, int i, LanguageContext context)
    {
        var named = ChineseWords.TryOffset(text, i, out var weeks, out var end);
        var week = ChineseWords.Week(text, named ? end : i);
        if (week < 0 || Scan.At(text, i - 1) is '每' or '逢' or '隔')
        {
            return null;
        }

        var day = ChineseWords.Weekday(Scan.At(text, week));
        if (named)
        {
            // 下周的周五 says its week twice.
            var again = Scan.SkipSpaces(text, Scan.At(text, week) == '的' ? week + 1 : week);
            if (day == IsoDayOfWeek.None && ChineseWords.Week(text, again) is var twice and > 0 && ChineseWords.Weekday(Scan.At(text, twice)) is var said and not IsoDayOfWeek.None)
            {
                (day, week) = (said, twice);
            }

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

    // 明年今天, 下个月今天.
    private static DateCandidate? SameDay(string text, int i, LanguageContext context)
    {
        LocalDate day;
        int end;
        if (ChineseYears.TryRead(text, i, context.Today) is { } year)
        {
            (day, end) = (context.Today.PlusYears(year.Value - context.Today.Year), year.End);
        }
        else if (ChineseWords.TryOffset(text, i, out var months, out end) && Scan.At(text, end) == '月')
        {
            (day, end) = (context.Today.PlusMonths(months), end + 1);
        }
        else
        {
            return null;
        }

        end = ChineseYears.Behind(text, end);
        return Scan.At(text, end) == '今' && Scan.At(text, end + 1) is '天' or '日' ? new DateCandidate(end + 2, new DateReading(day)) : null;
    }

    private static DateCandidate? Counted(string text, int i, LanguageContext context)
    {
        var through = Scan.StartsWith(text, i, "再过") ? i + 2 : text[i] == '过' ? i + 1 : i;

        // 三月内 is within March, 三个月内 and 两月内 within months.
        if (ChineseCount.TryRead(text, through) is not { } count
            || (count is { Unit: 'm', Measured: false, Half: false, Number: <= 12 } && text[through] != '两'))
        {
            return null;
        }

        var (sign, tail) = Direction(text, count.End);
        if (sign == 0 && through == i)
        {
            return null;
        }

        // 两周后的周五: the Friday of that week.
        if (count.Unit == 'w' && sign > 0 && Scan.At(text, tail) == '的' && ChineseWords.Week(text, tail + 1) is var week and > 0
            && ChineseWords.Weekday(Scan.At(text, week)) is var weekday and not IsoDayOfWeek.None)
        {
            return new DateCandidate(week + 1, new DateReading(Resolve.InWeek(context, count.Number, weekday)));
        }

        return new DateCandidate(tail, new DateReading(count.From(context, sign < 0 ? -1 : 1)));
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
