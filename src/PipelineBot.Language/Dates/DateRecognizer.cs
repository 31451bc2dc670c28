using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
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
/// <item>"within two weeks", 两周内: the last day of that time.</item>
/// <item>Years run from 1900 to 2199; two figures are of this century.</item>
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
        for (var i = 0; i < folded.Length;)
        {
            if (Longest(folded, i, context, whole) is { } date)
            {
                found.Add(new Recognized<DateReading>(date.Reading, TextSpan.FromBounds(i, date.End), date.Confidence));
                i = date.End;
            }
            else
            {
                i = Skip(folded, i);
            }
        }

        return found;
    }

    private static DateCandidate? Longest(string text, int i, LanguageContext context, bool whole)
    {
        var c = text[i];
        DateCandidate? best = null;
        if (Scan.IsDigit(c) && Scan.AtWordStart(text, i))
        {
            best = Longer(NumericDates.TryRead(text, i, context, whole), EnglishDates.TryRead(text, i, context, whole));
            best = Longer(best, EnglishRelativeDates.TryRead(text, i, context, whole));
            best = Longer(best, Chinese(text, i, context));
        }
        else if (c is >= 'a' and <= 'z' && Scan.AtWordStart(text, i))
        {
            best = Longer(EnglishDates.TryRead(text, i, context, whole), EnglishRelativeDates.TryRead(text, i, context, whole));
            best = Longer(best, EnglishPeriodEnds.TryRead(text, i, context));
        }
        else if (Scan.IsCjk(c) && !(ChineseDigits.IsNumeral(c) && ChineseDigits.IsNumeral(Scan.At(text, i - 1))))
        {
            best = Chinese(text, i, context);
        }

        return best;
    }

    private static DateCandidate? Chinese(string text, int i, LanguageContext context) => Longer(
        Longer(ChineseDates.TryRead(text, i, context), ChineseRelativeDates.TryRead(text, i, context)),
        ChinesePeriodEnds.TryRead(text, i, context));

    private static DateCandidate? Longer(DateCandidate? one, DateCandidate? other) =>
        one is null || (other is { } o && o.End > one.Value.End) ? other : one;

    // A refused word or figure is left whole: nothing begins in its middle.
    private static int Skip(string text, int i) => Scan.IsWordChar(text[i]) ? Scan.WordEnd(text, i) : i + 1;
}
