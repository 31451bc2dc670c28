using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>"I made the demo at Contoso yesterday": nothing is moved to a day that has passed, it was done then.</summary>
internal static class Happened
{
    private const string MoveIntent = "milestone.move", DoneIntent = "milestone.done";

    public static Reading Of(SalesTurn turn, Reading reading) => reading.Matches.Any(m => IsPast(turn, m))
        ? reading with { Matches = [.. reading.Matches.Select(m => IsPast(turn, m) ? m with { Intent = DoneIntent, Slots = m.Slots.Where(s => s.Key is SlotNames.Deal or SlotNames.Milestone).ToDictionary(s => s.Key, s => s.Value) } : m)] }
        : reading;

    private static bool IsPast(SalesTurn turn, PhraseMatch match) =>
        match.Intent == MoveIntent && match.Slots.ContainsKey(SlotNames.Milestone) && match.Slots.GetValueOrDefault(SlotNames.Date)?.Value is DateReading { Date: { } day, Alternative: null } && day < turn.Today;
}
