using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>Takes note of the pieces that were used, and of what a clause that was read has explained.</summary>
internal static class GistMarking
{
    /// <summary>In words, and in characters.</summary>
    private const int LongCue = 3, LongChineseCue = 3;

    /// <summary>Takes note that these pieces were understood as what they are.</summary>
    public static void Understand(this GistText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Used || text[i].Kind is GistItemKind.Value or GistItemKind.Because or GistItemKind.Quotation)
            {
                text.Marks.Understand(text[i].Start, text[i].End);
            }

            // "Is going to negotiation" is no plan; "is going to negotiate" is.
            if (text[i].Used && text[i].Kind == GistItemKind.Value && i > 1 && !text.IsTopic(i) && !text.IsSubject(i) && text.Folded(i - 1) == "to" && text.Folded(i - 2) == "going" && !ClauseWords.Verbs.Contains(text.Folded(i)))
            {
                text.Marks.Take(text[i - 2].Start, text[i].Start);
            }

            // 希望集团 hopes for nothing, nor is there an 要是 in 主要是; a long cue means what it says, and one that has "going to" in it is no plan.
            if (text.IsTopic(i) || text[i].Kind == GistItemKind.Because || (text[i].Kind == GistItemKind.Cue && text[i].Used && text[i].End - text[i].Start >= (text.IsChinese(i) ? LongChineseCue : LongCue)))
            {
                text.Marks.Shield(text[i].Start, text[i].End);
            }
        }
    }

    /// <summary>No other command takes these pieces.</summary>
    public static void Use(this GistText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text[i].Used = true;
        }
    }
}
