using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>Where somebody takes back what they said: "no, wait".</summary>
internal sealed class GistCorrections(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>Whether some pieces say nothing else: what follows replaces what was said.</summary>
    public bool Corrects(int from, int to)
    {
        var end = items[to - 1].End;
        if (Behind(book.Words.Correcting, items[from].Start, end) < end)
        {
            return false;
        }

        items.Marks.Understand(items[from].Start, end);
        return true;
    }

    /// <summary>"No wait, …" in one breath with what is meant: where that begins, or <paramref name="from"/>.</summary>
    public int Retracts(int from, int to)
    {
        var at = Behind(book.Words.Retracting, items[from].Start, items[to - 1].End);
        for (var i = from; i < to; i++)
        {
            if (items[i].Start == at)
            {
                items.Marks.Understand(items[from].Start, at);
                return i;
            }
        }

        return from;
    }

    /// <summary>A question mark before a correction asks no more.</summary>
    public void AnswerBefore(int item)
    {
        for (var t = 0; t < items[item].Start; t++)
        {
            items.Marks.Understood[t] |= text.Tokens[t].Kind == TokenKind.Question;
        }
    }

    private int Behind(SequenceSet words, int at, int end)
    {
        while (at < end && words.Length(text.Tokens, at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }
}
