namespace PipelineBot.Language.Phrases;

/// <summary>All phrases of a program, compiled once. Immutable, safe to share between threads.</summary>
public sealed class PhraseBook
{
    /// <param name="phrases">In any order.</param>
    /// <param name="slotKinds">
    /// What <c>{slot}</c> without a kind of its own takes. A slot with neither, and a malformed pattern, throws
    /// <see cref="ArgumentException"/>, so that a mistake stops the process at start.
    /// </param>
    public PhraseBook(IEnumerable<Phrase> phrases, IReadOnlyDictionary<string, SlotKind> slotKinds)
    {
    }

    /// <summary>
    /// Understands a text. Every word must be covered by a phrase, a separator between clauses, or politeness around a clause;
    /// one uncovered word means no reading, since a wrong change is worse than a question. Time is bounded for any text;
    /// above 4,000 characters there is no reading.
    /// </summary>
    /// <param name="recognizers">By the name typed slots use. A phrase whose recogniser is absent cannot match.</param>
    public Sentence Read(string text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers) => new([], false, false);
}
