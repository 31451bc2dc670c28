using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Every way to say a range in Chinese, tried at one place. One day alone is none, but 今天, 明天 and 昨天 are.</summary>
internal static class ChineseRanges
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var c = text[i];
        if (!ChineseStarts.OfRange(text, i) || !Scan.AtWordStart(text, i) || (ChineseDigits.IsNumeral(c) && ChineseDigits.IsNumeral(Scan.At(text, i - 1))))
        {
            return null;
        }

        if (c is '从' or '自')
        {
            return Since(text, i, context);
        }

        if (c == '在')
        {
            return Between(text, i + 1, context);
        }

        if (c is '截' or '直' or '到')
        {
            return ChineseOpenRanges.UntilDay(text, i, context);
        }

        if (Scan.IsDigit(c) && (ChineseFigureSpans.OfYears(text, i, surely: false) ?? ChineseFigureSpans.OfNumerics(text, i, context)) is { } figures)
        {
            return figures;
        }

        if (ChineseFigureSpans.OfNumbers(text, i, context) is { } numbers)
        {
            return numbers;
        }

        // Q3 alone may have an English year behind it, and is left to who knows those.
        if (c == 'q')
        {
            return ChineseEndpoint.TryRead(text, i, context) is { } quarter ? ChineseSpans.TryRead(text, quarter, context) : null;
        }

        return ChineseEndpoint.TryRead(text, i, context) is not { } said ? Rolling(text, i, context)
            : said.IsDay && text[said.End - 1] == '前' && ChineseHolidays.TryRead(text, i, context)?.End == said.End ? RangeCandidate.Of(said.End, null, said.Last, said.Confidence)
            : ChineseSpans.TryRead(text, said, context)
            ?? ChineseOpenRanges.TryRead(text, said, context, from: false)
            ?? (said.IsDay ? null : RangeCandidate.Of(said.End, said.First, said.Last, said.Confidence));
    }

    // 从 and 自 begin a range that ends, or one that says 起.
    private static RangeCandidate? Since(string text, int i, LanguageContext context)
    {
        var start = Scan.StartsWith(text, i, "自从") || Scan.StartsWith(text, i, "打从") ? i + 2 : i + 1;
        start = Scan.SkipSpaces(text, start);
        if (ChineseFigureSpans.OfYears(text, start, surely: true) is { } years)
        {
            return years;
        }

        if (ChineseFigureSpans.OfNumbers(text, start, context) is { } numbers)
        {
            return numbers;
        }

        if ((ChineseEndpoint.TryRead(text, start, context) ?? ChineseSpans.FromNow(text, start, context)) is not { } said)
        {
            return null;
        }

        return ChineseSpans.TryRead(text, said, context) ?? ChineseOpenRanges.TryRead(text, said, context, from: true)
            ?? (text[i] == '自' ? RangeCandidate.Of(said.End, (said.Loose(context).Latest(context, context.Today) ?? said).First, null, said.Confidence) : null);
    }

    // 在3月和5月之间 is one stretch; any other 在 stands outside.
    private static RangeCandidate? Between(string text, int i, LanguageContext context)
    {
        i = Scan.SkipSpaces(text, i);
        var range = ChineseFigureSpans.OfYears(text, i, surely: false) ?? (ChineseEndpoint.TryRead(text, i, context) is { } said ? ChineseSpans.TryRead(text, said, context) : null);
        return range is { } found && text[found.End - 1] == '间' ? found : null;
    }

    // Words that begin no date: 近三个月, 未来两周.
    private static RangeCandidate? Rolling(string text, int i, LanguageContext context) =>
        ChineseRollingPeriods.TryRead(text, i, context) is { } period ? RangeCandidate.Of(period.End, period.First, period.Last, period.Confidence) : null;
}
