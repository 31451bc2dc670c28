using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Every way to say a date, tried at one place; the longest wins.</summary>
internal static class DateGrammars
{
    public static DateCandidate? Any(string text, int i, LanguageContext context, bool whole)
    {
        if (!CanBegin(text, i))
        {
            return null;
        }

        var best = Yearless(text, i, context, whole);
        best = Longer(best, DatesOfYears.YearFirst(text, i, context, whole));
        if (text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            best = Longer(best, EnglishRelativeDates.TryRead(text, i, context, whole));
        }

        if (ChineseStarts.OfDate(text, i))
        {
            best = Longer(best, ChineseRelativeDates.TryRead(text, i, context));
        }

        return best is { } date ? DatesOfYears.YearLast(text, i, context, whole, date) : null;
    }

    /// <summary>Those that may stand beside a year.</summary>
    public static DateCandidate? Yearless(string text, int i, LanguageContext context, bool whole)
    {
        DateCandidate? best = null;
        if (Scan.IsDigit(text[i]))
        {
            best = NumericDates.TryRead(text, i, context, whole);
        }

        if (text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            best = Longer(best, EnglishDates.TryRead(text, i, context, whole));
            best = Longer(best, EnglishPeriodEnds.TryRead(text, i, context));
            best = Longer(best, EnglishPeriods.TryRead(text, i, context, whole));
        }

        if (text[i] == 'q' || ChineseStarts.OfDate(text, i))
        {
            best = Longer(best, ChineseDates.TryRead(text, i, context));
            best = Longer(best, ChinesePeriodEnds.TryRead(text, i, context));
            best = Longer(best, ChineseNthDays.TryRead(text, i, context));
            best = Longer(best, ChineseHolidays.TryRead(text, i, context));
            best = Longer(best, ChineseLunarDates.TryRead(text, i, context));
            best = Longer(best, (NamedMonths.Chinese(text, i, context.Today) ?? NamedQuarters.TryRead(text, i, context.Today, upcoming: true))?.AsDate());
        }

        return best;
    }

    private static bool CanBegin(string text, int i) => Scan.IsCjk(text[i])
        ? ChineseStarts.OfDate(text, i) && !(ChineseDigits.IsNumeral(text[i]) && ChineseDigits.IsNumeral(Scan.At(text, i - 1)))
        : text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') && Scan.AtWordStart(text, i);

    private static DateCandidate? Longer(DateCandidate? one, DateCandidate? other) =>
        one is null || (other is { } o && o.End > one.Value.End) ? other : one;
}
