using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>"Friday, Dec 4" and 12月4日(周五) name one day twice.</summary>
internal static class WeekdayBesideDate
{
    private const double Disagreeing = 0.5;

    /// <summary>
    /// The one date that the two say, or null when they are two. When they disagree the calendar day counts, unsurely; when 4/12 may
    /// be two dates the weekday says which.
    /// </summary>
    public static DateCandidate? TryJoin(string text, DateCandidate one, int start, DateCandidate other)
    {
        var (day, weekday) = one.Kind == DateKind.CalendarDay ? (one, other) : (other, one);
        if (day.Kind != DateKind.CalendarDay || weekday.Kind is not (DateKind.Weekday or DateKind.WeekdayOfWeek) || !Touch(text, one.End, start, out var opened))
        {
            return null;
        }

        var end = opened && Scan.At(text, other.End) == ')' ? other.End + 1 : other.End;
        var reading = day.Reading switch
        {
            { Alternative: { } second } when Agree(day.Reading, weekday) != Agree(new DateReading(second), weekday) =>
                new DateReading(Agree(day.Reading, weekday) ? day.Reading.Date : second),
            var same => same,
        };
        var confidence = reading.Impossible || reading.IsAmbiguous ? day.Confidence : Agree(reading, weekday) ? 0.95 : Disagreeing;
        return new DateCandidate(end, reading, confidence);
    }

    private static bool Agree(DateReading day, DateCandidate weekday) => weekday.Kind == DateKind.Weekday
        ? day.Date?.DayOfWeek == weekday.Reading.Date?.DayOfWeek
        : day.Date == weekday.Reading.Date;

    private static bool Touch(string text, int from, int to, out bool opened)
    {
        opened = false;
        for (var i = from; i < to; i++)
        {
            opened |= text[i] == '(';
            if (text[i] is not (' ' or ',' or '(' or '、' or '-'))
            {
                return false;
            }
        }

        return to - from <= 4;
    }
}
