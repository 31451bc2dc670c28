using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Holidays with a date of the Gregorian calendar: Christmas, New Year's Eve, Thanksgiving, Easter, Labor Day (the first Monday of September, as
/// in the United States; "Labour Day" is 1 May), National Day (1 October, as in China).
/// </summary>
internal static class EnglishHolidays
{
    // Month and day; or month, the weekday and which of them (-1 the last); month 0 counts days from Easter.
    private static readonly (string Words, int Month, int Day, IsoDayOfWeek Weekday)[] All =
    [
        ("new year's day", 1, 1, 0), ("new years day", 1, 1, 0), ("new year day", 1, 1, 0), ("new year's", 1, 1, 0), ("new years", 1, 1, 0), ("the new year", 1, 1, 0),
        ("yuandan", 1, 1, 0), ("new year's eve", 12, 31, 0), ("new years eve", 12, 31, 0), ("new year eve", 12, 31, 0),
        ("martin luther king day", 1, 3, IsoDayOfWeek.Monday), ("martin luther king jr day", 1, 3, IsoDayOfWeek.Monday), ("mlk day", 1, 3, IsoDayOfWeek.Monday),
        ("groundhog day", 2, 2, 0), ("valentine's day", 2, 14, 0), ("valentines day", 2, 14, 0), ("valentine's", 2, 14, 0),
        ("presidents' day", 2, 3, IsoDayOfWeek.Monday), ("presidents day", 2, 3, IsoDayOfWeek.Monday), ("president's day", 2, 3, IsoDayOfWeek.Monday),
        ("women's day", 3, 8, 0), ("international women's day", 3, 8, 0), ("saint patrick's day", 3, 17, 0), ("st patrick's day", 3, 17, 0), ("st. patrick's day", 3, 17, 0), ("st patricks day", 3, 17, 0),
        ("april fools' day", 4, 1, 0), ("april fools day", 4, 1, 0), ("april fool's day", 4, 1, 0), ("april fools", 4, 1, 0), ("earth day", 4, 22, 0),
        ("good friday", 0, -2, 0), ("easter", 0, 0, 0), ("easter sunday", 0, 0, 0), ("easter day", 0, 0, 0), ("easter monday", 0, 1, 0),
        ("may day", 5, 1, 0), ("labour day", 5, 1, 0), ("international workers' day", 5, 1, 0), ("international workers day", 5, 1, 0), ("int'l workers day", 5, 1, 0), ("workers' day", 5, 1, 0), ("workers day", 5, 1, 0),
        ("mother's day", 5, 2, IsoDayOfWeek.Sunday), ("mothers day", 5, 2, IsoDayOfWeek.Sunday), ("mothers' day", 5, 2, IsoDayOfWeek.Sunday), ("memorial day", 5, -1, IsoDayOfWeek.Monday),
        ("children's day", 6, 1, 0), ("father's day", 6, 3, IsoDayOfWeek.Sunday), ("fathers day", 6, 3, IsoDayOfWeek.Sunday), ("fathers' day", 6, 3, IsoDayOfWeek.Sunday), ("juneteenth", 6, 19, 0),
        ("independence day", 7, 4, 0), ("us independence day", 7, 4, 0), ("bastille day", 7, 14, 0), ("labor day", 9, 1, IsoDayOfWeek.Monday),
        ("national day", 10, 1, 0), ("columbus day", 10, 2, IsoDayOfWeek.Monday), ("halloween", 10, 31, 0),
        ("singles' day", 11, 11, 0), ("singles day", 11, 11, 0), ("veterans day", 11, 11, 0), ("veteran's day", 11, 11, 0), ("veterans' day", 11, 11, 0), ("remembrance day", 11, 11, 0),
        ("thanksgiving", 11, 4, IsoDayOfWeek.Thursday), ("thanksgiving day", 11, 4, IsoDayOfWeek.Thursday), ("thanks giving", 11, 4, IsoDayOfWeek.Thursday), ("thanks giving day", 11, 4, IsoDayOfWeek.Thursday),
        ("black friday", 11, 104, IsoDayOfWeek.Thursday), ("cyber monday", 11, 404, IsoDayOfWeek.Thursday),
        ("christmas", 12, 25, 0), ("christmas day", 12, 25, 0), ("xmas", 12, 25, 0), ("xmas day", 12, 25, 0), ("christmas eve", 12, 24, 0), ("xmas eve", 12, 24, 0), ("boxing day", 12, 26, 0), ("hogmanay", 12, 31, 0), ("burns night", 1, 25, 0), ("twelfth night", 1, 5, 0), ("epiphany", 1, 6, 0),
    ];

    /// <summary>Of the year said behind it, or the next to come; "last Christmas" is the one before.</summary>
    public static DateCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var known = EnglishWords.TryOffset(text, i, out var offset, out var offsetEnd);
        var start = known ? Scan.SkipSpaces(text, offsetEnd) : i;
        if (Find(text, start, out var end) is not (var index and >= 0))
        {
            return null;
        }

        if (EnglishWords.YearBehind(text, end, out var yearEnd) is var year and > 0)
        {
            return new DateCandidate(yearEnd, new DateReading(On(index, year)));
        }

        year = context.Today.Year + (On(index, context.Today.Year) < context.Today ? 1 : 0);
        year = !known || offset == 1 ? year : offset == 0 ? context.Today.Year : year - 1;
        return new DateCandidate(end, new DateReading(On(index, year)));
    }

    private static int Find(string text, int i, out int end)
    {
        var (best, first) = (-1, Scan.At(text, i));
        end = i;
        for (var index = 0; index < All.Length; index++)
        {
            if (All[index].Words[0] == first && Scan.Words(text, i, All[index].Words) is var wordsEnd && wordsEnd > end)
            {
                (best, end) = (index, wordsEnd);
            }
        }

        return best;
    }

    private static LocalDate On(int index, int year)
    {
        var (_, month, day, weekday) = All[index];
        if (month == 0)
        {
            return Easter(year).PlusDays(day);
        }

        if (weekday == IsoDayOfWeek.None)
        {
            return new LocalDate(year, month, day);
        }

        // Hundreds are days behind it: Black Friday is the day after the fourth Thursday.
        var first = new LocalDate(year, month, 1);
        return day < 0 ? first.PlusMonths(1).Previous(weekday) : first.PlusDays(-1).Next(weekday).PlusWeeks((day % 100) - 1).PlusDays(day / 100);
    }

    // The Gregorian computus of Meeus, Jones and Butcher.
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3, h = ((19 * a) + b - d - g + 15) % 30;
        int k = c / 4, l = (32 + (2 * e) + (2 * k) - h - (c % 4)) % 7, m = (a + (11 * h) + (22 * l)) / 451, n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
