using NodaTime;
using PipelineBot.Language;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>
/// Dates, of which those up to today seldom are when something shall happen: beside a deal they mean nothing by themselves. Nor does one that is nearly a year
/// away, unless its year was said: "per call 11/24" on the 25th was yesterday.
/// </summary>
public sealed class PlannedDates(LanguageContext context) : ISlotRecognizer
{
    private const double Seldom = 0.4;
    private const int DaysBehind = 30;

    public IReadOnlyList<Recognized<object>> Recognize(string text) =>
        [.. DateRecognizer.Recognize(text, context).Select(d => new Recognized<object>(d.Value, d.Span, IsBehind(text, d) ? Math.Min(Seldom, d.Confidence) : d.Confidence))];

    private bool IsBehind(string text, Recognized<DateReading> date) => date.Value.Date is { } day
        && (day <= context.Today || (Period.DaysBetween(context.Today, day) > 365 - DaysBehind && !SaysYear(text.AsSpan(date.Span.Start, date.Span.Length))));

    private static bool SaysYear(ReadOnlySpan<char> said) => said.Contains('年') || said.Contains("year", StringComparison.OrdinalIgnoreCase) || said.IndexOf("20", StringComparison.Ordinal) is var at && at >= 0 && at + 3 < said.Length && char.IsAsciiDigit(said[at + 2]) && char.IsAsciiDigit(said[at + 3]);
}
