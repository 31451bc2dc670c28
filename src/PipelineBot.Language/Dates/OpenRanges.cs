using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Ranges with one end: before March 5 (until the 4th), by or until Friday (Friday included), after Friday (from the day behind it), since March
/// (from its first day; a date without a year is then the last one that was), from 5 March on.
/// </summary>
internal static class OpenRanges
{
    private const double Sure = 0.9;

    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (ToNow(text, i, context) is { } toNow)
        {
            return toNow;
        }

        if (Lead(text, i, out var end) is not (var kind and not '\0'))
        {
            return null;
        }

        var start = EnglishWords.SkipThe(text, Scan.SkipSpaces(text, end));
        if ((RangeEnd.TryRead(text, Scan.SkipSpaces(text, end), context) ?? RangeEnd.TryRead(text, start, context)) is not { } at)
        {
            return null;
        }

        // Before the end of March is until it; after the beginning of March is from it.
        var confidence = Math.Min(at.Confidence, Sure);
        kind = kind == '<' && Scan.Words(text, start, "end of") > 0 ? 'u' : kind == '>' && Scan.LongestOf(text, start, ["beginning of", "start of"]) > 0 ? 's' : kind;
        switch (kind)
        {
            case '<':
                return RangeCandidate.Of(at.End, null, at.First.PlusDays(-1), confidence);
            case 'u':
                return RangeCandidate.Of(at.End, null, at.Last, confidence);
            case '>':
                return RangeCandidate.Of(at.End, at.Last.PlusDays(1), null, confidence);
            case 's':
                return RangeCandidate.Of(at.End, Past(text, start, at, context), null, confidence);
            default:
                var onwards = Scan.LongestOf(text, Scan.SkipSpaces(text, at.End), ["on", "onwards", "onward", "forward", "and later"]);
                return RangeCandidate.Of(Math.Max(onwards, at.End), at.First, null, onwards > 0 ? Sure : Math.Min(confidence, 0.6));
        }
    }

    private static RangeCandidate? ToNow(string text, int i, LanguageContext context) =>
        Scan.LongestOf(text, i, ["to date", "till date", "until now", "up to now", "till now", "so far", "until today"]) is var now and > 0
            ? RangeCandidate.Of(now, null, context.Today, 0.8)
            : null;

    private static char Lead(string text, int i, out int end)
    {
        end = Scan.LongestOf(text, i, ["before", "prior to", "earlier than"]);
        if (end > 0)
        {
            return '<';
        }

        end = Scan.LongestOf(text, i, ["by", "until", "till", "up to", "no later than", "on or before", "by the end of"]);
        if (end > 0)
        {
            return 'u';
        }

        end = Scan.LongestOf(text, i, ["after", "later than"]);
        if (end > 0)
        {
            return '>';
        }

        end = Scan.LongestOf(text, i, ["since", "ever since"]);
        if (end > 0)
        {
            return 's';
        }

        end = Scan.LongestOf(text, i, ["from", "starting", "starting from", "starting on", "as of", "on or after", "no earlier than"]);
        return end > 0 ? 'f' : '\0';
    }

    // "since March 5" is the last March 5, "since Friday" the last Friday.
    private static LocalDate Past(string text, int start, RangeEnd at, LanguageContext context)
    {
        if (at.First <= context.Today)
        {
            return at.First;
        }

        if (at.Kind == DateKind.Weekday)
        {
            return at.First.PlusWeeks(-1);
        }

        var anchor = context with { Today = context.Today.PlusYears(-1).PlusDays(1) };
        return at.MayLackYear(text, start) && RangeEnd.TryRead(text, start, anchor) is { } again && again.End == at.End && again.First <= context.Today ? again.First : at.First;
    }
}
