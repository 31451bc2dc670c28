using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>A text in pieces, and what each may be.</summary>
internal sealed class GistText
{
    private readonly GistBook _book;
    private readonly TokenizedText _text;
    private readonly GistValues _values;
    private readonly GistItem[] _items;

    public GistText(GistBook book, TokenizedText text, TypedTable[] tables)
    {
        (_book, _text, _values) = (book, text, new GistValues(book, text, tables));
        _items = new GistCover(book.Words, text, tables).Items();
        foreach (ref var item in _items.AsSpan())
        {
            item.Hints = item.Kind == GistItemKind.Cue && book.Words.Cues.Find(text.Tokens, item.Start, out var hints) > 0 ? hints : [];
            item.Recognizers = item.Kind == GistItemKind.Value ? _values.Recognizers(item) : 0;
        }

        Understood = new bool[text.Tokens.Length];
        Wordings = new bool[text.Tokens.Length];
        var firstLook = new GistFirstLook(book, text, this);
        firstLook.JoinNames();
        firstLook.ForgetOldValues();
        Denials = new GistDenials(book, text, this);
        Denials.ForgetDenied();
    }

    /// <summary>In words, and in characters.</summary>
    private const int LongCue = 3, LongChineseCue = 4;

    public int Count => _items.Length;

    /// <summary>Which tokens mean what the reading says.</summary>
    public bool[] Understood { get; }

    /// <summary>Of these, what is a wording of its own: an "if" in a reason supposes nothing.</summary>
    public bool[] Wordings { get; }

    public GistDenials Denials { get; }

    public ref GistItem this[int i] => ref _items[i];

    public int Weight(int item) => _text.Weight(_items[item].Start, _items[item].End);

    public bool IsOpen(int item, GistItemKind kind) => _items[item].Kind == kind && !_items[item].Used;

    public bool IsTopic(int item) => Has(item, _book.Topic);

    public bool IsSubject(int item) => Has(item, _book.Subject);

    /// <summary>Whether a recogniser makes anything of the piece.</summary>
    public bool Has(int item, int recognizer) => (_items[item].Recognizers & GistBook.Bit(recognizer)) != 0;

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

    public CueHint[] HintsOf(int item) => _items[item].Hints;

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

