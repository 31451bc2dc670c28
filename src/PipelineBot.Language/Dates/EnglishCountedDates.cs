using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>in 2 weeks, three days ago, 5 working days from now, 1 month and 21 days later, a week from Friday, two Sundays from now.</summary>
internal static class EnglishCountedDates
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var lead = Scan.LongestOf(text, i, ["in", "within", "in the next", "within the next", "within the upcoming", "within the coming", "after", "in another"]);
        var start = lead > 0 ? Scan.SkipSpaces(text, lead) : i;
        if (!EnglishSteps.TryRead(text, start, out var steps, out var end))
        {
            return CountedWeekdays(text, start, context);
        }

        var tail = Scan.SkipSpaces(text, Scan.At(text, end) == '\'' ? end + 1 : end);
        var sign = 1;
        if (Scan.LongestOf(text, tail, ["from now", "from today", "later", "time", "ago", "hence", "in the future", "out from now", "earlier"]) is var after and > 0)
        {
            sign = Scan.LongestOf(text, tail, ["ago", "earlier"]) > 0 ? -1 : 1;
            end = after;
        }
        else if (FromDay(text, tail, context, steps) is { } counted)
        {
            return counted;
        }
        else if (lead < 0)
        {
            return null;
        }

        return new DateCandidate(end, new DateReading(steps.From(context.Today, context, sign)), steps.Rough ? DateCandidate.Rough : 0.95);
    }

    // Two Sundays from now, three Fridays ago; today is not one of them.
    private static DateCandidate? CountedWeekdays(string text, int i, LanguageContext context)
    {
        if (!EnglishSteps.TryCount(text, i, out var count, out var end, out _)
            || EnglishWords.Weekdays(text, Scan.SkipSpaces(text, end), out end) is not (var day and not IsoDayOfWeek.None))
        {
            return null;
        }

        var tail = Scan.SkipSpaces(text, end);
        var ago = Scan.Words(text, tail, "ago");
        var after = ago > 0 ? ago : Scan.LongestOf(text, tail, ["from now", "from today", "later", "hence"]);
        return after < 0 ? null
            : new DateCandidate(after, new DateReading(ago > 0 ? context.Today.Previous(day).PlusWeeks(1 - count) : context.Today.Next(day).PlusWeeks(count - 1)));
    }

    // A week from Friday, two days after tomorrow.
    private static DateCandidate? FromDay(string text, int i, LanguageContext context, TimeSteps steps)
    {
        if (Scan.LongestOf(text, i, ["from", "after", "before"]) is not (var word and > 0))
        {
            return OnDay(text, i, context, steps);
        }

        var start = Scan.SkipSpaces(text, word);
        var day = start < text.Length ? EnglishRelativeDates.Anchor(text, start, context) ?? DateGrammars.Yearless(text, start, context, whole: false) : null;
        return day is { Reading.Date: { } from } && day.Value.Confidence > DateCandidate.Rough
            ? new DateCandidate(day.Value.End, new DateReading(steps.From(from, context, text[i] == 'b' ? -1 : 1)))
            : null;
    }

    // "A week on Friday", "two weeks tomorrow".
    private static DateCandidate? OnDay(string text, int i, LanguageContext context, TimeSteps steps)
    {
        var start = Scan.Words(text, i, "on") is var on and > 0 ? Scan.SkipSpaces(text, on) : i;
        var day = start == i && Scan.LongestOf(text, i, ["tomorrow", "tmr", "tmrw"]) < 0 ? null : start < text.Length ? EnglishRelativeDates.Anchor(text, start, context) : null;
        return day is { Reading.Date: { } from, Kind: DateKind.Weekday or DateKind.Other } && from > context.Today
            ? new DateCandidate(day.Value.End, new DateReading(steps.From(from, context, 1)))
            : null;
    }
}
