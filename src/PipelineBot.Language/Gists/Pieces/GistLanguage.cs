using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>The language of a text: of its words outside of values, for a deal's name may be in another.</summary>
internal static class GistLanguage
{
    public static string Of(TokenizedText text, GistText items)
    {
        var (chinese, english, anyChinese) = (0, 0, false);
        for (var n = 0; n < items.Count; n++)
        {
            for (var i = items[n].Start; i < items[n].End; i++)
            {
                var isChinese = text.Tokens[i].Kind == TokenKind.Cjk;
                anyChinese |= isChinese;
                if (items[n].Kind != GistItemKind.Value)
                {
                    chinese += isChinese ? 1 : 0;
                    english += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
                }
            }
        }

        return chinese > english || (chinese == english && anyChinese) ? "zh" : "en";
    }
}
