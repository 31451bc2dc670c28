namespace PipelineBot.Language.Phrases;

/// <summary>Turns chains of pieces into readings with the words as they were typed.</summary>
internal static class ReadingBuilder
{
    public static Reading Build(Parse parse, TokenizedText text)
    {
        var matches = new List<PhraseMatch>();
        for (var piece = parse; piece.Kind == ParseKind.ClauseStart;)
        {
            var start = piece;
            var slots = new Dictionary<string, SlotMatch>(StringComparer.Ordinal);
            for (piece = piece.Next!; piece.Kind == ParseKind.Slot; piece = piece.Next!)
            {
                var span = text.Span(piece.Start, piece.End);
                slots[piece.Slot!.Name] = new SlotMatch(
                    piece.Slot.Name, span.Of(text.Original), span, piece.Value?.Value, piece.Value?.Confidence ?? 1);
            }

            var phrase = start.Phrase!.Phrase;
            var loss = start.Loss - start.Own - piece.Loss;
            matches.Add(new PhraseMatch(
                phrase.Intent, phrase.Language, slots, text.Span(start.Start, piece.Start), Score(loss, text.Weight(start.Start, piece.Start))));
            piece = piece.Next!;
        }

        return new Reading(matches, Score(parse.Loss, text.Weight(0, text.Tokens.Length)));
    }

    /// <summary>Whether two readings say the same, whichever phrases they came from; "the demo" is the demo.</summary>
    public static bool AreSame(Reading one, Reading other) => one.Matches.Count == other.Matches.Count
        && one.Matches.Zip(other.Matches).All(pair => pair.First.Intent == pair.Second.Intent
            && pair.First.Slots.Count == pair.Second.Slots.Count
            && pair.First.Slots.All(slot => pair.Second.Slots.TryGetValue(slot.Key, out var same) && same.Span.End == slot.Value.Span.End
                && WithoutArticle(same.Text).SequenceEqual(WithoutArticle(slot.Value.Text)) && Equals(same.Value, slot.Value.Value)));

    private static ReadOnlySpan<char> WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4).TrimStart() : name;

    private static double Score(double loss, int weight) => weight == 0 ? 0 : Math.Clamp(1 - (loss / weight), 0, 1);
}
