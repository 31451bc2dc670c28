using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Finds calendar dates in Chinese and English text.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A date without a year is its nearest occurrence from today on, today included.</item>
/// <item>"Friday", 周五: the first Friday after today; said on a Friday, the one a week later.</item>
/// <item>"this / next / last Friday", 这周五 / 下周五 / 上周五: the Friday of this, the next or the previous calendar week,
/// weeks beginning on <see cref="LanguageContext.FirstDayOfWeek"/>.</item>
/// <item>"next week" alone as a date is its Friday, with confidence 0.6. "End of week" is this week's Friday.</item>
/// <item>"end of month", 月底: the last calendar day, whether or not it is a working day.</item>
/// <item>A whole month or quarter ("in March", "next month", 3月, Q4, 第一季度) is its last day, with confidence 0.7. "may" and "march" are
/// months only where no verb can be meant. Quarters are those of the calendar year.</item>
/// <item>"mid March", 月初 and 月中 are the 1st or 15th and a weekend is its Sunday, all with confidence 0.6.</item>
/// <item>"next year", 明年 and the like, before or behind, give their year to a date without one.</item>
/// <item>A weekday beside a day ("Friday, Dec 4") is one date; if the two disagree it is the day, with confidence 0.5.</item>
/// <item>"within two weeks", 两周内: the last day of that time. "5 working days from now" counts the days of <see cref="LanguageContext.IsWorkingDay"/>.
/// "a few days" are three.</item>
/// <item>"Friday the 21st" is of the nearest month in which both are true, this month first even when the day is past. "The first Monday" without a month
/// is the first to come, with confidence 0.6.</item>
/// <item>"on 15", "by the twenty-second": a day of the month, with confidence 0.5; ordinals before a noun ("the 27th floor", "the second demo") are not
/// dates. "the day" and "the last day" alone are not either.</item>
/// <item>Week numbers are those of ISO 8601; a week as a date is its Friday, with confidence 0.6. 12/2026 is the month's last day.</item>
/// <item>Holidays are those of the Gregorian calendar: "Thanksgiving" and "Labor Day" as in the United States, "National Day" 1 October.</item>
/// <item>Years run from 1900 to 2199; two figures are of this century, or of the last when that would be more than fifty years off. In Chinese any
/// year may stand before its month (1357年6月10日), two figures are of this century, and 27年 alone is a length of time.</item>
/// <item>上旬, 中旬, 下旬 and 上半月 are their last days, 明年初 is 1 January and 明年中 30 June, all with confidence 0.6; 上半年 and 下半年 are their last days, with 0.7.</item>
/// <item>第一个周一, 最后一天, 第三个工作日 are counted within the period before them; 第40周 is the week of ISO 8601. 工作日 are the days of
/// <see cref="LanguageContext.IsWorkingDay"/>.</item>
/// <item>Chinese holidays are the next of their name; 春节, 中秋, 正月初八, 农历 and 腊月 are converted from the Chinese calendar (1901 to 2100).
/// 春节前 is the day before the holiday, with 0.8, while 周五前 is that Friday.</item>
/// <item>12.18 and 12-18 are a month and a day where a date word stands before them, or an amount that is one already; 18.12. with its second point too.</item>
/// <item>29 February without a year is impossible when the next February has 28 days.</item>
/// <item>最近 is no date, and neither is what recurs: 每周五, 每月5号.</item>
/// </list>
/// Spans never overlap and come in the order of the text. Nothing is thrown for any text.
/// </remarks>
public static class DateRecognizer
{
    private static readonly string[] Ignorable =
    [
        "by", "on", "at", "before", "until", "till", "to", "for", "it", "is", "s", "its", "make it", "set it to", "let", "say", "maybe",
        "around", "about", "due", "close", "closes", "closing", "the", "please", "pls", "thanks", "thank you", "instead", "then",
        "ok", "okay", "yes", "move it to", "push it to", "probably", "expected", "i think", "of",
        "就", "到", "在", "于", "改到", "改成", "改为", "推到", "推迟到", "延到", "延期到", "定在", "那", "那就", "嗯", "大概", "大约", "预计",
        "是", "吧", "前", "之前", "以前", "了", "好了", "就行", "可以", "左右", "那天", "请", "好", "好的", "哈", "啊",
    ];

    /// <summary>All dates in the text.</summary>
    public static IReadOnlyList<Recognized<DateReading>> Recognize(string text, LanguageContext context) =>
        Recognize(Folding.Fold(text), context, whole: false);

    /// <summary>
    /// Reads a prompt's answer: the whole text is one date, politeness and a preposition aside. Here 12-5 and 12.5 are dates too.
    /// </summary>
    public static bool TryParseWhole(string text, LanguageContext context, [NotNullWhen(true)] out Recognized<DateReading>? result)
    {
        var folded = Folding.Fold(text);
        var found = Recognize(folded, context, whole: true);
        result = found.Count == 1
            && Covering.IsIgnorable(folded, 0, found[0].Span.Start, Ignorable)
            && Covering.IsIgnorable(folded, found[0].Span.End, folded.Length, Ignorable)
            ? found[0]
            : null;
        return result is not null;
    }

    private static List<Recognized<DateReading>> Recognize(string folded, LanguageContext context, bool whole)
    {
        var found = new List<Recognized<DateReading>>();
        var last = new DateCandidate(-1, Resolve.Impossible);
        for (var i = 0; i < folded.Length;)
        {
            if (DateGrammars.Any(folded, i, context, whole) is not { } date)
            {
                i = Skip(folded, i);
                continue;
            }

            var start = i;
            if (last.End >= 0 && WeekdayBesideDate.TryJoin(folded, last, i, date) is { } joined)
            {
                (date, start) = (joined, found[^1].Span.Start);
                found.RemoveAt(found.Count - 1);
            }

            found.Add(new Recognized<DateReading>(date.Reading, TextSpan.FromBounds(start, date.End), date.Confidence));
            (last, i) = (date, date.End);
        }

        return found;
    }

    // A refused word or figure is left whole: nothing begins in its middle.
    private static int Skip(string text, int i) => Scan.IsWordChar(text[i]) ? Scan.WordEnd(text, i) : i + 1;
}
