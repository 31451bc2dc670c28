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

    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        foreach (var (words, days) in Named)
        {
            if (text[i] == words[0] && Scan.Words(text, i, words) is var end and > 0)
            {
                return new DateCandidate(end, new DateReading(context.Today.PlusDays(days)), 1);
            }
        }

        return Counted(text, i, context) ?? OffsetDay(text, i, context) ?? Weekday(text, i, context, whole);
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
        else if (lead < 0)
        {
            return null;
        }

        return new DateCandidate(end, new DateReading(Resolve.Plus(context.Today, unit, count)));
    }

    // "next Friday", "next week Friday"; a week alone means its Friday, and is unsure.
    private static DateCandidate? OffsetDay(string text, int i, LanguageContext context)
    {
        if (!EnglishWords.TryOffset(text, i, out var weeks, out var end))
        {
            return Scan.LongestOf(text, i, ["coming", "the coming"]) is var coming and > 0
                && EnglishWords.Weekday(text, Scan.SkipSpaces(text, coming), out end, out _) is var soon and not IsoDayOfWeek.None
                ? new DateCandidate(end, new DateReading(context.Today.Next(soon)))
                : null;
        }

        var next = Scan.SkipSpaces(text, end);
        if (EnglishWords.Weekday(text, next, out end, out _) is var day and not IsoDayOfWeek.None)
        {
            return new DateCandidate(end, new DateReading(Resolve.InWeek(context, weeks, day)));
        }

        if (Scan.Words(text, next, "week") is not (var weekEnd and > 0))
        {
            return null;
        }

        next = Scan.SkipSpaces(text, weekEnd);
        next = Scan.Words(text, next, "on") is var on and > 0 ? Scan.SkipSpaces(text, on) : next;
        return EnglishWords.Weekday(text, next, out end, out _) is var named and not IsoDayOfWeek.None
            ? new DateCandidate(end, new DateReading(Resolve.InWeek(context, weeks, named)))
            : new DateCandidate(weekEnd, new DateReading(Resolve.InWeek(context, weeks, IsoDayOfWeek.Friday)), 0.6);
    }

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
            return new DateCandidate(weekEnd, new DateReading(Resolve.InWeek(context, weeks, day)));
        }

        return new DateCandidate(end, new DateReading(context.Today.Next(day)), 0.9);
    }

    private static bool FollowsPreposition(string text, int i)
    {
        var before = text.AsSpan(0, i).TrimEnd();
        return before.EndsWith(" on") || before.EndsWith(" by") || before.EndsWith(" to") || before.EndsWith(" until");
    }
}
