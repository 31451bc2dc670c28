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
