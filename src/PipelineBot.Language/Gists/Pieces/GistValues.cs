using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>What the recognisers make of the pieces of a text.</summary>
/// <param name="tables">By the book's numbers.</param>
internal sealed class GistValues(GistBook book, TokenizedText text, TypedTable[] tables)
{
    /// <summary>Those that found exactly this piece, as <see cref="GistBook.Bit"/>s.</summary>
    public ulong Recognizers(in GistItem item)
    {
        var found = 0UL;
        for (var recognizer = 0; recognizer < tables.Length; recognizer++)
        {
            found |= Number(item, recognizer) > 0 ? GistBook.Bit(recognizer) : 0;
        }

        // Their IT is a department.
        var span = text.Span(item.Start, item.End);
        return text.Original.AsSpan(span.Start, span.Length) is "IT" ? found & ~GistBook.Bit(book.Topic) : found;
    }

    /// <summary>The first of a slot's recognisers that found the piece, or -1.</summary>
    public int First(in GistItem item, GistSlot slot)
    {
        for (var n = 0; n < slot.Recognizers.Count && (item.Recognizers & book.RecognizersOf(slot)) != 0; n++)
        {
            if (book.Number(slot.Recognizers[n]) is var recognizer && (item.Recognizers & GistBook.Bit(recognizer)) != 0)
            {
                return recognizer;
            }
        }

        return -1;
    }

    /// <summary>What a recogniser that found the piece says it is.</summary>
    public Recognized<object> Value(in GistItem item, int recognizer) => tables[recognizer][Number(item, recognizer)].Value;

    public SlotMatch Match(in GistItem item, int recognizer, string name)
    {
        var span = text.Span(item.Start, item.End);
        var value = Value(item, recognizer);
        return new SlotMatch(name, span.Of(text.Original), span, value.Value, value.Confidence);
    }

    // As the table counts; 0 where it has no value that is the whole piece.
    private int Number(in GistItem item, int recognizer)
    {
        var table = tables[recognizer];
        var number = table.At(item.Start);
        while (number > 0 && table[number].End != item.End)
        {
            number = table[number].Next;
        }

        return number;
    }
}
