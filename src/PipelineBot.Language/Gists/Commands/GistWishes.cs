using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>Words that wish for something, with which it has not happened: 争取拿下.</summary>
internal sealed class GistWishes(GistBook book, TokenizedText text, GistMarks marks)
{
    /// <summary>Whether a word that wishes for a command stands outside of reasons.</summary>
    public bool WishFor(GistCommand command)
    {
        if (book.NumberOf(command.Kind) is not (>= 0 and var kind) || book.Wishes[kind] is not { } words)
        {
            return false;
        }

        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!marks.Wordings[i] && words.Length(text.Tokens, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
