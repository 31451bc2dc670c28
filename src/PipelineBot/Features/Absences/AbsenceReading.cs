using NodaTime;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Calendars;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Absences;

/// <summary>The days of a leave as somebody said them, or what to answer when they cannot be read.</summary>
internal readonly record struct AbsenceReading(Absence? Leave, string? Problem)
{
    public const string Until = "until";

    /// <summary>"Until Friday" begins today; a single day begins and ends on it.</summary>
    public static AbsenceReading Of(SalesTurn turn, PhraseMatch match)
    {
        LocalDate? from = null, to = null;
        if (match.Slots.GetValueOrDefault(SlotNames.Range)?.Value is DateRange range)
        {
            (from, to) = (range.Start ?? turn.Today, range.End);
        }
        else if (match.Slots.GetValueOrDefault(SlotNames.Date) is { Value: DateReading date } said)
        {
            if (Unclear(turn, date, said.Text) is { } problem)
                return problem;
            (from, to) = (date.Date, date.Date);
            if (match.Slots.GetValueOrDefault(Until) is { Value: DateReading last } lastSaid)
            {
                if (Unclear(turn, last, lastSaid.Text) is { } other)
                    return other;
                to = last.Date;
            }
        }

        if (from is not { } first)
            return Not(turn, "take.when");
        if (to is not { } end)
            return Not(turn, "take.until", Say.Date(turn.Language, first));
        if (end < first)
            return Not(turn, "take.reversed", Say.Date(turn.Language, first), Say.Date(turn.Language, end));
        if (end < turn.Today)
            return Not(turn, "take.over", Say.Date(turn.Language, end));
        return Period.DaysBetween(first, end) >= Absence.MostDays ? Not(turn, "take.long", Absence.MostDays) : new AbsenceReading(new Absence(first, end), null);
    }

    private static AbsenceReading? Unclear(SalesTurn turn, DateReading date, string said)
    {
        if (date.Impossible || date.Date is null)
            return Not(turn, "take.impossible", Quoted.Of(said));
        return date.Alternative is { } other ? Not(turn, "take.ambiguous", Quoted.Of(said), Say.Date(turn.Language, date.Date.Value), Say.Date(turn.Language, other)) : null;
    }

    private static AbsenceReading Not(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => new(null, AbsenceTexts.Set.Get(turn.Language, key, arguments));
}
