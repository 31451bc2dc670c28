using PipelineBot.Language.Durations;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>"Bring the pilot forward by three days": the verb says that three days are three days earlier.</summary>
internal static class Sooner
{
    private static readonly string[] Verbs =
        ["bring forward", "brings forward", "brought forward", "pull in", "pulls in", "pulled in", "pull forward", "pulled forward", "move up", "moves up", "moved up", "prepone", "preponed", "expedite", "accelerate", "forward ", "earlier", "sooner", "提前", "往前", "提早"];

    public static Reading Of(string text, Reading reading) => reading.Matches.Any(m => IsSooner(text, m))
        ? reading with { Matches = [.. reading.Matches.Select(m => IsSooner(text, m) ? m with { Slots = m.Slots.ToDictionary(s => s.Key, s => s.Key == SlotNames.Date ? s.Value with { Text = s.Value.Text + " earlier" } : s.Value) } : m)] }
        : reading;

    private static bool IsSooner(string text, PhraseMatch match)
    {
        if (match.Slots.GetValueOrDefault(SlotNames.Date) is not { Value: DurationReading } date || date.Span.Start > text.Length)
            return false;
        var before = text.AsSpan(0, date.Span.Start);
        before = before[(before.LastIndexOfAny(",;，；。") + 1)..];
        foreach (var verb in Verbs)
        {
            if (before.Contains(verb, StringComparison.OrdinalIgnoreCase))
                return !date.Text.Contains("earlier", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
