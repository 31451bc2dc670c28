using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>和 and "&amp;" join names; elsewhere they say little.</summary>
internal sealed class GistNameJoins(GistBook book, TokenizedText text, GistText items)
{
    public void Find()
    {
        for (var i = 1; i + 1 < items.Count; i++)
        {
            if (items[i].Kind is GistItemKind.Filler or GistItemKind.Cue or GistItemKind.Unknown or GistItemKind.Break && book.Words.NameJoining.Length(text.Tokens, items[i].Start) == items[i].End - items[i].Start
                && ((items.IsTopic(i - 1) && items.IsTopic(i + 1)) || (items.IsSubject(i - 1) && items.IsSubject(i + 1))))
            {
                items[i] = new GistItem(GistItemKind.Join, items[i].Start, items[i].End);
            }
        }
    }
}
