using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>the first Monday of June, the last Friday of next month, the last working day of the quarter, the second Sunday.</summary>
internal static class EnglishNthDays
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        i = EnglishWords.SkipThe(text, i);
        var nth = Nth(text, i, out var end);
        if (nth == 0)
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, end);
        var day = EnglishWords.Weekday(text, start, out var dayEnd, out var weak);
        var working = day == IsoDayOfWeek.None ? Scan.LongestOf(text, start, ["working day", "business day", "workday"]) : -1;
        dayEnd = day != IsoDayOfWeek.None ? dayEnd : working > 0 ? working : Scan.Words(text, start, "day");
        if (dayEnd < 0)
        {
            return null;
        }

        var of = Scan.LongestOf(text, Scan.SkipSpaces(text, dayEnd), ["of", "in"]);
        var next = of > 0 ? Scan.SkipSpaces(text, of) : -1;
        if (next < 0 || EnglishPeriods.TryReadWide(text, next, context) is not { Days: > 7 } period)
        {
            return day != IsoDayOfWeek.None && nth > 0 && !weak ? Upcoming(dayEnd, nth, day, context) : null;
        }

        var date = Find(period, nth, day, working > 0, context);
        if (date < context.Today && EnglishWords.Month(text, EnglishWords.SkipThe(text, next), out _) > 0
            && EnglishPeriods.TryReadWide(text, next, context with { Today = period.Last.PlusDays(1) }) is { } later)
        {
            date = Find(later, nth, day, working > 0, context);
        }

        return new DateCandidate(period.End, date is { } found ? new DateReading(found) : Resolve.Impossible);
    }

    /// <summary>first, 1st … fifth, 5th: 1 to 5; last -1; else 0.</summary>
    public static int Nth(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        return word switch
        {
            "1st" => 1,
            "2nd" => 2,
            "3rd" => 3,
            "4th" => 4,
            "5th" => 5,
            "last" or "final" => -1,
            _ => OrdinalWords.Value(word) is var nth and <= 5 ? nth : 0,
        };
    }

    private static LocalDate? Find(NamedPeriod period, int nth, IsoDayOfWeek day, bool working, LanguageContext context)
    {
        LocalDate date;
        if (working)
        {
            date = WorkingDays.Plus(context, nth > 0 ? period.First.PlusDays(-1) : period.Last.PlusDays(1), nth);
        }
        else if (day == IsoDayOfWeek.None)
        {
            date = nth > 0 ? period.First.PlusDays(nth - 1) : period.Last;
        }
        else
        {
            date = nth > 0 ? period.First.PlusDays(-1).Next(day).PlusWeeks(nth - 1) : period.Last.PlusDays(1).Previous(day);
        }

        return date >= period.First && date <= period.Last ? date : null;
    }

    // Of no month in particular: of this one, or of the next that has such a day to come.
    private static DateCandidate? Upcoming(int end, int nth, IsoDayOfWeek day, LanguageContext context)
    {
        for (var months = 0; months <= 12; months++)
        {
            var month = NamedPeriod.OfUnit(end, 'm', months, context);
            if (Find(month, nth, day, working: false, context) is { } date && date >= context.Today)
            {
                return new DateCandidate(end, new DateReading(date), DateCandidate.Rough);
            }
        }

        return null;
    }
}
