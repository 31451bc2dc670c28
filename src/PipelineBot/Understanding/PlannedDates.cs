using PipelineBot.Language;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>Dates, of which those up to today seldom are when something shall happen: beside a deal they mean nothing by themselves.</summary>
public sealed class PlannedDates(LanguageContext context) : ISlotRecognizer
{
    private const double Seldom = 0.4;

    public IReadOnlyList<Recognized<object>> Recognize(string text) =>
        [.. DateRecognizer.Recognize(text, context).Select(d => new Recognized<object>(d.Value, d.Span, d.Value.Date <= context.Today ? Math.Min(Seldom, d.Confidence) : d.Confidence))];
}
