using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Every way to say a date, tried at one place; the longest wins.</summary>
internal static class DateGrammars
{
    public static DateCandidate? Any(string text, int i, LanguageContext context, bool whole)
    {
        if (!CanBegin(text, i) || (text[i] is >= 'a' and <= 'z' && !EnglishStarts.OfDate(text, i)) || (Scan.IsDigit(text[i]) && IsMereFigure(text, i, whole)))
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
            best = Longer(NumericDates.TryRead(text, i, context, whole), NumberedDates(text, i));
        }
        else if (text[i] <= 'z')
        {
            best = EnglishHolidays.TryRead(text, i, context);
        }

        if (text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            best = Longer(best, EnglishDates.TryRead(text, i, context, whole));
            best = Longer(best, EnglishPeriodEnds.TryRead(text, i, context));
            best = Longer(best, EnglishPeriodDates.TryRead(text, i, context, whole));
            best = Longer(best, EnglishNthDays.TryRead(text, i, context));
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

    // A figure is looked at only when something behind it makes it a date, or "on" before it may.
    private static bool IsMereFigure(string text, int i, bool whole)
    {
        var end = i;
        while (Scan.IsDigit(Scan.At(text, end)))
        {
            end++;
        }

        var c = Scan.At(text, end);
        if (end - i > 4)
        {
            return true;
        }

        if (c is '.' or ',' or ' ' or '\'' && !Scan.IsDigit(Scan.At(text, end + 1)))
        {
            var next = Scan.SkipSpaces(text, c == ' ' ? end : end + 1);
            var after = Scan.At(text, next);
            return !Scan.IsWordChar(after) && !Scan.IsCjk(after) && after is not ('-' or '/' or ',') && !Precedes(text, i, whole)
                || (Scan.IsDigit(after) && c != '.') && !Precedes(text, i, whole);
        }

        return !Scan.IsWordChar(c) && !Scan.IsCjk(c) && c is not ('-' or '/' or '.' or ',') && !Precedes(text, i, whole);
    }

    private static bool Precedes(string text, int i, bool whole) =>
        whole || EnglishWords.WordBefore(text, i) is "on" or "by" or "until" or "till" or "the" or "for";

    // 2026-W40-3; 2026-W40 is its Friday, 2026-12 its last day.
    private static DateCandidate? NumberedDates(string text, int i)
    {
        if (EnglishWeeks.Iso(text, i, out var week, out var day) && week is { } found)
        {
            return new DateCandidate(found.End, new DateReading(found.First.PlusDays((day == 0 ? 5 : day) - 1)), day == 0 ? DateCandidate.Rough : 0.95);
        }

        return NumericMonths.TryRead(text, i) is { Vague: false } month ? month.AsDate() : null;
    }

    private static bool CanBegin(string text, int i) => Scan.IsCjk(text[i])
        ? ChineseStarts.OfDate(text, i) && !(ChineseDigits.IsNumeral(text[i]) && ChineseDigits.IsNumeral(Scan.At(text, i - 1)))
        : text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') && Scan.AtWordStart(text, i);

    private static DateCandidate? Longer(DateCandidate? one, DateCandidate? other) =>
        one is null || (other is { } o && o.End > one.Value.End) ? other : one;
}
