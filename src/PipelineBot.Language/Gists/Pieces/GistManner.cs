using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>嘎嘣利索地签了: how something is done says nothing of what.</summary>
internal sealed class GistManner(TokenizedText text, GistText items)
{
    /// <summary>In characters, as far as such words go back.</summary>
    private const int Longest = 5;

    public void Find()
    {
        for (var i = 1; i + 1 < items.Count; i++)
        {
            if (items[i].Kind == GistItemKind.Unknown && text.Folded[text.Tokens[items[i].Start].Start] == '地' && items[i + 1].Kind == GistItemKind.Cue)
            {
                for (var n = i; n >= 0 && n >= i - Longest && items[n].Kind == GistItemKind.Unknown && items.IsChinese(n); n--)
                {
                    items[n] = new GistItem(GistItemKind.Filler, items[n].Start, items[n].End);
                }
            }
        }
    }
}
