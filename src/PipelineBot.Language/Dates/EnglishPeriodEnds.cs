using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>end of (next) month, month end, EOQ, end of December, end of Q4. A week ends on its Friday here, the working week's last day.</summary>
internal static class EnglishPeriodEnds
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var short_ = Scan.WordEnd(text, i);
        var unit = text.AsSpan(i, short_ - i) switch
        {
            "eow" => 'w',
            "eom" => 'm',
            "eoq" => 'q',
            "eoy" => 'y',
            _ => '\0',
        };
        if (unit != '\0')
        {
            return new DateCandidate(short_, new DateReading(End(context, unit, 0)));
        }

        return EndOf(text, i, context) ?? PeriodEnd(text, i, context);
    }

    private static DateCandidate? EndOf(string text, int i, LanguageContext context)
    {
        var lead = Scan.LongestOf(text, i, ["end of the", "end of", "the end of the", "the end of", "close of", "end"]);
        if (lead < 0)
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, lead);
        if (EnglishWords.TryOffset(text, start, out var offset, out var offsetEnd))
        {
            start = Scan.SkipSpaces(text, offsetEnd);
        }

        var unit = EnglishWords.Unit(text, start, out var end);
        if (unit is not ('\0' or 'd'))
        {
            return new DateCandidate(end, new DateReading(End(context, unit, offset)));
        }

        if (start < text.Length && NamedQuarters.TryRead(text, start, context.Today, upcoming: true) is { } quarter)
        {
            return quarter.AsDate();
        }

        return (NamedMonths.English(text, start, context.Today, certain: true) ?? EnglishPeriods.TryReadWide(text, Scan.SkipSpaces(text, lead), context)) is { Days: > 3 } period
            ? new DateCandidate(period.End, new DateReading(period.IsWeek ? period.First.PlusDays(-1).Next(IsoDayOfWeek.Friday) : period.Last))
            : null;
    }

    private static DateCandidate? PeriodEnd(string text, int i, LanguageContext context)
    {
        var start = EnglishWords.TryOffset(text, i, out var offset, out var offsetEnd) ? Scan.SkipSpaces(text, offsetEnd) : i;
        var unit = EnglishWords.Unit(text, start, out var unitEnd);
        if (unit == '\0' && EnglishWords.Month(text, start, out var monthEnd) > 0 && Scan.Words(text, Scan.SkipSpaces(text, monthEnd), "end") is var named and > 0
            && NamedMonths.English(text, start, context.Today, certain: true) is { } month)
        {
            return new DateCandidate(named, new DateReading(month.Last));
        }

        if (unit is '\0' or 'd')
        {
            return null;
        }

        var gap = Scan.At(text, unitEnd) == '-' ? unitEnd + 1 : Scan.SkipSpaces(text, unitEnd);
        return Scan.Words(text, gap, "end") is var end and > 0
            ? new DateCandidate(end, new DateReading(End(context, unit, offset)))
            : null;
    }

    private static LocalDate End(LanguageContext context, char unit, int offset) => unit switch
    {
        'w' => Resolve.InWeek(context, offset, IsoDayOfWeek.Friday),
        'm' => Resolve.MonthEnd(context.Today, offset),
        'q' => Resolve.QuarterEnd(context.Today, offset),
        _ => Resolve.YearEnd(context.Today, offset),
    };
}
