using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>today, next Friday, Friday of next week, Monday of week 40, Friday the 21st.</summary>
internal static class EnglishRelativeDates
{
    private static readonly (string Words, int Days)[] Named =
    [
        ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the day before yesterday", -2), ("day before yesterday", -2),
        ("today", 0), ("tonight", 0), ("eod", 0), ("end of day", 0), ("tomorrow", 1), ("tmr", 1), ("tmrw", 1), ("tomorow", 1), ("tommorrow", 1), ("yesterday", -1), ("my day", 0),
    ];

    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole) =>
        NamedDay(text, i, context) ?? EnglishCountedDates.TryRead(text, i, context) ?? OffsetDay(text, i, context) ?? Weekday(text, i, context, whole);

    /// <summary>A day to count from: "two weeks after X".</summary>
    public static DateCandidate? Anchor(string text, int i, LanguageContext context) =>
        NamedDay(text, i, context) ?? OffsetDay(text, i, context) ?? Weekday(text, i, context, whole: true);

    private static DateCandidate? NamedDay(string text, int i, LanguageContext context)
    {
        foreach (var (words, days) in Named)
        {
            if (text[i] == words[0] && Scan.Words(text, i, words) is var end and > 0)
            {
                // Tomorrow week is a week from tomorrow.
                if (days == 1 && WeekBehind(text, end) is var weekEnd and > 0)
                {
                    return new DateCandidate(weekEnd, new DateReading(context.Today.PlusDays(days + 7)));
                }

                return new DateCandidate(end, new DateReading(context.Today.PlusDays(days)), 1);
            }
        }

        return null;
    }

    // "next Friday", "next week Friday"; a week alone means its Friday, and is unsure.
    private static DateCandidate? OffsetDay(string text, int i, LanguageContext context)
    {
        if (!EnglishWords.TryOffset(text, i, out var weeks, out var end))
        {
            return Scan.LongestOf(text, i, ["coming", "the coming"]) is var coming and > 0
                && EnglishWords.Weekday(text, Scan.SkipSpaces(text, coming), out end, out _) is var soon and not IsoDayOfWeek.None
                ? new DateCandidate(end, new DateReading(context.Today.Next(soon)), Kind: DateKind.WeekdayOfWeek)
                : Weekend(text, i, context);
        }

        var next = Scan.SkipSpaces(text, end);
        if (EnglishWords.Weekday(text, next, out end, out _) is var day and not IsoDayOfWeek.None)
        {
            return new DateCandidate(end, new DateReading(Resolve.InWeek(context, weeks, day)), Kind: DateKind.WeekdayOfWeek);
        }

        // The next day is tomorrow; the last day may be anyone's.
        if (weeks >= 0 && Scan.Words(text, next, "day") is var dayEnd and > 0)
        {
            return new DateCandidate(dayEnd, new DateReading(context.Today.PlusDays(weeks)), DateCandidate.Rough);
        }

        if (Scan.Words(text, next, "weekend") is var weekend and > 0)
        {
            return new DateCandidate(weekend, new DateReading(Resolve.WeekendEnd(context, weeks)), DateCandidate.Rough);
        }

        if (Scan.Words(text, next, "week") is not (var weekEnd and > 0))
        {
            return null;
        }

        next = Scan.SkipSpaces(text, weekEnd);
        next = Scan.Words(text, next, "on") is var on and > 0 ? Scan.SkipSpaces(text, on) : next;
        return EnglishWords.Weekday(text, next, out end, out _) is var named and not IsoDayOfWeek.None
            ? new DateCandidate(end, new DateReading(Resolve.InWeek(context, weeks, named)), Kind: DateKind.WeekdayOfWeek)
            : new DateCandidate(weekEnd, new DateReading(Resolve.InWeek(context, weeks, IsoDayOfWeek.Friday)), DateCandidate.Rough);
    }

    private static DateCandidate? Weekend(string text, int i, LanguageContext context) =>
        Scan.LongestOf(text, i, ["weekend", "the weekend"]) is var end and > 0
            ? new DateCandidate(end, new DateReading(Resolve.ComingWeekendEnd(context.Today)), DateCandidate.Rough)
            : null;

    private static DateCandidate? Weekday(string text, int i, LanguageContext context, bool whole)
    {
        var day = EnglishWords.Weekday(text, i, out var end, out var weak);
        if (day == IsoDayOfWeek.None || (weak && !whole && !FollowsPreposition(text, i)))
        {
            return null;
        }

        var next = Scan.SkipSpaces(text, end);
        next = Scan.Words(text, next, "of") is var of and > 0 ? EnglishWords.SkipThe(text, Scan.SkipSpaces(text, of)) : next;
        if (EnglishWords.TryPeriodOffset(text, next, out var weeks, out var offsetEnd)
            && Scan.Words(text, Scan.SkipSpaces(text, offsetEnd), "week") is var weekEnd and > 0)
        {
            return new DateCandidate(weekEnd, new DateReading(Resolve.InWeek(context, weeks, day)), Kind: DateKind.WeekdayOfWeek);
        }

        return EnglishDaysOfMonth.BesideWeekday(text, end, day, context) ?? OfNamedWeek(text, end, day, context)
            ?? (WeekBehind(text, end) is var week and > 0 ? new DateCandidate(week, new DateReading(context.Today.Next(day).PlusWeeks(1)))
            : new DateCandidate(end, new DateReading(context.Today.Next(day)), 0.9, DateKind.Weekday));
    }

    // "Friday week", not "Friday, week 40" and "Monday weekly".
    private static int WeekBehind(string text, int end)
    {
        var week = Scan.Words(text, Scan.SkipSpaces(text, end), "week");
        return week > 0 && !Scan.IsDigit(Scan.At(text, Scan.SkipSpaces(text, week))) && Scan.LongestOf(text, Scan.SkipSpaces(text, week), ["of", "after", "before"]) < 0 ? week : -1;
    }

    // Monday of week 40, Friday of the week of 12/5, Friday the week after next.
    private static DateCandidate? OfNamedWeek(string text, int i, IsoDayOfWeek day, LanguageContext context)
    {
        var start = Scan.SkipSpaces(text, Scan.At(text, i) == ',' ? i + 1 : i);
        start = Scan.LongestOf(text, start, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        return EnglishWeeks.TryRead(text, EnglishWords.SkipThe(text, start), context, upcoming: true) is { IsWeek: true } week
            ? new DateCandidate(week.End, new DateReading(week.First.PlusDays(-1).Next(day)), Kind: DateKind.WeekdayOfWeek)
            : null;
    }

    private static bool FollowsPreposition(string text, int i)
    {
        var before = text.AsSpan(0, i).TrimEnd();
        return before.EndsWith(" on") || before.EndsWith(" by") || before.EndsWith(" to") || before.EndsWith(" until");
    }
}
