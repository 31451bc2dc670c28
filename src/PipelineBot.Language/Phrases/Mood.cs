using PipelineBot.Language.Text;

namespace PipelineBot.Language.Phrases;

/// <summary>Whether a sentence denies, supposes or asks, apart from what its best reading takes literally or as free text.</summary>
/// <param name="understood">Which tokens mean what the reading says they do.</param>
/// <param name="wordings">Where a supposing word supposes nothing; null for the same.</param>
internal sealed class Mood(CommonWords words, TokenizedText text, bool[] understood, bool[]? wordings = null)
{
    /// <summary>In tokens, what others say at least.</summary>
    private const int Said = 4;

    private readonly Token[] _tokens = text.Tokens;
    private readonly bool[] _understood = understood;
    private readonly ChineseMood _chinese = new(text);

    public SentenceMood All => new(IsNegated(), IsQuestion(), IsSupposed());

    public bool IsNegated()
    {
        for (var i = _chinese.Surprise(); i < _tokens.Length; i++)
        {
            // 能不能 and 好不好 ask, though 不能 denies.
            var asks = Math.Max(words.Polite.Length(_tokens, i), Math.Max(words.StrongQuestion.Length(_tokens, i), words.WeakQuestion.Length(_tokens, i)));
            if (asks > 0)
            {
                i += asks - 1;
                continue;
            }

            if (!_understood[i] && ((words.Negation.Length(_tokens, i) > 0 && !IsOrNot(i) && !IsReckoned(i)) || IsContraction(i) || IsForbidding(i) || IsNotYet(i)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSupposed()
    {
        if (_chinese.IsOnCondition())
        {
            return true;
        }

        for (var i = _chinese.Surprise(); i < _tokens.Length; i++)
        {
            if (words.Refusal.Length(_tokens, i) > 0)
            {
                return true;
            }

            // "Would you …" asks politely.
            var request = words.Polite.Length(_tokens, i);
            if (request > 0)
            {
                i += request - 1;
            }
            else if (!(wordings ?? _understood)[i] && IsWaitedFor(i))
            {
                return true;
            }
            else if (!(wordings ?? _understood)[i] && words.Supposition.Length(_tokens, i) > 0 && !IsTakenUp(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsQuestion()
    {
        var (weak, polite, content) = (false, false, false);
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_understood[i])
            {
                content = true;
                continue;
            }

            var request = words.Polite.Length(_tokens, i);
            if (request > 0)
            {
                polite = true;
                i += request - 1;
                continue;
            }

            if (words.StrongQuestion.Length(_tokens, i) > 0 || IsOrNot(i))
            {
                return true;
            }

            // "I would like to" begins no question, though "would" does.
            weak |= _tokens[i].Kind == TokenKind.Question || words.WeakQuestion.Length(_tokens, i) > 0;
            var opener = words.Leading.Length(_tokens, i);
            if (opener > 0)
            {
                // "I had lunch" asks nothing, though "had" begins questions.
                content |= opener == 1 && text.Folded.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) is "i" or "we" or "i've" or "we've" or "ive" or "i'm" or "we're" or "我" or "我们";
                i += opener - 1;
                continue;
            }

            if (!content && words.FirstQuestion.Length(_tokens, i) > 0 && !IsUrging(i))
            {
                return true;
            }

            content |= _tokens[i].IsContent;
        }

        return weak && !polite;
    }

    // "Do put Litware into solution design": nobody is asked whether they do.
    private bool IsUrging(int i) => Folded(i) is "do" && i + 1 < _tokens.Length && Folded(i + 1) is "put" or "move" or "push" or "mark" or "set" or "give" or "change" or "make" or "bring" or "take" or "add" or "drop" or "close" or "hand" or "update" or "record" or "note" or "postpone" or "show" or "create" or "cancel" or "undo" or "remove";

    private ReadOnlySpan<char> Folded(int i) => text.Folded.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start);

    // 等长江证券点头就进方案: first something else must happen.
    private bool IsWaitedFor(int i)
    {
        if (Char(i) != '等' || (i > 0 && _tokens[i - 1].IsContent))
        {
            return false;
        }

        while (++i < _tokens.Length && _tokens[i].IsContent)
        {
            if (Char(i) is '就' or '再')
            {
                return true;
            }
        }

        return false;
    }

    // "The customer says the 22nd, so move it to that day."
    private bool IsTakenUp(int i)
    {
        if (words.Hearsay.Length(_tokens, i) == 0)
        {
            return false;
        }

        var told = i;
        while (++i < _tokens.Length)
        {
            // 客户说三月十号能签你给改一下: nobody writes commas into what is dictated.
            if ((_tokens[i].IsPause && words.Order.Length(_tokens, i + 1) > 0) || (i > told + Said && words.DirectOrder.Length(_tokens, i) > 0))
            {
                return true;
            }
        }

        return false;
    }

    // Literals, typed values, free texts and quotations mean what the phrase says. Names nobody knows may hide a 还没 or a "not".
    /// <param name="best">The best reading's first piece.</param>
    public static bool[] Understood(TokenizedText text, ParseStore store, int best)
    {
        var understood = new bool[text.Tokens.Length];
        for (var i = 0; i < understood.Length; i++)
        {
            understood[i] = text.IsQuoted(i);
        }

        var clause = 0;
        for (var number = best; number != ParseStore.Finished; number = store[number].Next)
        {
            ref readonly var piece = ref store[number];
            switch (piece.Kind)
            {
                case ParseKind.ClauseStart:
                    clause = piece.Start;
                    break;
                case ParseKind.Slot:
                    understood.AsSpan(clause, piece.Start - clause).Fill(true);
                    if (piece.Slot!.Kind.Shape != SlotShape.Name || piece.Value is not null)
                    {
                        understood.AsSpan(piece.Start, piece.End - piece.Start).Fill(true);
                    }

                    clause = piece.End;
                    break;
                case ParseKind.ClauseEnd:
                    understood.AsSpan(clause, piece.Start - clause).Fill(true);
                    break;
            }
        }

        return understood;
    }

    // 给预算了 gives nothing up, though 算了 does.
    private bool IsReckoned(int i) => Char(i) == '算' && Char(i - 1) is '预' or '核' or '结' or '估' or '打' or '概' or '计';

    private bool IsContraction(int i) =>
        _tokens[i].Kind == TokenKind.Word && text.Folded.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start).EndsWith("n't");

    // 别 forbids at the start of a clause; elsewhere it is a part of words (特别, 级别) and names (别克).
    private bool IsForbidding(int i) => Char(i) == '别' && Char(i + 1) is not ('克' or '墅' or '的' or '人' or '名' or '家')
        && (i == 0 || (_understood[i - 1] && Char(i + 1) is not ('老' or '再' or '总')) || !_tokens[i - 1].IsContent || Char(i - 1) is '先' or '请' or '万' or '就' or '也' or '可');

    // 签了没, 签了没有?: at the end it asks.
    private bool IsOrNot(int i) => i > 0 && Char(i) == '没' && (Char(i + 1) == '有' ? IsEnd(i + 2) : IsEnd(i + 1));

    private bool IsEnd(int i)
    {
        while (i < _tokens.Length && (!_tokens[i].IsContent || Char(i) is '啊' or '呀' or '呢'))
        {
            i++;
        }

        return i == _tokens.Length;
    }

    private bool IsNotYet(int i) => Char(i) == '未' && Char(i + 1) is not ('来' or '央');

    private char Char(int i) => i >= 0 && i < _tokens.Length ? Scan.At(text.Folded, _tokens[i].Start) : '\0';
}
