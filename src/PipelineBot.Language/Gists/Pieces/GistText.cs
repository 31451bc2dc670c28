using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>A text in pieces: what each is, and what it may be for a command.</summary>
internal sealed class GistText
{
    private readonly GistBook _book;
    private readonly TokenizedText _text;
    private readonly GistValues _values;
    private readonly GistItem[] _items;

    public GistText(GistBook book, TokenizedText text, TypedTable[] tables)
    {
        (_book, _text, _values) = (book, text, new GistValues(book, text, tables));
        _items = new GistCover(book.Words, text, tables, book.Subject).Items();
        foreach (ref var item in _items.AsSpan())
        {
            item.Hints = item.Kind == GistItemKind.Cue && book.Words.Cues.Find(text.Tokens, item.Start, item.End - item.Start + 1, out var hints) > 0 ? hints : [];
            item.Recognizers = item.Kind == GistItemKind.Value ? _values.Recognizers(item) : 0;
        }

        Marks = new GistMarks(text.Tokens.Length);
        Borders = new GistBorders(text, this);
        Strength = new GistStrength(book, text, this);
        Denials = new GistDenials(book, text, this);
        new GistNameJoins(book, text, this).Find();
        new GistManner(text, this).Find();
        new GistParticles(book, text, this).Join();
        new GistOldValues(book, text, this).Forget();
    }

    public int Count => _items.Length;

    /// <summary>What has its meaning already.</summary>
    public GistMarks Marks { get; }

    /// <summary>What stands around the pieces.</summary>
    public GistBorders Borders { get; }

    /// <summary>How much a piece says by itself.</summary>
    public GistStrength Strength { get; }

    /// <summary>What is said not to be.</summary>
    public GistDenials Denials { get; }

    public ref GistItem this[int i] => ref _items[i];

    public int Weight(int from, int to) => _text.Weight(_items[from].Start, _items[to - 1].End);

    public int Weight(int item) => _text.Weight(_items[item].Start, _items[item].End);

    public bool IsOpen(int item, GistItemKind kind) => _items[item].Kind == kind && !_items[item].Used;

    /// <summary>Whether a clause ends before the piece in any case.</summary>
    public bool IsEnd(int item) => _items[item].Kind is GistItemKind.Break or GistItemKind.Join;

    public bool IsTopic(int item) => Has(item, _book.Topic);

    public bool IsSubject(int item) => Has(item, _book.Subject);

    /// <summary>Whether a piece, whatever else it may be, says that what follows is why: "because of".</summary>
    public bool IsConnective(int item) => _book.Words.Because.Length(_text.Tokens, _items[item].Start) == _items[item].End - _items[item].Start;

    /// <summary>"It", "that one": what it is of was said before.</summary>
    public bool IsPointer(int item) => ValueOf(item, _book.Topic) is { } topic && _book.IsPronoun(topic);

    /// <summary>Whether the piece may fill the slot.</summary>
    public bool Fits(int item, GistSlot slot) => (_items[item].Recognizers & _book.RecognizersOf(slot)) != 0;

    /// <summary>Whether the piece belongs to the kind without filling a slot.</summary>
    public bool IsAbsorbedBy(int item, GistKind kind) => (_items[item].Recognizers & _book.AbsorbedBy(kind)) != 0;

    /// <summary>What a recogniser makes of the piece; null for nothing.</summary>
    public SlotMatch? ValueOf(int item, int recognizer) =>
        Has(item, recognizer) ? _values.Match(_items[item], recognizer, _book.Recognizers[recognizer]) : null;

    public SlotMatch? ValueFor(int item, GistSlot slot) =>
        _values.First(_items[item], slot) is var recognizer and >= 0 ? _values.Match(_items[item], recognizer, slot.Name) : null;

    /// <summary>How sure the value that would fill the slot is; 0 for none.</summary>
    public double Confidence(int item, GistSlot slot) =>
        _values.First(_items[item], slot) is var recognizer and >= 0 ? _values.Value(_items[item], recognizer).Confidence : 0;

    /// <summary>How sure a recogniser is of the piece; 0 where it makes nothing of it.</summary>
    public double Confidence(int item, int recognizer) => Has(item, recognizer) ? _values.Value(_items[item], recognizer).Confidence : 0;

    public CueHint[] HintsOf(int item) => _items[item].Hints;

    /// <summary>What the piece says of a kind; null for nothing.</summary>
    public CueRole? RoleOf(int item, GistKind kind)
    {
        foreach (var hint in _items[item].Hints)
        {
            if (ReferenceEquals(_book.Kinds[hint.Kind], kind))
            {
                return hint.Role;
            }
        }

        return null;
    }

    /// <summary>Whether two pieces may be the same kind of value; deals are not compared.</summary>
    public bool SameKind(int one, int other) => (_items[one].Recognizers & _items[other].Recognizers & ~GistBook.Bit(_book.Topic)) != 0;

    /// <summary>As it was typed.</summary>
    public string Said(int item) => _text.Span(_items[item].Start, _items[item].End).Of(_text.Original);

    public string Folded(int item) => _text.Folded[_text.Tokens[_items[item].Start].Start.._text.Tokens[_items[item].End - 1].End];

    public bool IsChinese(int item) => _text.Tokens[_items[item].Start].Kind == TokenKind.Cjk;

    /// <summary>Where some pieces stand in the text.</summary>
    public TextSpan Span(int from, int to) => _text.Span(_items[from].Start, _items[to - 1].End);

    /// <summary>The words of some tokens as a slot's value.</summary>
    public SlotMatch Words(string slot, int firstToken, int endToken)
    {
        var span = _text.Span(firstToken, endToken);
        Marks.Take(firstToken, endToken);
        return new SlotMatch(slot, span.Of(_text.Original), span, null, 1);
    }

    /// <summary>In tokens, what begins at a piece and is only told beside commands.</summary>
    public int StoryAt(int item) => _book.Words.Stories.Length(_text.Tokens, _items[item].Start);

    /// <summary>In tokens, "no, wait" and the like that take back what was said before the piece; 0 for none.</summary>
    public int RetractionAt(int item) => _book.Words.Retracting.Length(_text.Tokens, _items[item].Start);

    public int TokenAt(int position) => _text.StartingAt(position);

    // Whether a recogniser makes anything of the piece.
    private bool Has(int item, int recognizer) => (_items[item].Recognizers & GistBook.Bit(recognizer)) != 0;
}
