using NodaTime;
using PipelineBot.Language;
using PipelineBot.Language.Durations;
using PipelineBot.Language.Phrases;

namespace PipelineBot.DealUpdates;

/// <summary>"By a week", 两天: a date counted from the one that is moved, not from today. Earlier where that is said.</summary>
public static class DateShifts
{
    private const double OnlyWithCue = 0.4;
    private static readonly string[] Earlier = ["提前", "往前", "earlier", "forward", "sooner", "早"];
    private static readonly string[] FromTodayBefore = ["in ", "within ", "最后", "第"];
    private static readonly string[] FromTodayAfter = ["后", "内", "之内", "之后", "以后", "以内", "from ", "ago", "前", "on ", "tomorrow", "tmr"];

    /// <summary>Values are <see cref="DurationReading"/>; the text says in which direction.</summary>
    public static ISlotRecognizer Recognizer { get; } = new Shifts();

    /// <summary>The date that much later, or earlier; null when the text is no shift.</summary>
    public static LocalDate? Apply(string said, LocalDate from, LanguageContext context)
    {
        // As a sign in front of it has it: -3天.
        if (Found(said is ['-' or '+', ..] ? " " + said[1..] : said) is not [{ Value: var while_ }])
            return null;
        if (!said.StartsWith('-') && !Earlier.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return while_.After(from, context);
        return while_ is { HasClockTime: false, WorkingDays: 0 } ? from - while_.Period : null;
    }

    // "Two more weeks" is two weeks.
    private static IReadOnlyList<Recognized<DurationReading>> Found(string text)
    {
        var found = DurationRecognizer.Recognize(Another(text.Replace(" more ", "      ", StringComparison.OrdinalIgnoreCase).Replace(" -", "  ", StringComparison.Ordinal).Replace(" +", "  ", StringComparison.Ordinal)));
        return found.Count == 0 ? found : [.. found.Where(d => !d.Value.HasClockTime && !CountsFromToday(text, d.Span))];
    }

    // "Another week" is one; "another 2 days" says how many.
    private static string Another(string text) => !text.Contains("another ", StringComparison.OrdinalIgnoreCase) ? text : text
        .Replace("another week", "one     week", StringComparison.OrdinalIgnoreCase)
        .Replace("another day", "one     day", StringComparison.OrdinalIgnoreCase)
        .Replace("another month", "one     month", StringComparison.OrdinalIgnoreCase);

    private static bool CountsFromToday(string text, TextSpan span) =>
        FromTodayBefore.Any(word => text.AsSpan(0, span.Start).EndsWith(word, StringComparison.OrdinalIgnoreCase))
        || FromTodayAfter.Any(word => text.AsSpan(span.End).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private sealed class Shifts : ISlotRecognizer
    {
        public IReadOnlyList<Recognized<object>> Recognize(string text) => [.. Found(text).Select(d => WithDirection(text, d))];

        // The direction belongs to what is said: it is read again with it.
        private static Recognized<object> WithDirection(string text, Recognized<DurationReading> found)
        {
            // 成交日 -10天, +1周
            if (found.Span.Start > 1 && text[found.Span.Start - 1] is '-' or '+' && text[found.Span.Start - 2] is ' ' or '日' or '期')
                return new Recognized<object>(found.Value, TextSpan.FromBounds(found.Span.Start - 1, found.Span.End), found.Confidence);
            var before = Earlier.FirstOrDefault(word => text.AsSpan(0, found.Span.Start).EndsWith(word, StringComparison.OrdinalIgnoreCase));
            // 提前 3 天
            if (before is null && found.Span.Start > 2 && text[found.Span.Start - 1] == ' ' && Earlier.FirstOrDefault(word => text.AsSpan(0, found.Span.Start - 1).EndsWith(word, StringComparison.Ordinal) && word[0] > 0x2E80) is { } spaced)
                return new Recognized<object>(found.Value, TextSpan.FromBounds(found.Span.Start - 1 - spaced.Length, found.Span.End), OnlyWithCue);
            var after = Earlier.FirstOrDefault(word => text.AsSpan(found.Span.End).StartsWith(" " + word, StringComparison.OrdinalIgnoreCase));
            var span = TextSpan.FromBounds(found.Span.Start - (before?.Length ?? 0), found.Span.End + (after is null ? 0 : after.Length + 1));
            return new Recognized<object>(found.Value, span, before is null && after is null && !text.AsSpan(span.Start, span.Length).Contains(" more ", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(span.Start, span.Length).StartsWith("another ", StringComparison.OrdinalIgnoreCase) ? OnlyWithCue : found.Confidence);
        }
    }
}
