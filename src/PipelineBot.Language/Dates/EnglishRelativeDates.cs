using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>today, next Friday, Friday of next week, in 2 weeks, three days ago.</summary>
internal static class EnglishRelativeDates
{
    private static readonly (string Words, int Days)[] Named =
    [
        ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the day before yesterday", -2), ("day before yesterday", -2),
        ("today", 0), ("tonight", 0), ("eod", 0), ("end of day", 0), ("tomorrow", 1), ("tmr", 1), ("tmrw", 1), ("yesterday", -1),
    ];

    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole) =>
        NamedDay(text, i, context) ?? Counted(text, i, context) ?? OffsetDay(text, i, context) ?? Weekday(text, i, context, whole);

    private static DateCandidate? NamedDay(string text, int i, LanguageContext context)
    {
        foreach (var (words, days) in Named)
        {
            if (text[i] == words[0] && Scan.Words(text, i, words) is var end and > 0)
            {
                return new DateCandidate(end, new DateReading(context.Today.PlusDays(days)), 1);
            }
        }

        return null;
    }

    private static DateCandidate? Counted(string text, int i, LanguageContext context)
    {
        var lead = Scan.LongestOf(text, i, ["in", "within", "in the next", "within the next", "after"]);
        if (!NumberReader.TryReadCount(text, lead > 0 ? Scan.SkipSpaces(text, lead) : i, out var count, out var end))
        {
            return null;
        }

        var unit = EnglishWords.Unit(text, Scan.SkipSpaces(text, end), out end);
        if (unit == '\0')
        {
            return null;
        }

        var tail = Scan.SkipSpaces(text, end);
        if (Scan.LongestOf(text, tail, ["from now", "from today", "later", "time", "ago"]) is var after and > 0)
        {
            count = Scan.Words(text, tail, "ago") > 0 ? -count : count;
            end = after;
        }
        else if (FromDay(text, tail, context, unit, count) is { } counted)
        {
            return counted;
        }
        else if (lead < 0)
        {
            return null;
        }

        return new DateCandidate(end, new DateReading(Resolve.Plus(context.Today, unit, count)));
    }

    // A week from Friday, two days after tomorrow.
    private static DateCandidate? FromDay(string text, int i, LanguageContext context, char unit, int count)
    {
        if (Scan.LongestOf(text, i, ["from", "after", "before"]) is not (var word and > 0))
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, word);
        var day = start < text.Length ? NamedDay(text, start, context) ?? OffsetDay(text, start, context) ?? Weekday(text, start, context, whole: true) : null;
        return day is { Reading.Date: { } from } && day.Value.Confidence > DateCandidate.Rough
            ? new DateCandidate(day.Value.End, new DateReading(Resolve.Plus(from, unit, text[i] == 'b' ? -count : count)))
            : null;
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
        next = Scan.Words(text, next, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : next;
        if (EnglishWords.TryOffset(text, next, out var weeks, out var offsetEnd)
            && Scan.Words(text, Scan.SkipSpaces(text, offsetEnd), "week") is var weekEnd and > 0)
        {
            return new DateCandidate(weekEnd, new DateReading(Resolve.InWeek(context, weeks, day)), Kind: DateKind.WeekdayOfWeek);
        }

        return new DateCandidate(end, new DateReading(context.Today.Next(day)), 0.9, DateKind.Weekday);
    }

    private static bool FollowsPreposition(string text, int i)
    {
        var before = text.AsSpan(0, i).TrimEnd();
        return before.EndsWith(" on") || before.EndsWith(" by") || before.EndsWith(" to") || before.EndsWith(" until");
    }
}
