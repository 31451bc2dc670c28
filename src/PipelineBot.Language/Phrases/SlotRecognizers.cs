using PipelineBot.Language.Amounts;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Durations;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Percentages;
using PipelineBot.Language.Spelling;
using PipelineBot.Language.Times;

namespace PipelineBot.Language.Phrases;

/// <summary>This library's recognisers as slot recognisers.</summary>
public static class SlotRecognizers
{
    /// <summary>Values are <see cref="DateReading"/>.</summary>
    public static ISlotRecognizer Dates(LanguageContext context) => From(text => DateRecognizer.Recognize(text, context));

    /// <summary>Values are <see cref="DateRange"/>.</summary>
    public static ISlotRecognizer DateRanges(LanguageContext context) => From(text => DateRangeRecognizer.Recognize(text, context));

    /// <summary>Values are <see cref="MoneyReading"/>.</summary>
    public static ISlotRecognizer Money { get; } = From(MoneyRecognizer.Recognize);

    /// <summary>
    /// As <see cref="Money"/>, without what an amount rises or falls by; and this, as <see cref="AmountShift"/>. For one thread: a text that both are asked
    /// about is read once.
    /// </summary>
    public static (ISlotRecognizer Plain, ISlotRecognizer Shifts) Amounts()
    {
        AmountsOfText? last = null;
        return (From(text => Of(text).Plain), From(text => Of(text).Shifts));

        AmountsOfText Of(string text) => last?.Text == text ? last : last = AmountShiftRecognizer.Read(text);
    }

    /// <summary>Values are <see cref="decimal"/>.</summary>
    public static ISlotRecognizer Numbers { get; } = From(NumberRecognizer.Recognize);

    /// <summary>Values are <see cref="int"/>: places in a list, from 1, or from -1 backwards.</summary>
    public static ISlotRecognizer Ordinals { get; } = From(OrdinalRecognizer.Recognize);

    /// <summary>Values are <see cref="Percentage"/>.</summary>
    public static ISlotRecognizer Percentages { get; } = From(PercentageRecognizer.Recognize);

    /// <summary>Values are <see cref="TimeReading"/>.</summary>
    public static ISlotRecognizer Times { get; } = From(TimeRecognizer.Recognize);

    /// <summary>Values are <see cref="DurationReading"/>.</summary>
    public static ISlotRecognizer Durations { get; } = From(DurationRecognizer.Recognize);

    /// <summary>What any of them finds.</summary>
    public static ISlotRecognizer AnyOf(params IReadOnlyList<ISlotRecognizer> recognizers) => new Several(recognizers);

    /// <summary>A slot recogniser out of any function with typed results.</summary>
    public static ISlotRecognizer From<T>(Func<string, IReadOnlyList<Recognized<T>>> recognize)
        where T : notnull => new FunctionRecognizer<T>(recognize);

    private sealed class Several(IReadOnlyList<ISlotRecognizer> recognizers) : ISlotRecognizer, ISpelling
    {
        public void Suggest(ReadOnlySpan<char> word, ref Suggestion best)
        {
            foreach (var recognizer in recognizers)
            {
                (recognizer as ISpelling)?.Suggest(word, ref best);
            }
        }

        public IReadOnlyList<Recognized<object>> Recognize(string text)
        {
            IReadOnlyList<Recognized<object>> all = [];
            foreach (var recognizer in recognizers)
            {
                var found = recognizer.Recognize(text);
                all = found.Count == 0 ? all : all.Count == 0 ? found : [.. all, .. found];
            }

            return all;
        }
    }

    private sealed class FunctionRecognizer<T>(Func<string, IReadOnlyList<Recognized<T>>> recognize) : ISlotRecognizer
        where T : notnull
    {
        public IReadOnlyList<Recognized<object>> Recognize(string text)
        {
            var found = recognize(text);
            if (found.Count == 0)
            {
                return [];
            }

            var boxed = new Recognized<object>[found.Count];
            for (var i = 0; i < boxed.Length; i++)
            {
                boxed[i] = new Recognized<object>(found[i].Value, found[i].Span, found[i].Confidence);
            }

            return boxed;
        }
    }
}
