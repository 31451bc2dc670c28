using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>What a date leaves open: 5号 its month, 3月 its year, 周五 its week; 下周五 and 2026年 nothing.</summary>
internal enum Floating : byte
{
    No,
    Week,
    Month,
    Year,
}

/// <summary>One side of 3月5日到月底: a day or a stretch of days, and how to read it again from another today.</summary>
internal readonly record struct ChineseEndpoint(string Text, int At, int End, LocalDate First, LocalDate Last, Floating Floats, bool IsDay, double Confidence)
{
    public static ChineseEndpoint? TryRead(string text, int i, LanguageContext context) => Core(text, i, context);

    /// <summary>The same, knowing what it leaves open: looked for only where it is needed.</summary>
    public ChineseEndpoint Loose(LanguageContext context) => this with { Floats = Floating(Text, At, this, context) };

    /// <summary>The same words, so many weeks, months or years later; of the words that leave those open.</summary>
    public ChineseEndpoint? Later(LanguageContext context, int count) => Floats == Dates.Floating.No ? this : From(context, Floats switch
    {
        Dates.Floating.Week => Resolve.WeekStart(context, count),
        Dates.Floating.Month => Resolve.MonthStart(context.Today, count),
        _ => new LocalDate(context.Today.Year + count, 1, 1),
    });

    /// <summary>The first one on or after a day.</summary>
    public ChineseEndpoint? From(LanguageContext context, LocalDate day) =>
        Core(Text, At, context with { Today = Floats == Dates.Floating.Week && First.DayOfWeek == Last.DayOfWeek ? day.PlusDays(-1) : day }) is { } found
            ? found with { Floats = Floats }
            : null;

    /// <summary>The latest one that has begun by a day.</summary>
    public ChineseEndpoint? Latest(LanguageContext context, LocalDate day)
    {
        for (var count = 1; count >= -2; count--)
        {
            if (Later(context, count) is { } found && found.First <= day)
            {
                return found;
            }
        }

        return null;
    }

    private static ChineseEndpoint? Core(string text, int i, LanguageContext context)
    {
        if (i >= text.Length || !(text[i] == 'q' || (ChineseStarts.OfDate(text, i) && Scan.AtWordStart(text, i))))
        {
            return null;
        }

        var period = ChinesePeriods.TryRead(text, i, context);
        if (DateGrammars.Any(text, i, context, whole: false) is { } date && (period is null || date.End > period.Value.End))
        {
            return date.Reading.Date is { } day
                ? ChineseWeeks.Around(text, date.End, day, context) is { } around ? Of(text, i, around)
                : new ChineseEndpoint(text, i, date.End, day, day, Dates.Floating.No, IsDay: true, date.Confidence)
                : null;
        }

        return period is { } found ? Of(text, i, found) : null;
    }

    private static ChineseEndpoint Of(string text, int i, ChinesePeriod period) =>
        new(text, i, period.End, period.First, period.Last, Dates.Floating.No, IsDay: false, period.Confidence);

    private static Floating Floating(string text, int i, ChineseEndpoint found, LanguageContext context)
    {
        var c = text[i];
        if (ChineseWords.Week(text, i) > 0)
        {
            return found.IsDay ? Dates.Floating.Week : Dates.Floating.No;
        }

        if (c == '月')
        {
            return Dates.Floating.Month;
        }

        var number = ChineseStarts.IsNumber(c) || c == '元';
        var holiday = ChineseHolidays.TryRead(text, i, context)?.End == found.End || (c is '正' or '冬' or '腊' or '农' && found.IsDay);
        if ((!number && !holiday) || ChineseRelativeDates.TryRead(text, i, context)?.End == found.End || IsQuarter(text, i, context)
            || Core(text, i, context with { Today = new LocalDate(1996, 1, 1) }) is not { } other || other.First == found.First)
        {
            return Dates.Floating.No;
        }

        return number && !holiday && ChineseWords.TryInt(text, i, 31, out _, out var end) && Scan.At(text, Scan.SkipSpaces(text, end)) is '日' or '号'
            ? Dates.Floating.Month
            : Dates.Floating.Year;
    }

    private static bool IsQuarter(string text, int i, LanguageContext context) =>
        Scan.AtWordStart(text, i) && NamedQuarters.TryRead(text, i, context.Today, upcoming: false) is not null;
}
