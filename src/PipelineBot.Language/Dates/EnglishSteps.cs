using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A length of time to count with: three weeks, 1 month and 21 days, 5 working days, a few days (three), half a year.</summary>
internal readonly record struct TimeSteps(int Years, int Months, int Weeks, int Days, int WorkingDays, bool Rough, bool HasOneUnit)
{
    public bool IsWeeks => HasOneUnit && Weeks > 0;

    public LocalDate From(LocalDate start, LanguageContext context, int sign)
    {
        var date = start.PlusYears(sign * Years).PlusMonths(sign * Months).PlusDays(sign * ((7 * Weeks) + Days));
        return WorkingDays == 0 ? date : Dates.WorkingDays.Plus(context, date, sign * WorkingDays);
    }
}

/// <summary>Reads <see cref="TimeSteps"/>.</summary>
internal static class EnglishSteps
{
    private const int MostParts = 4;

    public static bool TryRead(string text, int i, out TimeSteps steps, out int end)
    {
        (steps, end) = (default, i);
        var parts = 0;
        for (var start = i; parts < MostParts && TryPart(text, start, ref steps, out var partEnd); parts++)
        {
            end = partEnd;
            start = Scan.SkipSpaces(text, Scan.At(text, partEnd) == ',' ? partEnd + 1 : partEnd);
            start = Scan.Words(text, start, "and") is var joined and > 0 ? Scan.SkipSpaces(text, joined) : start;
        }

        steps = steps with { HasOneUnit = parts == 1 };
        return parts > 0;
    }

    /// <summary>As a number of days or weeks would be said: 3, three, a, a couple of, a few, several.</summary>
    public static bool TryCount(string text, int i, out int count, out int end, out bool rough)
    {
        rough = false;
        if (Scan.LongestOf(text, i, ["a few", "few", "several", "some"]) is var few and > 0)
        {
            (count, end, rough) = (3, few, true);
            return true;
        }

        if (Scan.LongestOf(text, i, ["couple", "a couple", "couple of", "a couple of"]) is var couple and > 0)
        {
            (count, end) = (2, couple);
            return true;
        }

        if (Scan.At(text, i) is >= 'b' and <= 'z')
        {
            if (!EnglishDays.TryCardinal(text, i, out count, out end))
            {
                return false;
            }

            if (Scan.Words(text, Scan.SkipSpaces(text, end), "hundred") < 0)
            {
                return true;
            }
        }

        return NumberReader.TryReadCount(text, i, out count, out end);
    }

    private static bool TryPart(string text, int i, ref TimeSteps steps, out int end)
    {
        if (Scan.LongestOf(text, i, ["half a", "half an", "half"]) is var half and > 0)
        {
            var unit = EnglishWords.Unit(text, Scan.SkipSpaces(text, half), out end);
            steps = unit == 'y' ? steps with { Months = steps.Months + 6 } : steps with { Days = steps.Days + 15 };
            return unit is 'y' or 'm';
        }

        if (!TryCount(text, i, out var count, out end, out var rough))
        {
            return false;
        }

        var start = Scan.SkipSpaces(text, Scan.At(text, end) == '-' ? end + 1 : end);
        steps = steps with { Rough = steps.Rough || rough };
        if (Scan.LongestOf(text, start, ["working days", "working day", "business days", "business day", "workdays", "workday", "work days", "weekdays", "bd"]) is var working and > 0)
        {
            (steps, end) = (steps with { WorkingDays = steps.WorkingDays + count }, working);
            return true;
        }

        if (Scan.LongestOf(text, start, ["fortnight", "fortnights"]) is var fortnight and > 0)
        {
            (steps, end) = (steps with { Weeks = steps.Weeks + (2 * count) }, fortnight);
            return true;
        }

        switch (EnglishWords.Unit(text, start, out end))
        {
            case 'd':
                steps = steps with { Days = steps.Days + count };
                return true;
            case 'w':
                steps = steps with { Weeks = steps.Weeks + count };
                return true;
            case 'm':
                steps = steps with { Months = steps.Months + count };
                return true;
            case 'q':
                steps = steps with { Months = steps.Months + (3 * count) };
                return true;
            case 'y':
                steps = steps with { Years = steps.Years + count };
                return true;
            default:
                return false;
        }
    }
}
