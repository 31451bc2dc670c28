namespace PipelineBot.Language.Phrases;

/// <summary>Turns chains of pieces into readings with the words as they were typed.</summary>
internal static class ReadingBuilder
{
    public static Reading Build(ParseStore store, int number, TokenizedText text)
    {
        var matches = new PhraseMatch[Count(store, number, ParseKind.ClauseStart, ParseKind.End)];
        var at = number;
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = Match(store, ref at, text);
        }

        return new Reading(matches, Score(store[number].Loss, text.Weight(0, text.Tokens.Length)));
    }

    /// <summary>Whether two readings say the same, whichever phrases they came from; "the demo" is the demo.</summary>
    public static bool AreSame(Reading one, Reading other)
    {
        for (var i = 0; i < one.Matches.Count; i++)
        {
            if (one.Matches.Count != other.Matches.Count || one.Matches[i].Intent != other.Matches[i].Intent
                || !AreSame(one.Matches[i].Slots, other.Matches[i].Slots))
            {
                return false;
            }
        }

        return one.Matches.Count == other.Matches.Count;
    }

    private static bool AreSame(IReadOnlyDictionary<string, SlotMatch> one, IReadOnlyDictionary<string, SlotMatch> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (var slot in ((SlotMap)one).Filled)
        {
            if (!other.TryGetValue(slot.Name, out var same) || same.Span.End != slot.Span.End
                || !WithoutArticle(same.Text).SequenceEqual(WithoutArticle(slot.Text)) || !Equals(same.Value, slot.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static PhraseMatch Match(ParseStore store, ref int number, TokenizedText text)
    {
        ref readonly var start = ref store[number];
        var slots = new SlotMatch[Count(store, start.Next, ParseKind.Slot, ParseKind.ClauseEnd)];
        var at = start.Next;
        for (var i = 0; i < slots.Length; i++, at = store[at].Next)
        {
            ref readonly var piece = ref store[at];
            var span = text.Span(piece.Start, piece.End);
            slots[i] = new SlotMatch(piece.Slot!.Name, span.Of(text.Original), span, piece.Value?.Value, piece.Value?.Confidence ?? 1)
            {
                IsFreeName = piece is { Value: null, Slot.Kind: { Shape: SlotShape.Name, Recognizer: not null } },
                IsWording = piece.Slot.Kind.Shape == SlotShape.Text,
            };
        }

        ref readonly var end = ref store[at];
        number = end.Next;
        var phrase = start.Phrase!.Phrase;
        return new PhraseMatch(
            phrase.Intent,
            phrase.Language,
            new SlotMap(slots),
            text.Span(start.Start, end.Start),
            Score(start.Loss - start.Own - end.Loss, text.Weight(start.Start, end.Start)));
    }

    private static int Count(ParseStore store, int number, ParseKind kind, ParseKind until)
    {
        var count = 0;
        for (; store[number].Kind != until; number = store[number].Next)
        {
            count += store[number].Kind == kind ? 1 : 0;
        }

        return count;
    }

    private static ReadOnlySpan<char> WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4).TrimStart() : name;

    private static double Score(double loss, int weight) => weight == 0 ? 0 : Math.Clamp(1 - (loss / weight), 0, 1);
}
