using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>"Coho to Megan", "Northwind -> Adele": a deal, where it goes, and who it goes to, and nothing else.</summary>
internal static class BareHandover
{
    private const string ShowIntent = "deal.show", HandoverIntent = "deal.handover";

    private static readonly string[] Ways = ["to", "2", "->", "=>", ">", "→", "goes to", "now to", "over to", "to :", ": to"];

    private static readonly string[] Behind = ["", "please", "pls", "plz", "now", "thanks", "thx", "from now on", "from today", "instead"];

    public static Reading Of(SalesTurn turn, Reading reading)
    {
        if (reading.Matches is not [{ Intent: ShowIntent } shown] || shown.Slots.GetValueOrDefault(SlotNames.Deal) is not { } deal || deal.Span.End > turn.Text.Length)
            return reading;
        foreach (var person in KnownNames.People(turn).Recognize(turn.Text))
        {
            if (person.Span.Start > deal.Span.End && Says(Ways, turn.Text[deal.Span.End..person.Span.Start]) && Says(Behind, turn.Text[person.Span.End..]) && turn.Text.AsSpan(0, deal.Span.Start).Trim().Length == 0)
            {
                var to = new SlotMatch(SlotNames.Person, person.Span.Of(turn.Text), person.Span, person.Value, person.Confidence);
                return reading with { Matches = [shown with { Intent = HandoverIntent, Slots = new Dictionary<string, SlotMatch> { [SlotNames.Deal] = deal, [SlotNames.Person] = to } }] };
            }
        }

        return reading;
    }

    private static bool Says(string[] words, string text) => words.Contains(text.Trim(' ', '.', '!', ',').ToLowerInvariant());
}
