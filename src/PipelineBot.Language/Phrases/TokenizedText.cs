using System.Buffers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Phrases;

/// <summary>A sentence cut into tokens, with its quotations paired.</summary>
internal sealed class TokenizedText
{
    private readonly int[] _weights;
    private readonly int[] _closing;
    private readonly bool[] _quoted;

    public TokenizedText(string original, Vocabulary vocabulary)
    {
        Original = original;
        Folded = Folding.Fold(original);
        var found = ArrayPool<Token>.Shared.Rent(Folded.Length);
        var (count, quotes) = (0, 0);
        for (var i = 0; i < Folded.Length;)
        {
            var kind = Tokenizer.Next(Folded, i, out var end);
            if (kind != TokenKind.Skip)
            {
                found[count++] = new Token(i, end, kind, vocabulary.Find(Folded.AsSpan(i, end - i)));
                quotes += kind == TokenKind.Quote ? 1 : 0;
            }

            i = end;
        }

        Tokens = found.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(found);
        _weights = new int[Tokens.Length + 1];
        for (var i = 0; i < Tokens.Length; i++)
        {
            _weights[i + 1] = _weights[i] + Tokens[i].Weight;
        }

        (_closing, _quoted) = quotes > 1 ? (new int[Tokens.Length], new bool[Tokens.Length]) : ([], []);
        if (quotes > 1)
        {
            PairQuotes();
        }
    }

    public string Original { get; }

    public string Folded { get; }

    public Token[] Tokens { get; }

    public int Weight(int start, int end) => _weights[end] - _weights[start];

    /// <summary>The closing mark of a quotation that opens at this token, or 0.</summary>
    public int Closing(int i) => i < _closing.Length ? _closing[i] : 0;

    public bool IsQuoted(int i) => i < _quoted.Length && _quoted[i];

    public TextSpan Span(int start, int end) => TextSpan.FromBounds(Tokens[start].Start, Tokens[end - 1].End);

    /// <summary>The token that begins at this character, or -1.</summary>
    public int StartingAt(int position) => Find(position, static token => token.Start);

    /// <summary>The number of tokens up to the one that ends at this character, or -1.</summary>
    public int EndingAt(int position) => Find(position, static token => token.End) + 1 is var end and > 0 ? end : -1;

    private int Find(int position, Func<Token, int> edge)
    {
        var (low, high) = (0, Tokens.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = edge(Tokens[middle]);
            if (at == position)
            {
                return middle;
            }

            (low, high) = at < position ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    // A quotation is at most a name long: a stray apostrophe must not quote the rest of the text.
    private void PairQuotes()
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            var close = Folded[Tokens[i].Start] switch { '「' => '」', '『' => '』', '《' => '》', var same => same };
            for (var j = i + 1; j < Tokens.Length && Tokens[j].Start - Tokens[i].End <= 82; j++)
            {
                if (Tokens[j].Kind == TokenKind.Quote && Folded[Tokens[j].Start] == close)
                {
                    _closing[i] = j > i + 1 ? j : 0;
                    _quoted.AsSpan(i, j - i + 1).Fill(true);
                    i = j;
                    break;
                }
            }
        }
    }
}
