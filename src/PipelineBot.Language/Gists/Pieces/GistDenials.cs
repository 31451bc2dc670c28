using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>What a denial denies: "not Friday, Monday" is Monday, and "Contoso is won, Fabrikam isn't" wins Contoso.</summary>
internal sealed class GistDenials(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>In letters, what is said beside a denial that explains something: "not yet" explains nothing.</summary>
    private const int Enough = 5;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>"Isn't closing on the 18th any more, new date is 12/29": a denied value gives way to one of its kind in the next clauses.</summary>
    public void ForgetDenied()
    {
        for (var from = 0; from < items.Count;)
        {
            var to = End(from);
            if (Statement(from, to) is var denial and >= 0 && LastValue(from, to, denial) is var old and >= 0 && HasBetter(old, to))
            {
                items[old].Used = true;
                Pass(denial, items[old].End, isWording: true);
            }

            from = to + 1;
        }
    }

    /// <summary>Where a clause states that something is not so, in tokens; -1 where it does not, or forbids.</summary>
    public int Statement(int from, int to) => Denial(from, to) is var at and >= 0 && !IsOrder(from, at) ? at : -1;

    /// <summary>Whether a clause denies, or says that something is left as it is.</summary>
    public bool Excepts(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (items[i].Kind != GistItemKind.Value && book.Words.Leaving.Length(_tokens, items[i].Start) > 0)
            {
                return true;
            }
        }

        return Denial(from, to) >= 0;
    }

    /// <summary>"… not Fabrikam": where the words that except a second topic begin; the topic itself where none do.</summary>
    public int BeginningBefore(int topic, int from)
    {
        var begin = topic;
        for (var i = topic - 1; i > from && items[i].Kind is GistItemKind.Filler or GistItemKind.Unknown or GistItemKind.Cue; i--)
        {
            if (book.Words.Leaving.Length(_tokens, items[i].Start) > 0 || Denial(i, i + 1) >= 0)
            {
                begin = i;
            }
            else if (items[i].Kind == GistItemKind.Unknown)
            {
                break;
            }
        }

        return begin;
    }

    /// <summary>Whether a clause says something beside its denial: "they haven't any money", and not "not yet".</summary>
    public bool Explains(int from, int to)
    {
        var said = 0;
        for (var i = from; i < to; i++)
        {
            said += items[i].Kind is GistItemKind.Unknown or GistItemKind.Cue or GistItemKind.Value or GistItemKind.Quotation && !items.IsTopic(i) && (Denial(i, i + 1) < 0 || (items[i].Kind == GistItemKind.Cue && items[i].End - items[i].Start > 1)) ? items.Weight(i) : 0;
        }

        return said >= Enough;
    }

    public bool Denies(int from, int to) => Denial(from, to) >= 0;

    public bool Forbids(int from, int to) => Denial(from, to) is var at and >= 0 && IsOrder(from, at);

    /// <summary>What a clause denies is no denial of the command.</summary>
    public void Pass(int from, int to) => Pass(items[from].Start, items[to - 1].End, isWording: true);

    /// <summary>"…, i can't be dealing with them": a remark that denies nothing of what was said before it.</summary>
    public void Pardon(int from, int to)
    {
        if (Statement(from, to) >= 0 && Explains(from, to))
        {
            Pass(items[from].Start, items[to - 1].End, isWording: false);
        }
    }

    private int End(int from)
    {
        while (from < items.Count && items[from].Kind is not (GistItemKind.Break or GistItemKind.Join))
        {
            from++;
        }

        return from;
    }

    private int Denial(int from, int to)
    {
        if (from >= to)
        {
            return -1;
        }

        for (var t = items[from].Start; t < items[to - 1].End; t++)
        {
            if (_tokens[t].Kind == TokenKind.Word && !text.IsQuoted(t) && !items.Wordings[t] && (book.Words.Negation.Length(_tokens, t) > 0 || Said(t).EndsWith("n't", StringComparison.Ordinal)))
            {
                return t;
            }
        }

        return -1;
    }

    // "Don't …" forbids; "they don't …" tells.
    private bool IsOrder(int from, int denial)
    {
        if (!DenialWords.Orders.Contains(Said(denial)))
        {
            return false;
        }

        for (var i = from; i < items.Count && items[i].Start < denial; i++)
        {
            if (items.IsTopic(i) || items.IsSubject(i) || DenialWords.Speakers.Contains(Said(items[i].Start)))
            {
                return false;
            }
        }

        return true;
    }

    private int LastValue(int from, int to, int denial)
    {
        for (var i = to - 1; i >= from && items[i].Start > denial; i--)
        {
            if (items.IsOpen(i, GistItemKind.Value) && !items.IsTopic(i) && !items.IsSubject(i))
            {
                return i;
            }
        }

        return -1;
    }

    // In one of the next two clauses, one that says nothing else and denies nothing.
    private bool HasBetter(int old, int end)
    {
        for (var clause = 0; clause < 2 && end + 1 < items.Count; clause++)
        {
            var (from, to) = (end + 1, End(end + 1));
            for (var i = from; i < to; i++)
            {
                if (items.SameKind(old, i))
                {
                    return Denial(from, to) < 0 && items.Unexplained(from, to).Unknown == 0;
                }
            }

            end = to;
        }

        return false;
    }

    private void Pass(int fromToken, int toToken, bool isWording)
    {
        items.Understood.AsSpan(fromToken, toToken - fromToken).Fill(true);
        if (isWording)
        {
            items.Wordings.AsSpan(fromToken, toToken - fromToken).Fill(true);
        }
    }

    private string Said(int token) => text.Folded[_tokens[token].Start.._tokens[token].End];
}
