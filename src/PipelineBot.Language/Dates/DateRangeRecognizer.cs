using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Finds stretches of days in Chinese and English: this week, next month, last quarter, H1 2027, week 40, the first week of March, next 7 days,
/// past 3 months, year to date, early June, the rest of the week, Dec 5 to Jan 8, from 4 to 22 January, before Friday, since March; 本周, 下季度, 未来7天, 3月, 第一季度.
/// </summary>
/// <remarks>
/// Where other recognisers differ, these are the rules here:
/// <list type="bullet">
/// <item>Both ends are inclusive. "to March" and "to 2027" include the month or year; "before March 5" ends on the 4th, "after" begins on the 6th, "by",
/// "until" and "since" include the day.</item>
/// <item>"next 7 days" begins today and "past 7 days" ends today: today and seven more. "next month" and "last month" are the calendar's,
/// "the past month" the time from this day of the month before.</item>
/// <item>A month without a year is the current one or the next so named, behind "since" the latest so named; a quarter or week number is this
/// year's. "last March" is the latest March that is over.</item>
/// <item>Numbered weeks are those of ISO 8601; a month's first week holds its first Thursday, its last week its last. Other weeks begin on
/// <see cref="LanguageContext.FirstDayOfWeek"/>.</item>
/// <item>Of a month "early" is the 1st to 15th, "mid" the 10th to 20th, "late" from the 16th; of a week "early" is its first three days, "late" its
/// last four, "mid" the second to the fifth; of a year the halves. "The end of" a period is a date, not a range.</item>
/// <item>A decade without its century is the latest begun. Seasons are not ranges: they differ from place to place.</item>
/// <item>"the week", "2026.5" and such, which are often something else, have confidence 0.6.</item>
/// <item>3月5日到月底, 3月到5月, 2024-2026年, 周一至周五, 3月和5月之间 include all of both sides. Without a year, month or week it is the stretch that
/// is now or comes next; 至今 and 以来 mean the last one begun.</item>
/// <item>近三个月, 过去两周 end today and 未来十天, 三天内 begin today, today included in both.</item>
/// <item>3月以前 ends before March and 3月以后 begins after it; 12月5日前 and 截至12月5日 include the day, 12月5日之前 does not; 3月起 includes March.</item>
/// <item>上旬, 中旬 and 下旬 end on the 10th, the 20th and the last; 月初, 月中 and 月末 are the same with confidence 0.7, and so are 年初 (January to
/// March), 年中 (June and July) and 年末 (October to December).</item>
/// <item>A weekend is Saturday and Sunday. The first week of a month is the first with most of its days in it; 第40周 is the week of ISO 8601.</item>
/// <item>90年代 is the latest such decade that began or begins within ten years. Seasons (今年夏天) have no days and are not read.</item>
/// </list>
/// </remarks>
public static class DateRangeRecognizer
{
    private const double Sure = 0.95;
    private const double Vague = 0.6;

    /// <summary>
    /// All ranges in the text, in order, not overlapping. One end may be open. What is a date (下周五, 月底, "the first Monday of June") is no range;
    /// only today, tomorrow and yesterday are both.
    /// </summary>
    public static IReadOnlyList<Recognized<DateRange>> Recognize(string text, LanguageContext context)
    {
        var folded = Folding.Fold(text);
        var found = new List<Recognized<DateRange>>();
        for (var i = 0; i < folded.Length;)
        {
            var range = Read(folded, i, context);
            if (range is not { Confidence: > 0.94 } && !Scan.IsCjk(folded[i]) && DateGrammars.Any(folded, i, context, whole: false) is { Confidence: > DateCandidate.WholePeriod } date && date.End > (range?.End ?? i))
            {
                i = date.End;
            }
            else if (range is { } days)
            {
                found.Add(new Recognized<DateRange>(days.Range, TextSpan.FromBounds(i, days.End), days.Confidence));
                i = days.End;
            }
            else
            {
                i = Scan.IsWordChar(folded[i]) ? Scan.WordEnd(folded, i) : i + 1;
            }
        }

        return found;
    }

    private static RangeCandidate? Read(string text, int i, LanguageContext context)
    {
        // Inside 138-2010-2015 nothing begins.
        if (Scan.IsDigit(text[i]) && Scan.At(text, i - 1) is '-' or '/' or '.' && Scan.IsDigit(Scan.At(text, i - 2)))
        {
            return null;
        }

        var chinese = ChineseRanges.TryRead(text, i, context);
        if (Scan.IsCjk(text[i]) || !Scan.IsWordChar(text[i]) || (text[i] is >= 'a' and <= 'z' && !EnglishStarts.OfRange(text, i)))
        {
            return chinese;
        }

        var english = RangeCandidate.Longer(EnglishRanges.TryRead(text, i, context), Named(text, i, context));
        return RangeCandidate.Longer(chinese, english is { } found && CountsInChinese(text, found.End) ? null : english);
    }

    // 2000-2100元 are no years.
    private static bool CountsInChinese(string text, int end) =>
        Scan.IsDigit(text[end - 1]) && Scan.At(text, end) is '元' or '块' or '万' or '亿' or '千' or '百' or '个' or '台' or '套' or '人' or '家' or '件' or '美';

    // What ends in Chinese is left to who knows that 6月第一个周一 is a day.
    private static RangeCandidate? Named(string text, int i, LanguageContext context) =>
        DatedPeriods.TryRead(text, i, context, certain: false, upcoming: false) is { SaysEnd: false } whole && !Scan.IsCjk(text[whole.End - 1])
            ? RangeCandidate.Of(whole.End, whole.First, whole.Last, whole.Vague ? Vague : Sure)
            : null;
}
