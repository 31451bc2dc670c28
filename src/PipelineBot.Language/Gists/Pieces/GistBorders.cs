using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>What stands around a piece: colons, arrows, spaces, capitals.</summary>
internal sealed class GistBorders(TokenizedText text, GistText items)
{
    private const int LongestName = 6;

    /// <summary>Whether a colon announces it.</summary>
    public bool IsBehindColon(int item) => item > 0 && (FirstCharacter(item - 1) is ':' or '】' or '-' or '–' or '—' || items.Folded(item - 1) is "colon");

    /// <summary>Whether a colon follows: what stands before it announces what comes.</summary>
    public bool IsBeforeColon(int to) => to < items.Count && FirstCharacter(to) == ':';

    /// <summary>"New amount: ": what it is of comes next.</summary>
    public bool IsAnnouncing(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (items[i].Kind is not (GistItemKind.Cue or GistItemKind.Filler))
            {
                return false;
            }
        }

        return to < items.Count && FirstCharacter(to) == ':';
    }

    /// <summary>An arrow, an equals sign.</summary>
    public bool IsSign(int item) => text.Tokens[items[item].Start].Kind == TokenKind.Symbol;

    /// <summary>Whether "and" stands before the piece, perhaps behind a bracket.</summary>
    public bool IsJoined(int item)
    {
        while (item > 0 && items[item - 1].Kind == GistItemKind.Break && IsSign(item - 1))
        {
            item--;
        }

        return item > 0 && items[item - 1].Kind == GistItemKind.Join;
    }

    /// <summary>
    /// Whether something new may begin at a piece though nobody wrote a comma: Chinese leaves a space instead, or nothing behind a particle that ends what
    /// was said (了, 吧).
    /// </summary>
    public bool MayBegin(int item)
    {
        var token = items[item].Start;
        if (token == 0 || text.Tokens[token].Kind != TokenKind.Cjk)
        {
            return false;
        }

        var before = text.Tokens[token - 1];
        return text.Tokens[token].Start > before.End || ClauseWords.EndingParticles.Contains(text.Folded[before.End - 1]);
    }

    /// <summary>往后推三天客户没空, "we lost Proseware they said it was too dear": who does something, right behind a value, begins what is told.</summary>
    public bool MayTell(int item) => item > 0 && items[item - 1].Kind == GistItemKind.Value
        && (items.IsChinese(item) ? !items.IsTopic(item - 1) && ReasonWords.Doers.Contains(items.Folded(item)) : ReasonWords.Starting.Contains(items.Folded(item)));

    /// <summary>The last words with a capital before a piece, which may be a name: "met the guys from Graphic Design Institute". In tokens.</summary>
    public (int First, int End) CapitalsBefore(int item)
    {
        var end = items[item].Start;
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

    private char FirstCharacter(int item) => text.Folded[text.Tokens[items[item].Start].Start];

    private bool IsCapital(int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Original[text.Tokens[token].Start]) && text.Tokens[token].End - text.Tokens[token].Start > 1;
}
