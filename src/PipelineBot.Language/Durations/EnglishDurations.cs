using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Durations;

/// <summary>two weeks, a fortnight, half a year, 1.5 hours, an hour and a half, 2 hours 30 minutes, 3-day, 1h30m.</summary>
internal static class EnglishDurations
{
    private static readonly (string[] Words, DurationUnit Unit)[] Units =
    [
        (["working day", "working days", "business day", "business days", "work day", "work days", "workday", "workdays"], DurationUnit.WorkingDay),
        (["minute", "minutes", "min", "mins"], DurationUnit.Minute),
        (["hour", "hours", "hr", "hrs", "h"], DurationUnit.Hour),
        (["day", "days"], DurationUnit.Day),
        (["week", "weeks", "wk", "wks"], DurationUnit.Week),
        (["fortnight", "fortnights"], DurationUnit.Fortnight),
        (["month", "months", "mth", "mths"], DurationUnit.Month),
        (["quarter", "quarters"], DurationUnit.Quarter),
        (["year", "years", "yr", "yrs"], DurationUnit.Year),
    ];

    public static Found<DurationReading>? TryRead(string text, int i)
    {
        if (!NumberPlaces.CanStart(text, i) || text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            return null;
        }

        var sum = new DurationSum();
        var (end, confidence) = First(text, i, sum);
        if (end < 0)
        {
            return null;
        }

        while (Next(text, end, sum) is var more and > 0)
        {
            end = more;
        }

        return confidence == 0 || NumberPlaces.IsNegative(text, i) || NumberPlaces.TieBefore(text, i) != RangeTie.None
            ? Found<DurationReading>.Nothing(end)
            : new(end, sum.Reading, confidence);
    }

    private static (int End, double Confidence) First(string text, int i, DurationSum sum)
    {
        if (QuarterHours(text, i, sum) is var quarters and > 0)
        {
            return (quarters, 0.9);
        }

        if (Scan.Words(text, i, "fortnight") is var fortnight and > 0)
        {
            return (sum.TryAdd(1, DurationUnit.Fortnight) ? fortnight : -1, 0.7);
        }

        if (Scan.LongestOf(text, i, ["half a", "half an", "a half", "half"]) is var half and > 0)
        {
            var (halved, halfEnd) = Unit(text, half);
            return (sum.TryAdd(0.5m, halved) ? halfEnd : -1, 0.9);
        }

        if (NumberReader.TryRead(text, i, out var count, out var numberEnd))
        {
            // 5h is five hours; 17h30 a time.
            var (unit, end) = Unit(text, numberEnd);
            return !sum.TryAdd(count, unit) ? (-1, 0) : (Half(text, i, count, unit, end, sum, out var sure), sure);
        }

        if (Scan.LongestOf(text, i, ["a", "an"]) is var one and > 0)
        {
            var (unit, end) = Unit(text, one);
            return !sum.TryAdd(1, unit) ? (-1, 0) : (Half(text, i, 1, unit, end, sum, out _), Article(text, i));
        }

        return (-1, 0);
    }

    // The "and a half" of "an hour and a half".
    private static int Half(string text, int start, decimal count, DurationUnit unit, int end, DurationSum sum, out double confidence)
    {
        confidence = text[start] == 'a' || text[start] == 'c' ? 0.7 : Scan.Words(text, start, "one") == end ? 0.6 : 0.9;
        if (Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["and a half"]) is not (var half and > 0) || count != decimal.Truncate(count))
        {
            return end;
        }

        return sum.TryAddHalf(unit) ? half : end;
    }

    private static int Next(string text, int end, DurationSum sum)
    {
        var start = Scan.SkipSpaces(text, Scan.At(text, end) == ',' ? end + 1 : end);
        start = Scan.Words(text, start, "and") is var joined and > 0 ? Scan.SkipSpaces(text, joined) : start;
        if (!Scan.IsWordChar(Scan.At(text, start)) || !NumberReader.TryRead(text, start, out var count, out var numberEnd))
        {
            return -1;
        }

        var (unit, unitEnd) = Unit(text, numberEnd);
        if (unit == DurationUnit.None && sum.Last == DurationUnit.Hour && Scan.IsDigit(text[start]) && Scan.At(text, numberEnd) == 'm' && Scan.AtWordEnd(text, numberEnd + 1))
        {
            (unit, unitEnd) = (DurationUnit.Minute, numberEnd + 1);
        }

        return sum.Last != DurationUnit.WorkingDay && unit != DurationUnit.WorkingDay && sum.TryAdd(count, unit) ? unitEnd : -1;
    }

    private static int QuarterHours(string text, int i, DurationSum sum)
    {
        var three = Scan.Words(text, i, "three quarters of an hour");
        var one = Scan.LongestOf(text, i, ["a quarter of an hour", "quarter of an hour", "quarter hour", "a quarter hour"]);
        if (Math.Max(three, one) > 0)
        {
            sum.TryAdd(three > 0 ? 45 : 15, DurationUnit.Minute);
        }

        return Math.Max(three, one);
    }

    private static (DurationUnit Unit, int End) Unit(string text, int i)
    {
        var start = i;
        while (Scan.At(text, start) is ' ' or '-')
        {
            start++;
        }

        var (best, end) = (DurationUnit.None, -1);
        foreach (var (words, unit) in Units)
        {
            if (Scan.LongestOf(text, start, words) is var found && found > end)
            {
                (best, end) = (unit, found);
            }
        }

        if (best == DurationUnit.None && Scan.At(text, start) == 'h' && Scan.IsDigit(Scan.At(text, start + 1)) && Scan.WordEnd(text, start) is var wordEnd && text[wordEnd - 1] == 'm')
        {
            // 1h30m
            return (DurationUnit.Hour, start + 1);
        }

        return best == DurationUnit.Hour && end == start + 1 && start > i ? (DurationUnit.None, -1) : (best, end);
    }

    // "twice a week", "$5 a month": each week. Behind a preposition or a verb of time, one week.
    private static double Article(string text, int i)
    {
        var before = Before.SkipSpaces(text, i);
        if (before == 0 || Scan.At(text, before - 1) is ',' or '.' or ':' or ';' or '\n' || Scan.IsCjk(text[before - 1]))
        {
            return 0.8;
        }

        var word = Before.Word(text, i);
        return word is "once" or "twice" or "times" or "time" or "visits" or "calls" or "k" || (word.Length > 0 && Scan.IsDigit(word[0])) ? 0
            : word is "in" or "within" or "for" or "after" or "by" or "about" or "around" or "takes" or "take" or "least" or "most" or "than" or "is" or "over"
                or "half" or "and" or "wait" or "snooze" or "pause" or "delay" or "only" or "it" or "me" or "them" or "us" ? 0.8
            : 0.5;
    }
}
