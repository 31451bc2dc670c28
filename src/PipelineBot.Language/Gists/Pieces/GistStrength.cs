using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>How much a piece says by itself.</summary>
internal sealed class GistStrength(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>At and below this a value tells a kind only where nothing else is said: "quote" is a stage and a paper.</summary>
    public const double Weak = 0.5;

    /// <summary>At and below this it never does: "today" is when something happened as often as when it shall.</summary>
    public const double Mute = 0.4;

    /// <summary>A verb more kinds know than these says little of any.</summary>
    private const int MostKinds = 3;

    /// <summary>A value that may as well be a word like any other.</summary>
    public bool IsWeak(int item) => !IsSurer(item, Weak);

    /// <summary>Whether a piece is a value that says something by itself: not "today".</summary>
    public bool Tells(int item) => IsSurer(item, Mute);

    /// <summary>Whether the piece alone tells a kind, and no other.</summary>
    public bool IsTelltale(int item) => items.HintsOf(item) is [{ Role: not CueRole.Support }];

    /// <summary>Whether the piece is a verb of this and that, or may be left out.</summary>
    public bool SaysLittle(int item) =>
        items.HintsOf(item).Length > MostKinds || book.Words.Filler.Length(text.Tokens, items[item].Start) == items[item].End - items[item].Start;

    /// <summary>Whether the piece may be a command's verb by itself: "on" and "now" are not, they belong to what is scheduled.</summary>
    /// <param name="ofTopic">False where what is said of a topic may as well be said of something new.</param>
    public bool SpeaksFor(int item, bool ofTopic)
    {
        foreach (var hint in items.HintsOf(item))
        {
            if (hint.Role != CueRole.Support && book.Kinds[hint.Kind] is var kind && (kind.IsAboutTopic ? ofTopic : !kind.Slots.Any(slot => slot.Required)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the piece is only somebody who may be waited for, or be given something.</summary>
    public bool IsPersonOrSide(int item) => items[item].Recognizers != 0 && (items[item].Recognizers & (_things ??= Things())) == 0;

    // Recognisers of what may be said of a topic without a verb, and of the topic.
    private ulong? _things;

    private ulong Things() => book.Kinds.Select((kind, n) => (kind, n)).Aggregate(GistBook.Bit(book.Topic) | GistBook.Bit(book.Subject), (bits, each) => bits | book.Implying(each.n) | book.AbsorbedBy(each.kind)
        | each.kind.Slots.Where(slot => !slot.NeedsCue && slot.Recognizers.Count > 1).Aggregate(0UL, (all, slot) => all | book.RecognizersOf(slot)));

    /// <summary>Whether the piece announces a name nobody knows yet of something the topic has.</summary>
    public bool NamesNew(int item)
    {
        foreach (var hint in items.HintsOf(item))
        {
            if (hint.Role != CueRole.Support && book.NamesNew(hint.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSurer(int item, double confidence)
    {
        for (var recognizer = 0; recognizer < book.Recognizers.Count; recognizer++)
        {
            if (items.Confidence(item, recognizer) > confidence)
            {
                return true;
            }
        }

        return false;
    }
}
