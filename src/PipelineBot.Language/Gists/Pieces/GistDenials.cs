using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>Whether some pieces deny, and what: the command, what stands beside them, or another deal: "Contoso is won, Fabrikam isn't".</summary>
internal sealed class GistDenials(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>In letters, what is said beside a denial that explains something: "not yet" explains nothing.</summary>
    private const int Enough = 5;

    private readonly Token[] _tokens = text.Tokens;

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

    /// <summary>客户没同意: a clause that ends with somebody not agreeing says that it was only tried.</summary>
    public bool Declines(int from, int to)
    {
        for (var t = items[from].Start; t < items[to - 1].End; t++)
        {
            if (book.Words.Declining.Length(_tokens, t) is > 0 and var length && IsLast(t + length, items[to - 1].End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>…，先别动: a clause that begins so takes back what was said before it.</summary>
    public bool Holds(int from, int to) => from < to && book.Words.Holding.Length(_tokens, items[from].Start) > 0;

    /// <summary>Whether something in a clause is only supposed, or what others say.</summary>
    public bool Supposes(int from, int to)
    {
        for (var t = items[from].Start; t < items[to - 1].End; t++)
        {
            if (text.Folded[_tokens[t].Start] == '一' && _tokens[t].Start > 0 && text.Folded[_tokens[t].Start - 1] is '低' or '宜' or '砍' or '贵' or '少' or '多' or '高')
            {
                continue;
            }

            // 竞争对手报价低一半 tells what happened.
            if (Scan.LongestOf(text.Folded, _tokens[t].Start, DenialWords.Rivals) > 0)
            {
                continue;
            }

            if (book.Words.Supposition.Length(_tokens, t) > 0 || text.Folded[_tokens[t].Start] is '说' or '讲' or '问' or '话' or '想' or '要')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause in Chinese forbids, supposes or tells what others say; 没约上 and 还差个章 do not.</summary>
    public bool IsHeld(int from, int to)
    {
        for (var t = items[from].Start; t < items[to - 1].End; t++)
        {
            var at = _tokens[t].Start;
            if ((text.Folded[at] is '别' or '甭' or '莫' or '勿' && (t == items[from].Start || text.Folded[at - 1] is '先' or '请' || items.IsTopic(Item(t, from, to)))) || Scan.LongestOf(text.Folded, at, DenialWords.Holds) > 0
                || (book.Words.Supposition.Length(_tokens, t) > 0 && Scan.LongestOf(text.Folded, at, DenialWords.Lacking) == 0))
            {
                return true;
            }
        }

        return false;
    }

    // The piece before a token.
    private int Item(int token, int from, int to)
    {
        var item = from;
        while (item + 1 < to && items[item + 1].End <= token)
        {
            item++;
        }

        return item;
    }

    /// <summary>本来以为要黄: what somebody thought, and it came otherwise, or nobody knows.</summary>
    public bool WasThought(int from, int to)
    {
        for (var t = items[from].Start; t + 1 < items[to - 1].End; t++)
        {
            if (text.Folded[_tokens[t].Start] == '以' && text.Folded[_tokens[t + 1].Start] == '为' && (t == 0 || text.Folded[_tokens[t - 1].Start] is not ('可' or '引' or '予')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>…，让我登记: the bot is told what to do, and nothing why.</summary>
    public bool Orders(int from, int to) => from < to && items.IsChinese(from) && book.Words.Order.Length(_tokens, items[from].Start) > 0;

    /// <summary>What a clause denies is no denial of the command.</summary>
    public void Pass(int from, int to) => items.Marks.Take(items[from].Start, items[to - 1].End);

    /// <summary>"…, i can't be dealing with them": a remark that denies nothing of what was said before it.</summary>
    public void Pardon(int from, int to)
    {
        if (Statement(from, to) >= 0 && Explains(from, to))
        {
            items.Marks.Understand(items[from].Start, items[to - 1].End);
        }
    }

    private int Denial(int from, int to)
    {
        if (from >= to)
        {
            return -1;
        }

        for (var t = items[from].Start; t < items[to - 1].End; t++)
        {
            if (_tokens[t].Kind == TokenKind.Word && !text.IsQuoted(t) && !items.Marks.Wordings[t] && (book.Words.Negation.Length(_tokens, t) > 0 || Said(t).EndsWith("n't", StringComparison.Ordinal)))
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

    private bool IsLast(int token, int end) => token >= end || (token + 1 == end && text.Folded[_tokens[token].Start] is '了' or '的' or '啊' or '呢');

    private string Said(int token) => text.Folded[_tokens[token].Start.._tokens[token].End];
}