    /// <summary>Whether the piece announces a name nobody knows yet of something the topic has.</summary>
    public bool NamesNew(int item)
    {
        foreach (var hint in HintsOf(item))
        {
            if (hint.Role != CueRole.Support && _book.Kinds[hint.Kind] is { IsAboutTopic: true } kind && kind.Slots.Any(slot => slot.Shape == GistShape.NewName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the piece is a verb of this and that, or may be left out.</summary>
    public bool SaysLittle(int item) =>
        HintsOf(item).Length > 3 || _book.Words.Filler.Length(_text.Tokens, _items[item].Start) == _items[item].End - _items[item].Start;

    /// <summary>Whether a colon announces it.</summary>
    public bool IsBehindColon(int item) => item > 0 && _text.Folded[_text.Tokens[_items[item - 1].Start].Start] == ':';

    /// <summary>Whether "and" stands before the piece, perhaps behind a bracket.</summary>
    public bool IsJoined(int item)
    {
        while (item > 0 && _items[item - 1].Kind == GistItemKind.Break && _text.Tokens[_items[item - 1].Start].Kind == TokenKind.Symbol)
        {
            item--;
        }

        return item > 0 && _items[item - 1].Kind == GistItemKind.Join;
    }

    /// <summary>"No wait, …" in one breath with what is meant: where that begins.</summary>
    public int Retracts(int from, int to)
    {
        var at = _items[from].Start;
        while (at < _items[to - 1].End && _book.Words.Retracting.Length(_text.Tokens, at) is > 0 and var length)
        {
            at += length;
        }

        for (var i = from; i < to; i++)
        {
            if (_items[i].Start == at)
            {
                Understood.AsSpan(_items[from].Start, at - _items[from].Start).Fill(true);
                return i;
            }
        }

        return from;
    }

    /// <summary>A question mark before a correction asks no more.</summary>
    public void AnswerBefore(int item)
    {
        for (var t = 0; t < _items[item].Start; t++)
        {
            Understood[t] |= _text.Tokens[t].Kind == TokenKind.Question;
        }
    }

    /// <summary>The last words with a capital before a piece, which may be a name: "met the guys from Graphic Design Institute".</summary>
    public (int First, int End) CapitalsBefore(int item)
    {
        const int LongestName = 6;
        var end = _items[item].Start;
        while (end > 1 && !IsCapital(end - 1))
        {
            end--;
        }

        var first = end;
        while (first > 1 && end - first < LongestName && IsCapital(first - 1))
        {
            first--;
        }

        return (first, end);
    }

    private bool IsCapital(int token) => _text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(_text.Original[_text.Tokens[token].Start]) && _text.Tokens[token].End - _text.Tokens[token].Start > 1;

    /// <summary>A value that may as well be a word like any other.</summary>
    public bool IsWeak(int item)
    {
        for (var recognizer = 0; recognizer < _book.Recognizers.Count; recognizer++)
        {
            if (ValueOf(item, recognizer) is { Confidence: > GistChoice.Weak })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As it was typed.</summary>
    public string Said(int item) => _text.Span(_items[item].Start, _items[item].End).Of(_text.Original);

    public string Folded(int item) => _text.Folded[_text.Tokens[_items[item].Start].Start.._text.Tokens[_items[item].End - 1].End];

    /// <summary>
    /// Whether something new may begin at a piece though nobody wrote a comma: Chinese leaves a space instead, or nothing behind a particle that ends what
    /// was said (了, 吧).
    /// </summary>
    public bool MayBegin(int item)
    {
        var token = _items[item].Start;
        if (token == 0 || _text.Tokens[token].Kind != TokenKind.Cjk)
        {
            return false;
        }

        var before = _text.Tokens[token - 1];
        return _text.Tokens[token].Start > before.End || ClauseWords.EndingParticles.Contains(_text.Folded[before.End - 1]);
    }

    /// <summary>也是, 也一样: nothing but that what was said of another holds here too. Takes note of it.</summary>
    public bool Repeats(int from, int to)
    {
        var (found, end) = (-1, -1);
        for (var token = _items[from].Start; token < _items[to - 1].End && found < 0; token++)
        {
            if (_book.Words.Likewise.Length(_text.Tokens, token) is > 0 and var length)
            {
                (found, end) = (token, token + length);
            }
        }

        for (var i = from; i < to; i++)
        {
            if (found < 0 || ((_items[i].Start < found || _items[i].End > end) && !IsTopic(i) && _items[i].Kind != GistItemKind.Filler))
            {
                return false;
            }
        }

        for (var i = from; i < to; i++)
        {
            _items[i].Used = true;
        }

        return true;
    }

    /// <summary>Whether a piece is a value that says something by itself: not "today".</summary>
    public bool Tells(int item)
    {
        for (var recognizer = 0; recognizer < _book.Recognizers.Count; recognizer++)
        {
            if (ValueOf(item, recognizer) is { Confidence: > GistChoice.Mute })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that wishes for a kind stands outside of reasons.</summary>
    public bool Wishes(int kind)
    {
        if (_book.Wishes[kind] is not { } words)
        {
            return false;
        }

        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            if (!Wordings[i] && words.Length(_text.Tokens, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An arrow, an equals sign.</summary>
    public bool IsSign(int item) => _text.Tokens[_items[item].Start].Kind == TokenKind.Symbol;

    public bool IsChinese(int item) => _text.Tokens[_items[item].Start].Kind == TokenKind.Cjk;

    /// <summary>Whether the piece alone tells a kind, and no other.</summary>
    public bool IsTelltale(int item)
    {
        var hints = HintsOf(item);
        return hints.Length == 1 && hints[0].Role != CueRole.Support;
    }

    /// <summary>The words of some pieces as a slot's value.</summary>
    public SlotMatch Words(string slot, int firstToken, int endToken)
    {
        var span = _text.Span(firstToken, endToken);
        Understood.AsSpan(firstToken, endToken - firstToken).Fill(true);
        Wordings.AsSpan(firstToken, endToken - firstToken).Fill(true);
        return new SlotMatch(slot, span.Of(_text.Original), span, null, 1);
    }

    public int TokenAt(int position) => _text.StartingAt(position);

    /// <summary>"New amount: ": what it is of comes next.</summary>
    public bool IsAnnouncing(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_items[i].Kind is not (GistItemKind.Cue or GistItemKind.Filler))
            {
                return false;
            }
        }

        return to < _items.Length && _text.Folded[_text.Tokens[_items[to].Start].Start] == ':';
    }

    /// <summary>"No, wait": what follows replaces what was said.</summary>
    public bool Corrects(int from, int to)
    {
        var at = _items[from].Start;
        var end = _items[to - 1].End;
        while (at < end && _book.Words.Correcting.Length(_text.Tokens, at) is > 0 and var length)
        {
            at += length;
        }

        if (at < end)
        {
            return false;
        }

        Understood.AsSpan(_items[from].Start, end - _items[from].Start).Fill(true);
        return true;
    }

    /// <summary>Takes note that these pieces were understood as what they are.</summary>
    public void Understand(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_items[i].Used || _items[i].Kind is GistItemKind.Value or GistItemKind.Because or GistItemKind.Quotation)
            {
                Understood.AsSpan(_items[i].Start, _items[i].End - _items[i].Start).Fill(true);
            }

            // 希望集团 hopes for nothing, nor is there an 要是 in 主要是; a long cue means what it says, and one that has "going to" in it is no plan.
            if (IsTopic(i) || _items[i].Kind == GistItemKind.Because || (_items[i].Kind == GistItemKind.Cue && _items[i].Used && _items[i].End - _items[i].Start >= (IsChinese(i) ? LongChineseCue : LongCue)))
            {
                Wordings.AsSpan(_items[i].Start, _items[i].End - _items[i].Start).Fill(true);
            }
        }
    }

    /// <summary>How much of some pieces nothing explains, and how much they say in all.</summary>
    public (int Unknown, int All) Unexplained(int from, int to)
    {
        var (unknown, all) = (0, 0);
        for (var i = from; i < to; i++)
        {
            all += Weight(i);
            unknown += IsOpen(i, GistItemKind.Unknown) ? Weight(i) : 0;
        }

        return (unknown, all);
    }

    /// <summary>How much of some pieces is explained.</summary>
    public Cleanness IsClean(List<int> own)
    {
        var (unknown, all) = Unexplained(own[0], own[^1] + 1);
        return unknown == 0 ? Cleanness.Clean : unknown * 8 <= all ? Cleanness.Nearly : Cleanness.Noisy;
    }

    /// <summary>Han characters or English words outside of values tell the language.</summary>
    public string Language()
    {
        var (chinese, english, anyChinese) = (0, 0, false);
        foreach (var item in _items)
        {
            for (var i = item.Start; i < item.End; i++)
            {
                var isChinese = _text.Tokens[i].Kind == TokenKind.Cjk;
                anyChinese |= isChinese;
                if (item.Kind != GistItemKind.Value)
                {
                    chinese += isChinese ? 1 : 0;
                    english += _text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
                }
            }
        }

        return chinese > english || (chinese == english && anyChinese) ? "zh" : "en";
    }
}
