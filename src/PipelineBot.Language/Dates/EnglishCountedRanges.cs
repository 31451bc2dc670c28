using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// next 3 weeks, the coming 5 working days, within 10 days: from today, itself included, so many on. last 3 months, the past few days, past year:
/// so many back until today, itself included.
/// </summary>
internal static class EnglishCountedRanges
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var within = Scan.LongestOf(text, i, ["within", "within the", "over", "over the", "in the", "for the", "during the"]);
        var start = within > 0 ? Scan.SkipSpaces(text, within) : EnglishWords.SkipThe(text, i);
        var sign = Direction(text, start, out var end);
        if (sign == 0 && Scan.Words(text, i, "within") < 0)
        {
            return null;
        }

        start = sign == 0 ? start : Scan.SkipSpaces(text, end);
        if (!EnglishSteps.TryRead(text, start, out var steps, out end) || Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["of", "from", "after", "before"]) > 0)
        {
            return sign != 0 ? Rolling(text, text.AsSpan(0, start).TrimEnd().Length, start, context) : null;
        }

        var confidence = steps.Rough ? 0.8 : 0.95;
        return sign < 0
            ? RangeCandidate.Of(end, steps.From(context.Today, context, -1), context.Today, confidence)
            : RangeCandidate.Of(end, context.Today, steps.From(context.Today, context, 1), confidence);
    }

    // "the past month" is the thirty days or so until today, "last month" the calendar's.
    private static RangeCandidate? Rolling(string text, int wordEnd, int start, LanguageContext context)
    {
        var word = EnglishWords.WordBefore(text, wordEnd + 1);
        var unit = EnglishWords.Unit(text, start, out var end);
        return word is "past" or "trailing" && unit is not ('\0' or 'd') && text[end - 1] != 's'
            ? RangeCandidate.Of(end, Resolve.Plus(context.Today, unit, -1), context.Today, 0.9)
            : null;
    }

    private static int Direction(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        return text.AsSpan(i, end - i) switch
        {
            "next" or "coming" or "upcoming" or "following" => 1,
            "last" or "past" or "previous" or "prior" or "trailing" => -1,
            _ => 0,
        };
    }
}
